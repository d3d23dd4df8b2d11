// The tests' office for verbs: a clerk, a section head, a chair, five experts, two officers, and the applicant.
import { createKit, type Kit } from './kit.ts';
import { samplePeople, type SamplePerson } from './sample-org.ts';
import { committeePlugin, type CommitteeOptions } from './committee-plugin.ts';

export const experts = ['e1', 'e2', 'e3', 'e4', 'e5'];

export function committee(options: CommitteeOptions = {}, others: readonly SamplePerson[] = []): Promise<Kit> {
  return createKit({
    plugins: [committeePlugin(options)],
    people: [
      ...samplePeople([{ role: 'clerk', units: ['d'] }, { role: 'sectionHead', units: ['d'] }, { role: 'chair', units: ['d'] }, { role: 'villageOfficer', units: ['v11', 'v12', 'v21'] }]),
      { username: 'clerk2', name: '第二经办', posts: [{ role: 'clerk', unit: 'd' }] },
      ...experts.map((username) => ({ username, name: `评委${username}`, posts: [{ role: 'expert', unit: 'd' }] })),
      { username: 'lan', name: '沈兰', posts: [] },
      ...others,
    ],
  });
}


/** A nomination, brought to a stage. */
export async function nominated(kit: Kit, at: 'intake' | 'check' | 'jury' | 'chair', form: Readonly<Record<string, unknown>> = {}, unit = 'v11'): Promise<string> {
  const { itemId } = await kit.as('lan').start('prize', { family: '沈兰家', points: 80, ...JSON.parse(JSON.stringify(form)) }, { unit });
  const steps: readonly (readonly [string, string, string])[] = [['check', 'clerk.d', 'approve'], ['jury', 'sectionHead.d', 'approve']];
  for (const [stage, who] of steps) {
    if ((await kit.as('lan').item(itemId)).stage === at) return itemId;
    await kit.as(who).act('approve', itemId);
    if (stage === at) return itemId;
  }
  for (const one of experts) if ((await kit.as('lan').item(itemId)).stage === 'jury') await kit.as(one).act('approve', itemId);
  return itemId;
}

export const idOf = (kit: Kit, username: string) => kit.as(username).person.id;
export const stageOf = async (kit: Kit, itemId: string) => (await kit.as('lan').item(itemId)).stage;
export const codeOf = (work: Promise<unknown>) => work.then(() => 'accepted', (error: { code?: string }) => error.code);
export const buttons = async (kit: Kit, username: string, itemId: string) => (await kit.as(username).item(itemId)).actions.map((one) => one.action);
