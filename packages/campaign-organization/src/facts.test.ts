// Row by row what the catalogue says of each programme (domain.md §2.5, §9), held against its definition: how long each level has,
// what a lead may change, and that the rules go by what she has changed it to.
import { createRegistry } from '@jinguo/core';
import { parseLocalDate, type JsonObject, type Programme } from '@jinguo/core/plugin';
import { valueAt } from '@jinguo/core/programme';
import { askRule, factsOf, workOut } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { organization } from './index.ts';
import { memberReports } from './member-duties.ts';
import { newFields } from './new-fields.ts';
import { outstandingHeads } from './outstanding-heads.ts';
import { womenHomes } from './women-homes.ts';
import { workshops } from './workshops.ts';

const registry = createRegistry([organization]);
const definitionOf = (workflow: string) => registry.current(workflow)?.compiled.definition;

it.each([
  ['QJ01', 'women-homes', ['visit 5wd', 'approval 5wd', 'filing 10wd', 'fewest 8', 'leastActivities 2', 'idleMonths 12', 'review1 20wd', 'year1 wait']],
  ['QJ02', 'workshops', ['approval 5wd', 'consultation 5wd', 'partner.science advise', 'partner.hr advise', 'panel 15wd', 'fewest 5', 'womenShare 50', 'jobs 10', 'passMark 80', 'year3 wait']],
  ['QJ03', 'member-visits', ['accept 5wd', 'districtHandling 15wd', 'townHandling 15wd', 'explanation 5wd', 'rating 10wd']],
  ['QJ03', 'member-projects', ['approval 5wd', 'quarter wait', 'report 10wd', 'supervise 5wd', 'yellow 80']],
  ['QJ04', 'new-fields', ['approval 5wd', 'filing 10wd', 'signUp 20wd', 'committee 5']],
  ['QJ05', 'breakthroughs', ['approval 5wd', 'report 10wd', 'supervise 5wd', 'yellow 80']],
  ['QJ06', 'partnerships', ['review 5wd', 'legal 5wd', 'year3 wait', 'longestYears 3', 'renewal 40wd']],
  ['QJ07', 'societies', ['approval 5wd', 'filing 10wd', 'fewest 5', 'year1 wait']],
  ['QJ08', 'member-reports', ['townReview 10wd', 'talk 20wd', 'visits 40', 'solved 30', 'project 20', 'meetings 10', 'enough 60', 'linked 10']],
  ['QJ08', 'sisters-visits', ['accept 5wd', 'districtHandling 15wd', 'townHandling 15wd']],
  ['QJ09', 'media', ['firstReview 2wd', 'secondReview 2wd', 'finalReview 2wd', 'proof1 1wd', 'proof2 1wd', 'proof3 1wd', 'takingDown 1h']],
  ['QJ10', 'courier-care', ['report 10wd', 'supervise 5wd', 'yellow 80']],
  ['QJ11', 'volunteers', ['decision 5wd', 'services 4', 'leastRating 35', 'year2 wait']],
  ['QJ11', 'volunteers-service', ['dispatch 3wd', 'rating 10wd']],
  ['QJ11', 'volunteer-services', ['approval 3wd', 'safetyApproval 3wd']],
  ['QJ12', 'model-office', ['report 10wd', 'supervise 5wd', 'yellow 80']],
  ['QJ13', 'outstanding-heads', ['townReview 5wd', 'districtCheck 5wd', 'panel 10wd']],
  ['QJ13', 'outstanding-town-heads', ['districtCheck 5wd', 'panel 10wd']],
  ['QJ13', 'outstanding-heads-round', ['decision 10wd', 'notice 公示5']],
])('%s %s', (_code, workflow, facts) => {
  expect(factsOf(registry, workflow)).toEqual(expect.arrayContaining([...facts]));
});

it.each([
  ['QJ01 五个一, all of them', 'women-homes', 'request.fiveOnes', ['一块牌子', '一名主人', '一张清单', '一本台账', '一个特色']],
  ['QJ03 三情 and children in hardship', 'member-visits', 'record.kind', ['访家情', '访民情', '访困境儿童', '访业情']],
  ['QJ03 联系妇女“五个一”', 'member-visits', 'record.fiveOnes', ['每季走访一次', '谈心一次', '收集一条意见', '办一件实事', '参加一次活动']],
  ['QJ03 how a problem is dealt with', 'member-visits', 'record.way', ['无需求', '自办', '转镇（街道）', '转部门', '暂不能办']],
  ['QJ04 四新领域', 'new-fields', 'request.field', ['街区商圈', '快递物流', '平台经济', '家政服务']],
  ['QJ05 破难行动', 'breakthroughs', 'charter.action', ['“1515”破难行动', '八大破难行动', '镇街区域化建设提升（5+X）']],
  ['QJ06 whom with', 'partnerships', 'draft.kind', ['长三角一体化（黄浦区“一大两地”）', '四地共建（安吉、嘉善、建德）', '校地合作', '对口支援']],
  ['QJ10 暖心八条', 'courier-care', 'charter.clause', ['建强妇联组织', '设立暖心驿站', '开展健康关爱', '提供技能培训', '加强维权服务', '优化就业服务', '实施困难帮扶', '选树行业典型']],
  ['QJ09 新媒体矩阵', 'media', 'piece.column', ['南湖小姐姐抖音', '南湖妇联新媒体']],
  ['QJ12 清廉机关与数字化', 'model-office', 'charter.scene', ['清廉机关、模范机关', '数字化改革应用场景']],
])('%s', (_fact, workflow, field, titles) => {
  const [form = '', name = ''] = field.split('.');
  const asked = JSON.stringify(valueAt(definitionOf(workflow)?.forms[form]?.schema, `properties.${name}`));
  expect(titles.filter((title) => !asked.includes(`"title":"${title}"`))).toEqual([]);
});

it.each([
  ['QJ01, every six months', 'women-homes', 'year1', { until: { months: 6 } }], ['QJ02, yearly within its term', 'workshops', 'year1', { until: { untilField: 'reviewDue1' } }], ['QJ06, until 60 days before its year or its term is over', 'partnerships', 'year1', { until: { untilField: 'wait1' } }],
])('%s', (_fact, workflow, stage, settings) => {
  expect(definitionOf(workflow)?.stages.find((one) => one.id === stage)?.settings).toMatchObject(settings);
});

it('the party organisation agrees to every new organisation, and the way to one with money in it leads past a lawyer', () => {
  expect(['women-homes', 'workshops', 'new-fields', 'societies'].map((one) => JSON.stringify(definitionOf(one)?.forms['request']?.schema).includes('"title":"同级党组织同意建立"'))).toEqual([true, true, true, true]);
  expect(JSON.stringify(definitionOf('partnerships')?.stages.find((one) => one.id === 'review')?.outcomes)).toContain('legal');
});

const today = parseLocalDate('2022-09-05');
const codes = async (programme: Programme, check: string, data: JsonObject, parameters?: Readonly<Record<string, number>>) =>
  today === undefined ? [] : (await askRule(programme, check, { data, today, parameters })).map((one) => one.code);

it('QJ13: nobody says 属实 about herself: a village’s chair is put forward by her town, a town’s by the district, and neither’s own level looks', () => {
  expect(['outstanding-heads', 'outstanding-town-heads'].map((one) => definitionOf(one)?.startedBy)).toEqual([[{ role: 'townOfficer' }, { role: 'districtClerk' }], [{ role: 'districtClerk' }]]);
  const asked = (workflow: string) => (definitionOf(workflow)?.stages ?? []).flatMap((one) => one.actors ?? []).flatMap((one) => ('role' in one ? [one.role] : []));
  expect([asked('outstanding-heads').includes('villageOfficer'), ['villageOfficer', 'townOfficer', 'townHead'].some((role) => asked('outstanding-town-heads').includes(role))]).toEqual([false, false]);
  const workflow = outstandingHeads.workflows.find((one) => one.definition.workflow === 'outstanding-heads');
  expect(workflow?.keys?.({ application: { idNumber: ' 33040219670930000x' } })).toEqual({ applicant: '33040219670930000X' });
});

it('a lead sets how many women a 微家 has, how often it does something and how long it may do nothing', async () => {
  const members = (count: number, fewest?: number) => codes(womenHomes, 'enoughMembers', { request: { members: count } }, fewest === undefined ? undefined : { fewest });
  expect([await members(7), await members(8), await members(8, 12), await members(6, 6)]).toEqual([['FEWEST'], [], ['FEWEST'], []]);
  expect([await codes(womenHomes, 'active', { yearlyReview: { activities: 2 } }, { leastActivities: 3 }), await codes(womenHomes, 'active', { yearlyReview: { activities: 1 } }, { leastActivities: 1 })]).toEqual([['FEW_ACTIVITIES'], []]);
  const idle = (idleMonths: number) => (today === undefined ? undefined : workOut(womenHomes, 'idle', { data: { filing: { filedOn: '2022-01-04' }, yearlyReview: { activities: 0 } }, today, parameters: { idleMonths } })['tooLong']);
  expect([idle(12), idle(8)]).toEqual([false, true]);
});

it('a lead sets what a workshop gives, how many of it are women and what the panel’s mark must be', async () => {
  const request = { kind: 'enterprise', members: 10, women: 5, jobs: 10, taxed: true };
  expect([await codes(workshops, 'women', { request }), await codes(workshops, 'women', { request }, { womenShare: 60 }), await codes(workshops, 'entrepreneur', { request }), await codes(workshops, 'entrepreneur', { request }, { jobs: 11 }), await codes(workshops, 'enoughMembers', { request }, { fewest: 11 })]).toEqual([[], ['WOMEN_HALF'], [], ['JOBS'], ['FEWEST']]);
  const panelSheets = Object.fromEntries(['a', 'b', 'c'].map((judge) => [judge, { innovation: 32, results: 24, driving: 16, management: 8 }]));
  const passed = (passMark: number) => (today === undefined ? undefined : workOut(workshops, 'panelScore', { data: { panelSheets }, today, parameters: { passMark } })['passed']);
  expect([passed(80), passed(81)]).toEqual([true, false]);
});

it('a lead sets how many a new federation elects to its committee', async () => {
  const elected = (votes: readonly number[], committee?: number) => codes(newFields, 'assembly', { opening: { entitled: 30, present: 28, committee: votes.map((one) => ({ name: '沈兰', post: '执委', votes: one })) } }, committee === undefined ? undefined : { committee });
  expect([await elected([27, 26, 25, 24]), await elected([27, 26, 25, 24, 23]), await elected([27, 26, 25, 24, 23], 7)]).toEqual([['COMMITTEE'], [], ['COMMITTEE']]);
});

it('a lead sets what visits weigh, where good enough begins and with how many a member is linked', async () => {
  const report = { visited: 6, visitsDue: 12, solved: 4, solvedDue: 4, projects: 0, meetings: 4, meetingsDue: 4, linked: 10 };
  const worked = (parameters?: Readonly<Record<string, number>>) => (today === undefined ? {} : workOut(memberReports, 'score', { data: { report }, today, parameters }));
  expect([worked(), worked({ enough: 61 }), worked({ visits: 20, meetings: 30 })]).toEqual([{ score: 60, good: true }, { score: 60, good: false }, { score: 70, good: true }]);
  expect([await codes(memberReports, 'linkedWith', { report }), await codes(memberReports, 'linkedWith', { report }, { linked: 12 })]).toEqual([[], ['LINKED']]);
});
