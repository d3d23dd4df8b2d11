// JH04's own numbers (domain.md §9), asked of its rules; how a book of points adds up is the core's and shown there (points-book.test.ts).
import { parseLocalDate } from '@jinguo/core/plugin';
import { askRule, workOut } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { parentPoints } from './index.ts';

const day = (said: string) => parseLocalDate(said) ?? expect.unreachable(said);
const today = day('2022-09-05');
const account = { pair: '家-2022-0138', orgUnit: 'v11' };
const brings = (source: string, units: number, parameters = {}) => workOut(parentPoints, 'entry', { data: { event: { ...account, source, units } }, today, parameters })['points'];
const line = (points: number, { createdOn = today, ...fields }: { readonly createdOn?: typeof today; readonly source?: string; readonly on?: string } = {}) => ({ id: 'a', number: 'JH04-2022-0001', workflow: 'parent-points', batch: null, stage: 'closed', result: 'done', createdOn, since: createdOn, fields: { points, ...fields } });
const refusals = async (check: string, data: Parameters<typeof askRule>[2]['data'], others: readonly ReturnType<typeof line>[], parameters = {}) => (await askRule(parentPoints, check, { data, today, others, parameters })).map((one) => one.zh);

it('a lesson brings two and six a day at most, reading one and no more, a meeting and a session ten, an hour of volunteering five; or what a lead says', () => {
  expect([brings('course', 2), brings('course', 9), brings('reading', 1), brings('reading', 2), brings('volunteer', 3), brings('meeting', 2), brings('session', 1)]).toEqual([4, 6, 1, 1, 15, 20, 10]);
  expect([brings('volunteer', 3, { volunteer: 8 }), brings('course', 9, { courseDay: 10 })]).toEqual([24, 10]);
});

it.each([['course', 4, 1, true], ['course', 4, 2, false], ['course', 6, 1, false], ['reading', 1, 1, false], ['reading', 0, 1, true]])('of %s, with %i points that day already, %i more: %s', async (source, before, units, goes) => {
  const on = '2022-09-01';
  expect((await refusals('dailyCap', { event: { ...account, source, on, units } }, [line(before, { source, on })])).length === 0).toBe(goes);
});

const redeemed = { redemption: { ...account, gift: 'health', quantity: 5 } };
it.each([[0, 0], [99, 0], [100, 1], [299, 1], [300, 2], [599, 2], [600, 3]])('%i points are level %i', async (points, level) => {
  expect(await refusals('neverBelowZero', redeemed, [line(points)])).toEqual([`余额${points}分（${level}级），不足1500分`]);
});

it('half of what a year leaves is there in the next, or what a lead says; a ticket costs a hundred, a check-up three hundred', async () => {
  const old = [line(201, { createdOn: day('2021-09-05') })];
  const wants = (gift: string, parameters = {}) => refusals('neverBelowZero', { redemption: { ...account, gift, quantity: 1 } }, old, parameters);
  expect([await wants('ticket'), await wants('books'), await wants('health')]).toEqual([[], [], ['余额100分（1级），不足300分']]);
  expect([await wants('ticket', { carry: 49 }), await wants('health', { carry: 100 }), await wants('ticket', { carry: 100, level1: 202, ticket: 250 })]).toEqual([['余额98分（0级），不足100分'], ['余额201分（1级），不足300分'], ['余额201分（0级），不足250分']]);
});
