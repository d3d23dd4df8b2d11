// Every edge of every workflow of the campaign, walked on the real engine. A spot check asks for what is titled in its town.
// A title is lost by its stars when sheets of the town say so in the year before: stars-lost.test.ts walks those edges. A check with
// a yellow card is closed when that home's own item has moved on: cards-settled.test.ts walks that edge.
import { addDays, addMonths, isObject, yearOf, type JsonObject } from '@jinguo/core/plugin';
import { numberAt, textAt, textsAt } from '@jinguo/core/programme';
import { projectsDue, walkEveryEdge, type EveryEdge, type FormHints } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { homes } from './index.ts';
import { criteria } from './stars.ts';

/** The house that was titled last, and the reward of its stars. */
const standing: Record<string, JsonObject> = {};
const titles: Readonly<Record<string, string>> = { 'courtyards-spot-check': 'courtyards', 'balconies-spot-check': 'balconies' };
const given: NonNullable<EveryEdge['given']> = Object.fromEntries(Object.entries(titles).map(([check, titled]) => [check, async ({ bring }) => { await bring(titled, 'year1'); }]));
const rewarded: NonNullable<EveryEdge['given']> = Object.fromEntries(Object.values(titles).map((of) => [`${of}-rewards`, async ({ bring }) => {
  const { data } = await bring(of, 'year1');
  standing[of] = { orgUnit: textAt(data, 'application.orgUnit'), place: textAt(data, 'application.place'), due: numberAt(data, 'rating.reward') };
}]));
const marks = (points: number): JsonObject => Object.fromEntries(Object.keys(criteria).map((name) => [name, points]));
const forms: NonNullable<EveryEdge['forms']> = Object.fromEntries(Object.entries(titles).flatMap(([check, titled]) => [
  [`${titled}.application`, ({ serial }) => ({ ...marks(10.5), before: 0, place: `竹林浜${serial}号` })],
  [`${titled}.mutualReview`, () => marks(10.5)],
  [`${titled}.townReview`, ({ serial }) => marks(serial % 4 === 0 ? 8 : 10.5)],
  [`${titled}.yearlyReview`, ({ data, serial }) => ({ sampled: 'MJ01S-2022-0001', score: serial % (isObject(data['rectification']) ? 2 : 5) === 0 ? 61 : 92 })],
  [`${titled}-rewards.application`, ({ data }) => (isObject(data['application']) ? {} : { ...standing[titled], person: '沈兰', payee: '沈兰' })],
  [`${check}.draw`, ({ today, serial }) => ({ town: 't1', year: Number(today.slice(0, 4)), seed: serial })],
  [`${check}.found`, ({ data, today, serial }) => ({ results: textsAt(data, 'drawn.houses').map((number) => ({ number, on: today, score: serial % 2 === 0 ? 85 : 72, findings: '整洁' })) })],
]));
/** A title that looks of the town took the last star of. */
const fallen = (of: string) => ['year1', 'year2', 'year3', 'term'].flatMap((stage) => [`${of}: ${stage} —lower→ revoked when verdictIs {"verdict":"lower"} and cel has(fields.stars) && fields.stars <= 0`, `${of}: ${stage} —lower→ ${stage} when verdictIs {"verdict":"lower"}`]);
const lost = (of: string) => [...fallen(of), ...lostAtALook(of)];
const lostAtALook = (of: string) => [1, 2, 3].flatMap((nth) => ['review', 'recheck'].map((stage) => `${of}: ${stage}${nth} —recorded→ revoked when cel has(fields.stars) && fields.stars <= 0`));
const elsewhere: Readonly<Record<string, readonly string[]>> = { MJ01: ['courtyards-spot-check: settled —recorded→ closed', ...lost('courtyards')], MJ02: ['balconies-spot-check: settled —recorded→ closed', ...lost('balconies')] };
let begun = 0;
/** Each sheet of another month or quarter; the next year of a village from some month on, with nothing looked at. */
const looks: NonNullable<EveryEdge['forms']> = Object.fromEntries(Object.values(titles).flatMap((of): [string, FormHints[string]][] => [
  ...([['month', 1], ['quarter', 3]] as const).map(([every, months]): [string, FormHints[string]] => [`${of}-${every}ly.${every}Sheet`, ({ today, data, serial }) => ({ lookedOn: textAt(data, `${every}Sheet.lookedOn`) || addMonths(today, -months * (serial % 200)), houses: [{ place: '竹林浜12号', verdict: 'failed', found: '堆放杂物' }] })]),
  [`${of}-looks.yearPlan`, ({ today }) => ({ year: yearOf(today) + 1, fromMonth: [1, 3, 12][(begun += 1) % 3] ?? 1 })],
  ...['month', 'quarter'].map((every): [string, FormHints[string]] => [`${of}-looks.${every}`, () => ({ missed: true, reason: '连续暴雨' })]),
]));
/** Each of another week. */
const sheet: FormHints[string] = ({ today, data, serial }) => ({ town: 't1', weekOf: textAt(data, 'sheet.weekOf') || addDays(today, -7 * (serial % 200)), looked: 9, started: 1, ready: 5, failed: 1 });

/** Each of another association: a year pays each once. */
const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const association: FormHints[string] = ({ data, serial }) => {
  if (isObject(data['application'])) return {};
  const body = `92330402MA2${String(serial % 1_000_000).padStart(6, '0')}`;
  const sum = [...body].reduce((all, sign, place) => all + signs.indexOf(sign) * (3 ** place % 31), 0);
  return { households: 0, person: '联丰村村民委员会', payee: '联丰村村民委员会', idNumber: `${body}${signs[(31 - (sum % 31)) % 31] ?? ''}` };
};

const projects = projectsDue(['model-areas', 'finest-routes', 'shared-beauty']);

it.each(homes.programmes.map((one) => one.code))('every edge of %s is walked, and all that must hold holds', async (programme) => {
  const { walked, missed, faults, untold } = await walkEveryEdge({ plugin: homes, programme, comesRound: projects.comesRound, given: { ...given, ...rewarded }, elsewhere: elsewhere[programme] ?? [], afterDays: projects.afterDays, forms: { ...projects.forms, ...forms, ...looks, 'courtyards-weekly.sheet': sheet, 'upkeep.application': association } });
  expect({ missed, faults, untold }).toEqual({ missed: [], faults: [], untold: [] });
  expect(walked).toBeGreaterThan(0);
});
