// JH02 (domain.md §7 row 4, §3.8): who is admitted and who moves up, over whatever marks, equal ones above all.
import { addDays, parseLocalDate, type ListEntry, type OtherItem } from '@jinguo/core/plugin';
import { askRule, holds } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { instructors } from './index.ts';

const today = parseLocalDate('2022-09-05') ?? expect.unreachable();

interface Marks {
  readonly education: number;
  readonly work: number;
  readonly pledge: number;
  readonly balance: number;
}
/** Few marks of each, so that many are equal in sum and some in all. */
const marks = fc.record({ education: fc.constantFrom(12, 16), work: fc.constantFrom(20, 24), pledge: fc.constantFrom(16, 20), balance: fc.constantFrom(10, 20) });
const scoreOf = (one: Marks) => one.education + one.work + one.pledge + one.balance;
const fieldsOf = (one: Marks) => ({ score: scoreOf(one), ofEducation: one.education, ofWork: one.work, ofPledge: one.pledge, ofBalance: one.balance });
/** The ninth to apply, the tenth, the eleventh: as words the tenth would come first. */
const numberOf = (nth: number) => `JH02-2022-${9999 + nth}`;
/** One number to sort by: each mark has three digits of it, the earlier of two equals the rest. */
const rank = (one: Marks, nth: number) => [scoreOf(one), one.education, one.work, one.pledge, one.balance, 500 - nth].map((part) => String(part).padStart(3, '0')).join('');

it('byScore: nobody waits for somebody behind her, and no more are admitted than there are places; equal scores go by the criteria in their order, then by who applied first', holds(instructors, ['JH02.byScore'], () => fc.assert(fc.asyncProperty(fc.array(fc.record({ marks, verdict: fc.constantFrom(undefined, undefined, 'waiting', 'excluded') }), { minLength: 1, maxLength: 8 }), fc.nat(8), async (list, places) => {
  const entries: readonly ListEntry[] = list.map(({ marks: one, verdict }, nth) => ({ id: `e${nth}`, number: numberOf(nth), workflow: 'instructor-training', title: `学员${nth}`, stage: 'list', unit: 'v11', data: {}, fields: fieldsOf(one), ...(verdict === undefined ? {} : { verdict }) }));
  const ranked = list.map((one, nth) => ({ ...one, title: `学员${nth}`, rank: rank(one.marks, nth) }));
  const admitted = ranked.filter((one) => one.verdict === undefined);
  const passedOver = ranked.filter((one) => one.verdict === 'waiting' && admitted.some((other) => other.rank < one.rank));
  const found = await askRule(instructors, 'byScore', { data: { roundSettings: { places } }, today, entries });
  expect(found.map((one) => one.code)).toEqual([...(admitted.length > places ? ['PLACES'] : []), ...passedOver.map(() => 'ORDER')]);
  expect(found.filter((one) => one.code === 'ORDER').map((one) => one.zh.split('（')[0])).toEqual(passedOver.map((one) => one.title));
}), { numRuns: 300 })));

it('nextInLine: until the first day who comes next takes a free place, in the same order', holds(instructors, ['JH02.nextInLine'], () => fc.assert(fc.asyncProperty(fc.integer({ min: -3, max: 3 }), fc.nat(3), fc.array(fc.record({ waits: fc.boolean(), marks }), { maxLength: 4 }), fc.record({ own: marks, turn: fc.nat(4) }), async (begins, places, others, { own, turn }) => {
  const nthOf = (nth: number) => (nth < turn ? nth : nth + 1);
  const among = others.map(({ waits, marks: one }, nth): OtherItem => ({ id: `i${nth}`, number: numberOf(nthOf(nth)), workflow: 'instructor-training', batch: 'b', stage: waits ? 'waitingList' : 'attendance', result: null, createdOn: today, since: today, fields: fieldsOf(one) }));
  const batch = { id: 'b', stage: 'teaching', data: { roundSettings: { from: addDays(today, begins), places } } };
  const found = (await askRule(instructors, 'nextInLine', { number: numberOf(turn), data: { admissionScore: { score: scoreOf(own), ...own } }, today, batch, others: among })).map((one) => one.code);
  const ahead = others.filter((one, nth) => one.waits && rank(one.marks, nthOf(nth)) > rank(own, turn));
  expect(found).toEqual([...(begins < 0 ? ['STARTED'] : []), ...(others.filter((one) => !one.waits).length < places ? [] : ['PLACES']), ...ahead.map(() => 'ORDER')]);
}), { numRuns: 300 })));
