// A small office for scenarios: the sample tree, one person a post, the departments, three applicants; and the steps that
// every scenario takes on its way to the stage it is about.
import { createKit, samplePeople, type Kit } from '@jinguo/core/testing';
import type { JsonObject } from '@jinguo/core/plugin';
import { enterprise } from '../../index.ts';
import { goodApplication, goodRound } from './sample-application.ts';

export const partners = ['hr', 'police', 'court', 'market', 'tax', 'bank', 'finance'].map((name) => `partner.${name}`);

const posts = [
  { role: 'villageOfficer', units: ['v11', 'v12', 'v21'] },
  { role: 'townOfficer', units: ['t1', 't2'] },
  { role: 'townHead', units: ['t1', 't2'] },
  ...['districtClerk', 'sectionHead', 'deputyChair', 'chair', 'partyGroup'].map((role) => ({ role, units: ['d'] })),
  { role: 'partnerOfficer', units: partners },
];

/** Applicants by their accounts: what sets their applications apart. */
const applicants: Readonly<Record<string, JsonObject>> = {
  yu: {},
  jing: { applicantName: '朱静怡', payee: '朱静怡', signature: '朱静怡', idNumber: '330402199008230006', contractNo: '嘉银借字第2020101603号', entityName: '嘉兴市南湖区凤桥桃源里民宿' },
  ying: { applicantName: '陆彩英', payee: '陆彩英', signature: '陆彩英', idNumber: '330402197811050005', contractNo: '禾商借字第2020110207号', entityName: '嘉兴市南湖区余新普绿果蔬专业合作社' },
};

export function createOffice(): Promise<Kit> {
  const people = [...samplePeople(posts), ...Object.keys(applicants).map((username) => ({ username, name: username, posts: [] }))];
  return createKit({ plugins: [enterprise], people, partners, at: '2021-09-06T01:00:00Z' });
}

export function formOf(username: string, more: JsonObject = {}): JsonObject {
  return { ...goodApplication, ...applicants[username], ...more };
}

export async function openRound(kit: Kit, more: JsonObject = {}): Promise<string> {
  return (await kit.as('sectionHead.d').start('interest-subsidy-round', { ...goodRound, ...more }, { unit: 'd' })).itemId;
}

export async function apply(kit: Kit, username: string, round: string, more: JsonObject = {}): Promise<string> {
  return (await kit.as(username).start('interest-subsidy', formOf(username, more), { unit: 'v11', batchId: round })).itemId;
}

export const villageFacts = { siteVisitedOn: '2021-09-07', factsConfirmed: true, attachmentsComplete: true };

/** From application to the round's list, everybody agreeing. */
export async function toList(kit: Kit, username: string, round: string): Promise<string> {
  const item = await apply(kit, username, round);
  await kit.as('villageOfficer.v11').act('approve', item, { form: villageFacts });
  await kit.as('townHead.t1').act('approve', item);
  await kit.as('districtClerk.d').act('approve', item, { form: {} });
  await kit.as('sectionHead.d').act('approve', item);
  return item;
}

export const minutes = { number: '〔2021〕14号', heldOn: '2021-10-20', attendees: ['陆文静', '沈晓岚', '周丽君'], votesFor: 3, votesAgainst: 0, votesAbstained: 0 };

/** Closes the list and lets every department answer “no objection”. */
export async function consult(kit: Kit, round: string): Promise<void> {
  await kit.as('districtClerk.d').act('approve', round);
  for (const partner of partners) await kit.as(`partnerOfficer.${partner}`).act('opine', round, { verdict: 'none' });
}

export async function decide(kit: Kit, round: string): Promise<void> {
  await kit.as('partyGroup.d').act('approve', round, { form: minutes });
}
