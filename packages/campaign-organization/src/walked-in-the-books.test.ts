// What a member reports of her year is held against the visits in the books.
import { parseLocalDate, type LocalDate, type OtherItem } from '@jinguo/core/plugin';
import { askRule, holds } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { memberReports } from './member-duties.ts';
import { walkerKeys } from './walked-in-the-books.ts';

const day = (written: string): LocalDate => parseLocalDate(written) ?? expect.unreachable(written);
const today = day('2022-12-20');
const visit = fc.record({
  by: fc.constantFrom('沈兰', '陆梅'), visits: fc.integer({ min: 1, max: 5 }), way: fc.constantFrom('none', 'self', 'town', 'district', 'cannot'), result: fc.constantFrom(null, 'done', 'withdrawn'),
  visitedOn: fc.constantFrom('2021-12-31', '2022-01-01', '2022-12-19'), workflow: fc.constantFrom('member-visits', 'sisters-visits', 'four-visits'),
});

it('asWalked: visits and what was solved are counted from the visits of the year that name her, QJ03’s and QJ08’s alike', holds(memberReports, ['QJ08.asWalked'], () => fc.assert(fc.asyncProperty(fc.array(visit, { maxLength: 12 }), fc.nat(20), fc.nat(6), async (made, visited, solved) => {
  const found = await askRule(memberReports, 'asWalked', { data: { report: { person: '沈兰', year: 2022, visited, solved } }, today, others: (key, value) => made.filter((one) => walkerKeys({ record: { code: 'h', member: one.by } })[key] === value).map((one, index): OtherItem => ({ id: `i${index}`, number: `n${index}`, workflow: one.workflow, batch: null, stage: 'closed', result: one.result, createdOn: today, since: today, fields: { visits: one.visits, way: one.way, visitedOn: one.visitedOn } })) });
  const hers = made.filter((one) => one.by === '沈兰' && one.workflow !== 'four-visits' && one.visitedOn !== '2021-12-31' && one.result !== 'withdrawn');
  let [walked, done] = [0, 0];
  for (const one of hers) {
    walked += one.visits;
    if (one.result === 'done' && one.way !== 'none' && one.way !== 'cannot') done += 1;
  }
  expect(found.map((one) => `${one.severity} ${one.code}`)).toEqual([...(visited > walked ? ['warn VISITS_IN_BOOKS'] : []), ...(solved > done ? ['warn SOLVED_IN_BOOKS'] : [])]);
}))));

it('a visit that names no member is found by its household alone', () => {
  expect([walkerKeys({ record: { code: '户-01' } }), walkerKeys({ record: { code: '户-01', member: '沈兰' } })]).toEqual([{ visited: '户-01' }, { visited: '户-01', walker: '沈兰' }]);
});
