// Steps that tests of whole rounds share: reviews, a consultation without objections, a notice that runs out.
import { createKit, samplePeople, type Kit } from '@jinguo/core/testing';
import { addDays, type JsonObject, type Plugin } from '@jinguo/core/plugin';
import { enterprise } from '../../index.ts';
import { goodRound } from './sample-application.ts';

const partners = ['partner.hr', 'partner.police', 'partner.court', 'partner.market', 'partner.tax', 'partner.bank', 'partner.finance'] as const;

/** Applicants with accounts of their own: woman1 … woman12. */
const applicants = Array.from({ length: 12 }, (_, index) => ({ username: `woman${index + 1}`, name: `申报人${index + 1}`, posts: [] }));

export function openDesks(at = '2021-09-10T01:00:00Z', plugin: Plugin = enterprise): Promise<Kit> {
  return createKit({
    plugins: [plugin],
    partners: [...partners],
    at,
    people: [
      ...applicants,
      ...samplePeople([
        { role: 'villageOfficer', units: ['v11', 'v12', 'v21'] },
        { role: 'townHead', units: ['t1', 't2'] },
        { role: 'townOfficer', units: ['t1', 't2'] },
        ...['districtClerk', 'sectionHead', 'deputyChair', 'chair', 'partyGroup'].map((role) => ({ role, units: ['d'] })),
        { role: 'partnerOfficer', units: partners },
      ]),
    ],
  });
}

export const villageCheck = { siteVisitedOn: '2021-09-13', factsConfirmed: true, attachmentsComplete: true };
export const minutes = { number: '〔2021〕8号', heldOn: '2021-10-12', attendees: ['主席', '副主席', '办公室主任'], votesFor: 3, votesAgainst: 0, votesAbstained: 0 };

export async function openRound(kit: Kit, settings: JsonObject = goodRound): Promise<string> {
  return (await kit.as('sectionHead.d').start('interest-subsidy-round', settings, { unit: 'd' })).itemId;
}

/** Takes an application from the village's desk onto the round's list. */
export async function passReviews(kit: Kit, itemId: string): Promise<void> {
  await kit.as('villageOfficer.v11').act('approve', itemId, { form: villageCheck });
  await kit.as('townHead.t1').act('approve', itemId);
  await kit.as('districtClerk.d').act('approve', itemId, { form: {} });
  await kit.as('sectionHead.d').act('approve', itemId);
}

/** Every department answers 无意见. */
export async function consult(kit: Kit, roundId: string): Promise<void> {
  for (const partner of partners) await kit.as(`partnerOfficer.${partner}`).act('opine', roundId, { verdict: 'none' });
}

/** Lets the notice run out: a morning after its last day. */
export async function passNotice(kit: Kit, roundId: string): Promise<void> {
  const [notice] = (await kit.as('districtClerk.d').item(roundId)).notices;
  if (notice === undefined) throw new RangeError('no notice was published');
  await kit.passTo(addDays(notice.endsOn, 1));
}
