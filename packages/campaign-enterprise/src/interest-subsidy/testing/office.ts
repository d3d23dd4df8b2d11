// A small office for scenarios: the sample tree, one person a post, the departments, nine women with accounts; and the
// steps that every scenario takes on its way to the stage it is about.
import { isLocalDate, type JsonObject } from '@jinguo/core/plugin';
import { createKit, samplePeople, type Kit } from '@jinguo/core/testing';
import { enterprise } from '../../index.ts';
import { goodRound } from './sample-application.ts';

const partners = ['hr', 'police', 'court', 'market', 'tax', 'bank', 'finance'].map((name) => `partner.${name}`);

const posts = [
  { role: 'villageOfficer', units: ['v11', 'v12', 'v21'] },
  { role: 'townOfficer', units: ['t1', 't2'] },
  { role: 'townHead', units: ['t1', 't2'] },
  ...['districtClerk', 'sectionHead', 'deputyChair', 'chair', 'partyGroup'].map((role) => ({ role, units: ['d'] })),
  { role: 'partnerOfficer', units: partners },
];

const women = Array.from({ length: 9 }, (_one, index) => ({ username: `woman${index + 1}`, name: `女申报人${index + 1}`, posts: [] }));

/** Opens in the worked round's application window, on a Monday morning. */
export function openOffice(): Promise<Kit> {
  return createKit({ plugins: [enterprise], people: [...samplePeople(posts), ...women], partners, at: '2021-09-06T01:00:00Z' });
}

export async function openRound(kit: Kit, settings: JsonObject = goodRound): Promise<string> {
  return (await kit.as('sectionHead.d').start('interest-subsidy-round', settings, { unit: 'd' })).itemId;
}

export const villageCheck = { siteVisitedOn: '2021-09-07', factsConfirmed: true, attachmentsComplete: true };

/** From the village to the round's list, everybody agreeing. */
export async function passReviews(kit: Kit, item: string): Promise<void> {
  await kit.as('villageOfficer.v11').act('approve', item, { form: villageCheck });
  await kit.as('townHead.t1').act('approve', item);
  await kit.as('districtClerk.d').act('approve', item, { form: {} });
  await kit.as('sectionHead.d').act('approve', item);
}

/** Every department answers “no objection”. */
export async function consult(kit: Kit, round: string): Promise<void> {
  for (const partner of partners) await kit.as(`partnerOfficer.${partner}`).act('opine', round, { verdict: 'none' });
}

export const minutes = { number: '〔2021〕14号', heldOn: '2021-10-20', attendees: ['陆文静', '沈晓岚', '周丽君'], votesFor: 3, votesAgainst: 0, votesAbstained: 0 };

/** Lets the notice stand to its end. */
export async function passNotice(kit: Kit, round: string): Promise<void> {
  const { dueOn } = await kit.as('sectionHead.d').item(round);
  if (dueOn === null || !isLocalDate(dueOn)) throw new RangeError(`the round ${round} has no notice that ends`);
  await kit.passTo(dueOn);
  kit.clock.advance(86_400_000);
  await kit.settle();
}
