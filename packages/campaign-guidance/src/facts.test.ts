// Row by row what the catalogue says of each programme (domain.md §2, §9), held against its definition: who is asked and how, how
// long, what a lead may change; and rules that no form can say.
import { createRegistry } from '@jinguo/core';
import { parseLocalDate, type JsonObject, type OtherItem, type Programme } from '@jinguo/core/plugin';
import { askRule, factsOf } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { prosperityPlan } from './chairs-and-visits.ts';
import { guidance } from './index.ts';
import { lectureCorps } from './lectures.ts';
import { outstandingWomen } from './outstanding-women.ts';

const registry = createRegistry([guidance]);

it.each([
  ['SY03', 'lecture-topics', ['firstReview 2wd', 'secondReview 2wd', 'finalReview 2wd']],
  ['SY03', 'lectures', ['townDispatch 3wd', 'dispatch 3wd']],
  ['SY04', 'columns', ['firstReview 2wd', 'secondReview 2wd', 'finalReview 2wd', 'proof1 1wd', 'proof2 1wd', 'proof3 1wd', 'takingDown 1h']],
  ['SY07', 'outstanding-women', ['villageCheck 3wd', 'townReview 5wd', 'districtCheck 5wd', 'year3 wait']],
  ['SY07', 'outstanding-women-round', ['eachIndustry 10', 'notice 公示5', 'partner.police veto', 'partner.court veto', 'partner.tax veto', 'partner.hr advise']],
  ['SY08', 'honours-above', ['decision 10wd', 'notice 公示5', 'partner.market veto', 'partner.police veto', 'partner.court veto', 'partner.tax veto']],
  ['SY10', 'promises', ['report2 10wd', 'supervise1 5wd', 'yellow 80']],
  ['SY11', 'four-visits', ['accept 5wd', 'districtHandling 15wd', 'townHandling 15wd']],
  ['SY12', 'cadre-training', ['attendance 90', 'passMark 60']],
  ['SY14', 'prosperity-plan', ['measures 13', 'report4 10wd', 'supervise4 5wd']],
])('%s %s', (_code, workflow, facts) => {
  expect(factsOf(registry, workflow)).toEqual(expect.arrayContaining([...facts]));
});

const today = parseLocalDate('2022-09-05');
const other = (workflow: string, result: string | null): OtherItem | undefined => (today === undefined ? undefined : { id: 'i', number: 'SY-2022-0001', workflow, batch: null, stage: 'x', result, createdOn: today, since: today, fields: {} });
const codes = async (programme: Programme, check: string, data: JsonObject, others: readonly (OtherItem | undefined)[] = []) =>
  today === undefined ? [] : (await askRule(programme, check, { data, today, others: others.filter((one) => one !== undefined) })).map((one) => `${one.severity} ${one.code}`);

it('the corps lectures on topics that passed three reviews; other lecturers on what they like', async () => {
  const said = (by: string, passed: string, result?: string | null) => codes(lectureCorps, 'topicPassed', { booking: { by, passed } }, result === undefined ? [] : [other('lecture-topics', result)]);
  expect([await said('others', ''), await said('corps', ''), await said('corps', '红船旁的她们', 'listed'), await said('corps', '红船旁的她们', null), await said('corps', '红船旁的她们')]).toEqual([[], ['refuse TOPIC'], [], ['refuse TOPIC_NOT_PASSED'], ['warn TOPIC_NOT_FOUND']]);
});

it('a lecturer whose term is over is not sent', async () => {
  const said = (result: string | null) => codes(lectureCorps, 'lecturerAppointed', { dispatch: { lecturer: 'SY03聘〔2022〕001' } }, [other('lecturers', result)]);
  expect([await said(null), await said('done')]).toEqual([[], ['refuse NOT_APPOINTED']]);
});

it('the plan has thirteen measures: a fourteenth is refused, and one that came to nothing makes room', async () => {
  const thirteen = Array.from({ length: 13 }, (_, n) => other('prosperity-plan', n === 0 ? null : 'done'));
  expect([await codes(prosperityPlan, 'withinMeasures', {}, thirteen), await codes(prosperityPlan, 'withinMeasures', {}, [...thirteen.slice(1), other('prosperity-plan', 'rejected')])]).toEqual([['refuse MEASURES'], []]);
});

it('the award for women is a woman’s', async () => {
  const said = (idNumber: string) => codes(outstandingWomen, 'women', { application: { idNumber } });
  expect([await said('330402198803150000'), await said('330402198007170019')]).toEqual([[], ['refuse NOT_FEMALE']]);
});
