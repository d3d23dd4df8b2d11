// Every edge of every workflow of the campaign, walked on the real engine. A spot check asks for what is titled in its town, and a
// title is lost by its stars in the second and third year only when it kept three until then: marks made up hold four and five.
// A check with a yellow card is closed when that home's own item has moved on: cards-settled.test.ts walks that edge.
import { addDays, isObject, type JsonObject } from '@jinguo/core/plugin';
import { numberAt, textAt, textsAt } from '@jinguo/core/programme';
import { walkEveryEdge, type EveryEdge, type FormHints } from '@jinguo/core/testing';
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
  [`${titled}.townReview`, ({ serial }) => ({ ...marks(serial % 4 === 0 ? 8 : 10.5), failedMonths: 0, failedQuarters: 0 })],
  [`${titled}.yearlyReview`, ({ data, serial }) => ({ sampled: 'MJ01S-2022-0001', score: serial % (isObject(data['rectification']) ? 2 : 5) === 0 ? 61 : 92, q1: serial % 3 === 0, q2: serial % 3 === 0, q3: false, q4: false })],
  [`${titled}-rewards.application`, ({ data }) => (isObject(data['application']) ? {} : { ...standing[titled], person: '沈兰', payee: '沈兰' })],
  [`${check}.draw`, ({ today, serial }) => ({ town: 't1', year: Number(today.slice(0, 4)), seed: serial })],
  [`${check}.found`, ({ data, today, serial }) => ({ results: textsAt(data, 'drawn.houses').map((number) => ({ number, on: today, score: serial % 2 === 0 ? 85 : 72, findings: '整洁' })) })],
]));
const elsewhere: Readonly<Record<string, readonly string[]>> = { MJ01: ['courtyards-spot-check: settled —recorded→ closed'], MJ02: ['balconies-spot-check: settled —recorded→ closed'] };
/** Each of another week. */
const sheet: FormHints[string] = ({ today, data, serial }) => ({ town: 't1', weekOf: textAt(data, 'sheet.weekOf') || addDays(today, -7 * (serial % 200)), looked: 9, started: 1, ready: 5, failed: 1 });

it.each(homes.programmes.map((one) => one.code))('every edge of %s is walked, and all that must hold holds', async (programme) => {
  const { walked, missed, faults } = await walkEveryEdge({ plugin: homes, programme, given: { ...given, ...rewarded }, elsewhere: elsewhere[programme] ?? [], forms: { ...forms, 'courtyards-weekly.sheet': sheet } });
  expect({ missed, faults }).toEqual({ missed: [], faults: [] });
  expect(walked).toBeGreaterThan(0);
});
