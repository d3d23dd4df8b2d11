// Row by row what the catalogue says of each programme (domain.md §2.3, §9), held against its definition: how long each level has,
// what a lead may change, what kinds there are; and that a title that does not stand is put right in 30 days, or taken away and told.
import { createRegistry } from '@jinguo/core';
import { factsOf } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { homes } from './index.ts';

const registry = createRegistry([homes]);
const definitionOf = (workflow: string) => registry.current(workflow)?.compiled.definition;

it.each([
  ['MJ01', 'courtyards', ['mutualReview 10wd', 'townReview 10wd', 'year3 wait', 'review3 20wd', 'recheck3 10wd', 'star3 80', 'star4 88', 'star5 95', 'firstMost 4', 'ownWeight 10', 'mutualWeight 30', 'townWeight 60', 'monthCosts 2', 'quarterCosts 5', 'yellowBelow 80', 'reward3 20000', 'reward4 50000', 'reward5 100000', 'barredMonths 12']],
  ['MJ01', 'courtyards-round', ['decision 10wd', 'notice 公示5', 'filing 10wd']],
  ['MJ01', 'courtyards-spot-check', ['percent 10', 'least 3', 'yellowBelow 80', 'found 60wd', 'settled 60wd']],
  ['MJ01', 'courtyards-weekly', ['noted 3wd']],
  ['MJ01', 'courtyards-weeks', ['answer 1wd', 'weekday 5']],
  ['MJ01', 'courtyards-draws', ['answer 5wd', 'drawMonth 9', 'drawDay 1']],
  ['MJ02', 'balconies-draws', ['answer 5wd', 'drawMonth 9', 'drawDay 1']],
  ['MJ01', 'courtyards-monthly', ['noted 3wd']],
  ['MJ01', 'courtyards-quarterly', ['noted 3wd']],
  ['MJ01', 'courtyards-looks', ['month 5wd', 'quarter 5wd']],
  ['MJ02', 'balconies-monthly', ['noted 3wd']],
  ['MJ02', 'balconies-looks', ['month 5wd', 'quarter 5wd']],
  ['MJ02', 'balconies', ['mutualReview 10wd', 'townReview 10wd', 'year3 wait', 'star3 80', 'star4 88', 'star5 95', 'firstMost 4', 'ownWeight 10', 'mutualWeight 30', 'townWeight 60', 'monthCosts 2', 'quarterCosts 5', 'yellowBelow 80', 'barredMonths 12']],
  ['MJ02', 'balconies-round', ['notice 公示5']],
  ['MJ02', 'balconies-spot-check', ['percent 10', 'least 3', 'yellowBelow 80']],
  ['MJ02', 'balcony-belts', ['townReview 5wd', 'districtCheck 10wd', 'year3 wait']],
  ['MJ03', 'showcases', ['townReview 5wd', 'districtCheck 10wd', 'year3 wait']],
  ['MJ03', 'showcases-round', ['decision 10wd', 'notice 公示5']],
  ['MJ03', 'model-areas', ['report 10wd', 'supervise 5wd', 'acceptance 20wd', 'yellow 80']],
  ['MJ04', 'finest-routes', ['report 10wd', 'supervise 5wd', 'meeting 10wd', 'acceptance 20wd', 'yellow 80']],
  ['MJ05', 'shared-beauty', ['report 10wd', 'supervise 5wd', 'meeting 10wd', 'acceptance 20wd', 'yellow 80']],
  ['MJ06', 'helpers', ['visit 5wd', 'approval 5wd', 'filing 10wd', 'fewest 5', 'year1 wait']],
  ['MJ06', 'flower-fairies', ['townReview 3wd', 'districtCheck 5wd', 'decision 5wd', 'appointment 5wd', 'year2 wait']],
  ['MJ06', 'helper-visits', ['accept 5wd', 'townHandling 15wd', 'districtHandling 15wd', 'rating 10wd']],
  ['MJ07', 'open-classes', ['approval 3wd', 'safetyApproval 3wd', 'assessment 20wd']],
  ['MJ08', 'small-gardens', ['townReview 5wd', 'districtCheck 10wd', 'year3 wait']],
  ['MJ08', 'small-gardens-round', ['notice 公示5']],
  ['MJ09', 'alterations', ['villageCheck 3wd', 'townReview 5wd', 'districtCheck 5wd', 'consultation 5wd', 'partner.finance veto', 'decision 10wd', 'notice 公示5', 'payment 10wd', 'share 50', 'most 200000', 'longNoticeFrom 1000000', 'longNotice 7']],
  ['MJ10', 'showings', ['mutualReview 10wd', 'townReview 5wd', 'panel 15wd', 'passMark 80']],
  ['MJ10', 'showings-round', ['notice 公示5']],
  ['MJ11', 'three-gifts', ['townReview 3wd', 'claim 15wd', 'delivery 20wd', 'receipt 10wd']],
  ['MJ12', 'managers', ['townReview 5wd', 'panel 15wd', 'passMark 80', 'year2 wait']],
  ['MJ12', 'managers-round', ['notice 公示5']],
  ['MJ13', 'upkeep', ['townReview 5wd', 'districtCheck 5wd', 'consultation 5wd', 'decision 10wd', 'notice 公示5', 'payment 10wd', 'building 20', 'upkeep 30', 'each 10000', 'longNoticeFrom 1000000', 'longNotice 7']],
  ['MJ14', 'clean-days', ['approval 3wd', 'safetyApproval 3wd', 'assessment 20wd']],
  ['MJ15', 'clean-nanhu', ['approval 3wd', 'safetyApproval 3wd', 'assessment 20wd']],
  ['MJ16', 'pairings', ['review 5wd', 'legal 5wd', 'year3 wait', 'longestYears 3', 'renewal 40wd']],
])('%s %s', (_code, workflow, facts) => {
  expect(factsOf(registry, workflow)).toEqual(expect.arrayContaining([...facts]));
});

it.each([
  ['MJ01', 'courtyards', ['庭院洁', '居室洁', '厨卫洁', '周边洁', '布局美', '绿化美', '家风美', '生活美', '自评', '互评', '总评', '村月查', '镇季查', '区年查', '整治前照片', '整治后照片']],
  ['MJ01', 'courtyards-monthly', ['村月查表', '合格', '不合格', '检查情况', '照片']],
  ['MJ01', 'courtyards-quarterly', ['镇季查表', '合格', '不合格']],
  ['MJ02', 'balconies-looks', ['年度三查', '未开展的原因']],
  ['MJ02', 'balcony-belts', ['优美阳台示范带', '优美阳台示范小区']],
  ['MJ03', 'showcases', ['示范点', '样板片区']],
  ['MJ04', 'finest-routes', ['巾帼乡村振兴旅游精品线路', '“巾帼助力共富典范”路线', '旅游', '民宿', '文创']],
  ['MJ06', 'helpers', ['秀美环境帮帮团', '花仙子']],
  ['MJ07', 'open-classes', ['美主妇园艺课堂', '绿美家园公益课堂', '小小规划师课堂']],
  ['MJ08', 'small-gardens', ['小花园', '小庭院', '小菜园', '家庭女管家']],
  ['MJ09', 'alterations', ['特色庭院个性定制', '阳台微改造']],
  ['MJ10', 'showings', ['互学互比互评', '庭院', '阳台']],
  ['MJ11', 'three-gifts', ['送课程', '送技能', '送苗木', '认领', '送达', '回执与致谢']],
  ['MJ12', 'managers', ['特色优美庭院（阳台）', '最美家庭女管家']],
  ['MJ13', 'upkeep', ['建设', '长效管理']],
  ['MJ14', 'clean-days', ['周末卫生日', '四洁四美']],
  ['MJ15', 'clean-nanhu', ['洁美南湖 巾帼先行', '清河治水', '垃圾分类', '参与家庭']],
])('%s %s says each word of its row', (_code, workflow, words) => {
  const said = JSON.stringify(definitionOf(workflow));
  expect(words.filter((word) => !said.includes(word))).toEqual([]);
});

it.each(['courtyards', 'balconies'])('a household of %s that a spot check found below the mark has a yellow card at once, 30 days and is told; found so again its plaque is taken away and it is told', (workflow) => {
  const stages = definitionOf(workflow)?.stages ?? [];
  const stage = (id: string) => stages.find((one) => one.id === id);
  const fell = { when: [{ cel: 'has(fields.fell) && fields.fell' }] };
  const told = (code: string) => ({ effects: expect.arrayContaining([expect.objectContaining({ effect: 'notifyApplicant', params: expect.objectContaining({ code }) })]) });
  expect(stage('year1')?.outcomes['rectify']).toMatchObject({ to: 'rectify1', effects: [{ effect: 'notifyApplicant', params: { code: 'rectify' } }] });
  expect(stage('review1')?.outcomes['recorded']).toContainEqual(expect.objectContaining({ to: 'rectify1', ...fell, ...told('rectify') }));
  expect(stage('rectify1')?.deadline?.within).toEqual({ naturalDays: 30 });
  expect(stage('recheck1')?.outcomes['recorded']).toContainEqual(expect.objectContaining({ to: 'revoked', ...fell, ...told('revoked') }));
});
