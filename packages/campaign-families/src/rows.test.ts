// The rows of the catalogue (domain.md §2.4, §6, §7, §9) held against the definitions: who acts, how long, where it leads, and what
// a lead may set. One line, one fact.
import { createRegistry } from '@jinguo/core';
import { parseLocalDate, type JsonObject, type LocalDate, type OtherItem, type Programme } from '@jinguo/core/plugin';
import { askRule, showsBy, workOut } from '@jinguo/core/testing';
import { expect, it, test } from 'vitest';
import { childrensHomes } from './childrens-homes/index.ts';
import { disputes } from './disputes.ts';
import { neighboursFestival } from './gatherings.ts';
import { help } from './help.ts';
import { families } from './index.ts';
import { keyProjects } from './places-and-projects.ts';
import { parentPoints } from './points/index.ts';

const registry = createRegistry([families]);
const stageOf = (workflow: string, stage: string) => registry.current(workflow)?.compiled.definition.stages.find((one) => one.id === stage);
const wd = (workingDays: number) => ({ workingDays });

test.each([
  ['JH01 初评', 'childrens-homes', 'townReview', 'townHead', wd(10)], ['JH01 资格审查', 'childrens-homes', 'districtCheck', 'districtClerk', wd(5)], ['JH01 实地评审', 'childrens-homes', 'panel', 'expert', wd(15)],
  ['JH01 会签', 'childrens-homes', 'countersign', 'partnerOfficer', wd(5)], ['JH01 集体审定', 'childrens-homes-round', 'decision', 'partyGroup', wd(10)], ['JH01 命名', 'childrens-homes-round', 'confirmation', 'chair', wd(5)],
  ['JH02 村推荐', 'instructor-training', 'villageRecommendation', 'villageOfficer', { untilField: 'recommendBy' }], ['JH02 推荐', 'instructor-training', 'recommendation', 'townOfficer', { untilField: 'recommendBy' }], ['JH02 录取', 'instructor-class', 'admission', 'sectionHead', wd(3)], ['JH02 补考', 'instructor-training', 'theoryResit', 'districtClerk', { untilField: 'resitBy' }], ['JH02 换证', 'instructor-training', 'renewal', 'districtClerk', wd(20)], ['JH02 换证确认', 'instructor-training', 'renewalConfirmation', 'sectionHead', wd(5)], ['JH02 发证', 'instructor-class', 'confirmation', 'chair', wd(5)],
  ['JH03 督办', 'key-projects', 'supervise', 'applicant', wd(5)], ['JH03 季报', 'key-projects', 'report', 'applicant', wd(10)],
  ['JH05 部门核查', 'family-titles', 'departmentCheck', 'partnerOfficer', wd(5)], ['JH05 两委评议', 'family-titles', 'villageCheck', 'villageOfficer', wd(3)],
  ['JH08 甄别', 'disputes', 'triage', 'townOfficer', { endOfWeek: 17 }], ['JH08 红联系', 'disputes', 'contactRed', 'districtClerk', { hours: 2 }], ['JH08 红上门', 'disputes', 'visitRed', 'districtClerk', { hours: 24 }], ['JH08 红会商', 'disputes', 'planRed', 'sectionHead', wd(3)],
  ['JH08 黄联系', 'disputes', 'contactYellow', 'townOfficer', { hours: 24 }], ['JH08 黄上门', 'disputes', 'visitYellow', 'townOfficer', wd(3)], ['JH08 绿联系', 'disputes', 'contactGreen', 'villageOfficer', wd(3)], ['JH08 绿上门', 'disputes', 'visitGreen', 'villageOfficer', wd(10)],
  ['JH11 接单', 'counsellors-service', 'dispatch', 'districtClerk', wd(3)], ['JH12 委托', 'guardian-guidance', 'entrusting', 'sectionHead', wd(5)], ['JH14 核实', 'wishes', 'verified', 'villageOfficer', wd(3)], ['JH14 上架', 'wishes', 'pool', 'volunteer', { naturalDays: 15 }],
] as const)('%s', (...[, workflow, stage, role, within]) => {
  const found = stageOf(workflow, stage);
  const [first] = found?.actors ?? [];
  expect([first !== undefined && 'applicant' in first ? 'applicant' : first !== undefined && 'role' in first ? first.role : undefined, found?.deadline?.within]).toEqual([role, within]);
});

test.each([
  ['JH01', 'childrens-homes-round', 'notice', { days: 5 }], ['JH02', 'instructor-class', 'notice', { days: 5 }], ['JH05, the village', 'family-titles', 'villageNotice', { days: 3, unit: 'naturalDays' }], ['JH05', 'family-titles-round', 'notice', { days: 5 }], ['JH01, upwards', 'childrens-home-upward', 'notice', { days: 5 }],
  ['JH08 red, every three days', 'disputes', 'watchRed', { until: { naturalDays: 3 } }], ['JH08 yellow, weekly', 'disputes', 'watchYellow', { until: { naturalDays: 7 } }], ['JH08 green, monthly', 'disputes', 'watchGreen', { until: { naturalDays: 30 } }], ['JH12, after six months', 'guardian-guidance', 'wait6', { until: { months: 6 } }], ['JH14, 48 hours', 'wishes', 'claimed', { until: { hours: 48 } }],
])('%s: %s stands at %s for as long as its row says', (_code, workflow, stage, settings) => {
  expect(stageOf(workflow, stage)?.settings).toMatchObject(settings);
});

it('disputes, guidance, wishes and help are seen by their handlers alone, and help stands on no notice', () => {
  expect(['disputes', 'police-calls', 'guardian-guidance', 'wishes', 'help', 'help-visits'].map((one) => registry.current(one)?.compiled.definition.visibleTo)).toEqual(Array.from({ length: 6 }, () => 'handlers'));
  expect(registry.current('help')?.compiled.definition.stages.some((one) => one.kind === 'notice')).toBe(false);
});

it('what a lead sets is what rules ask for: the room of a home, the sum of a kind of help', async () => {
  const today = parseLocalDate('2022-09-05');
  if (today === undefined) throw new RangeError('2022-09-05');
  const indoors = async (indoor: number) => (await askRule(childrensHomes, 'place', { data: { application: { indoorArea: 85 } }, today, parameters: { indoor } })).some((one) => one.path === '/application/indoorArea');
  expect([await indoors(60), await indoors(90)]).toEqual([false, true]);
  expect(workOut(help, 'amount', { data: { application: { kind: 'poor' } }, today, parameters: { poor: 90_000 } })).toEqual({ amount: 90_000 });
});

const localDate = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (date === undefined) throw new RangeError(text);
  return date;
};
const today = localDate('2022-09-05');
const codes = async (programme: Programme, check: string, data: JsonObject, more: { readonly parameters?: Readonly<Record<string, number>>; readonly others?: readonly OtherItem[] } = {}) =>
  (await askRule(programme, check, { data, today, ...more })).map(({ severity, code }) => `${severity} ${code}`);
const done = (workflow: string): OtherItem => ({ id: 'i', number: 'JH-2022-0001', workflow, batch: null, stage: 'x', result: 'done', createdOn: localDate('2022-09-01'), since: localDate('2022-09-01'), fields: {} });

it('JH03: each plan is assessed once at mid-term and once at its end, and the committee for women and children has its say', async () => {
  const assessed = { assessment: { term: 't14', plan: 'women', kind: 'midterm', on: '2022-09-01', indicators: [{ reached: true }, { reached: false }, { reached: true }] } };
  expect([await codes(keyProjects, 'firstOfItsKind', assessed), await codes(keyProjects, 'firstOfItsKind', assessed, { others: [done('plan-assessments')] })]).toEqual([[], [expect.stringContaining('refuse')]]);
});

it('JH07: this year’s festival has the number it has by the year it began in, which a lead sets', async () => {
  const said = (edition: number, parameters = {}) => codes(neighboursFestival, 'editionOfYear', { plan: { edition } }, { parameters });
  expect([await said(18), await said(17), await said(17, { firstYear: 2006 })]).toEqual([[], ['warn EDITION'], []]);
});

it('JH08: a protection order is for six months at most, the court has 72 hours or 24, and one in force is a red sign', async () => {
  const order = (one: JsonObject) => ({ report: { receivedOn: '2022-09-05' }, triage: { grade: 'green', signs: [], calls: [], orders: [{ kind: 'protection', by: 'herself', urgent: false, askedOn: '2022-08-01', from: '2022-08-03', until: '2023-02-03', ...one }] } });
  expect([await codes(disputes, 'orderDates', order({})), await codes(disputes, 'orderDates', order({ until: '2023-02-04' })), await codes(disputes, 'orderDates', order({ urgent: true })), await codes(disputes, 'orderDates', order({ until: '2023-02-04' }), { parameters: { orderMonths: 7 } })]).toEqual([[], ['refuse ORDER_DATES'], ['warn COURT_LATE'], []]);
  expect([(await codes(disputes, 'gradeFitsSigns', order({}))).length, (await codes(disputes, 'gradeFitsSigns', order({ until: '2022-09-04' }))).length]).toEqual([1, 0]);
});

it('JH08: an agreement is confirmed together within thirty days', showsBy(disputes, ['JH08.confirmedInTime'], async () => {
  const said = (closing: JsonObject) => codes(disputes, 'confirmedInTime', { closing });
  expect([await said({}), await said({ agreedOn: '2022-08-01', confirmationAskedOn: '2022-08-31' }), await said({ agreedOn: '2022-08-01', confirmationAskedOn: '2022-09-01' }), await said({ confirmationAskedOn: '2022-09-01' })]).toEqual([[], [], ['refuse CONFIRMATION'], ['refuse CONFIRMATION']]);
}));

it('JH04: what no cap holds back is told once a day', async () => {
  const event = (source: string) => ({ event: { pair: '家-2022-0138', source, on: '2022-09-01', units: 1 } });
  const before = (source: string) => [{ ...done('parent-points'), fields: { source, on: '2022-09-01', points: 10 } }];
  expect([await codes(parentPoints, 'onceTold', event('meeting'), { others: before('meeting') }), await codes(parentPoints, 'onceTold', event('meeting'), { others: before('session') }), await codes(parentPoints, 'onceTold', event('reading'), { others: before('reading') })]).toEqual([['refuse TOLD_ALREADY'], [], []]);
});
