// Quotas and budgets per year, unit and programme are ledgers that do not go below zero when two decide at the same instant: of every
// ledger of every programme two items come to where they take from it, with enough left for one.
import { addDays, isObject, type JsonObject, type LocalDate } from '@jinguo/core';
import { lastOfLedgers, type EveryEdge, type FormHints } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { campaigns } from './campaigns.ts';

const ledgers = campaigns.flatMap((plugin) => (plugin.programmes ?? []).filter((one) => Object.keys(one.ledgers ?? {}).length > 0).map((programme) => ({ plugin, programme })));
const people = ['沈小兰', '陆文静', '许晓梅'];
const firms = ['92330402MA2DEM017E', '92330402MA2B8K3T51'];
/** Titles that are rewarded. */
const titled = ledgers.flatMap(({ programme }) => programme.workflows).flatMap(({ definition: { workflow } }) => (workflow.endsWith('-rewards') ? [workflow.slice(0, -'-rewards'.length)] : []));

/** Rounds that may have places or none: these have them. */
const rounds = ledgers.flatMap(({ programme }) => programme.workflows).flatMap(({ definition: { workflow, forms }, examples = {} }) => (examples['roundSettings'] === undefined || !JSON.stringify(forms).includes('"placesInAll"') ? [] : [{ workflow, example: examples['roundSettings'] }]));

/** What the forms of these ask beyond their schemas, and what stands before a reward: a title that was given. */
function foundations(): Pick<EveryEdge, 'forms' | 'given'> {
  const rewarded: Record<string, JsonObject> = {};
  const forms: FormHints = {
    // A town's places are its villages', the district's its towns'.
    plan: ({ has, unit }) => (has('quotas') ? { quotas: [{ unit: unit === 't1' ? 'v11' : 't1', amount: 47 }], delegates: 47 } : {}),
    'outstanding-heads.application': ({ serial }) => ({ person: people[serial % people.length] ?? '' }),
    'upkeep.application': ({ serial }) => ({ households: 0, idNumber: firms[serial % firms.length] ?? '', person: '竹林村村民委员会', payee: '竹林村村民委员会' }),
    // Both ask for as much: whoever goes on leaves nothing.
    'alterations.application': ({ serial }) => ({ cost: 300_000, place: `竹林浜${serial}号`, person: '沈兰', payee: '沈兰' }),
    'instructor-class.roundSettings': ({ today }) => ({ ...classOn(today), towns: [{ unit: 't1', villages: 2 }] }),
    'childrens-homes.application': ({ today, serial }) => homeOf(today, serial),
    'childrens-homes.townReview': () => ({ score: 92, rank: 1, civil: true }),
    ...Object.fromEntries(rounds.map(({ workflow, example }): [string, FormHints[string]] => [`${workflow}.roundSettings`, (look) => ({ ...example(look), places: [{ unit: 't1', amount: 60 }] })])),
    ...Object.fromEntries(titled.flatMap((of): [string, FormHints[string]][] => [
      [`${of}.application`, ({ serial }) => ({ before: 0, place: `竹林浜${serial}号` })],
      [`${of}-rewards.application`, ({ data }) => (isObject(data['application']) ? {} : { ...rewarded[of], person: '沈兰', payee: '沈兰' })],
    ])),
  };
  const given: EveryEdge['given'] = Object.fromEntries(titled.map((of) => [`${of}-rewards`, async ({ bring }) => {
    const { application, rating } = (await bring(of, 'year1')).data;
    rewarded[of] = isObject(application) && isObject(rating) ? { orgUnit: application['orgUnit'] ?? null, place: application['place'] ?? null, due: rating['reward'] ?? null } : {};
  }]));
  return { forms, given };
}

const classOn = (today: LocalDate): JsonObject => {
  const from = addDays(today, 20);
  return { windowFrom: today, windowTo: addDays(today, 10), from, until: addDays(today, 60), hours: 40, places: 2, nominations: 40, sessions: ['offline', 'offline', 'offline', 'online', 'online'].map((mode) => ({ on: from, theme: '亲子沟通', mode, hours: 8 })) };
};

const homeOf = (today: LocalDate, serial: number): JsonObject => ({
  address: `新丰镇竹林村${serial}号`, openedOn: addDays(today, -300), director: people[0] ?? '', indoorArea: 85.5, outdoorArea: 120, zones: ['reading', 'play', 'mind'], books: 650, weeklyDays: 5, weeklyHours: 16, fire: true, insurance: true, cctv: true, plan: true, holidayOpen: true,
  staff: ['fullTime', 'volunteer', 'partTime'].map((job, nth) => ({ name: people[nth] ?? '', job, backgroundCheckOn: addDays(today, -30), clean: true })), served: 120, hardship: 6, leftBehind: 9,
  activities: Array.from({ length: 12 }, (_, nth) => ({ on: addDays(today, -20 * nth), theme: '亲子阅读', headcount: 20, photoConsent: true })), fund: [{ source: '村集体', amount: 2_000_000 }], fundTotal: 2_000_000,
});

it('reads every ledger of twenty-three programmes, seven of them of money', () => {
  expect([ledgers.length, ledgers.filter(({ programme }) => Object.values(programme.ledgers ?? {}).some((one) => one.unit === 'fen')).length]).toEqual([23, 7]);
});

it.each(ledgers.map(({ plugin, programme }) => ({ plugin, code: programme.code, names: Object.keys(programme.ledgers ?? {}) })))('$code: of two who are decided on at the same instant while enough is left for one, one goes on and the other is told what to do', async ({ plugin, code, names }) => {
  const found = await lastOfLedgers({ plugin, programme: code, ...foundations() });
  // Every ledger the programme has is taken from somewhere, and nowhere beside it.
  expect([...new Set(found.map((one) => one.ledger))].toSorted()).toEqual(names.toSorted());
  for (const { place, passed, waiting, left, refused, later } of found) {
    expect({ place, passed, waiting, left, refused: refused.map((one) => one.code) }).toEqual({ place, passed: 1, waiting: 1, left: 0, refused: ['LEDGER_SHORT'] });
    expect(refused[0]?.zh).toMatch(/^“.+”余额不足，还可使用0(?:\.00元)?，请.+$/u);
    // Whoever is left over goes on when the limit is raised; on a list she is held back for the next.
    expect({ place, later }).toEqual({ place, later: code === 'FZ01' ? 'held' : 'passed' });
  }
});
