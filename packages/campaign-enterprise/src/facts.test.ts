// Row by row what the catalogue says of each programme (domain.md §2, §5, §9), held against its definition: who is asked and how, how
// long, what a lead may change. What a rule makes of them is in rules.test.ts and beside the interest subsidy.
import { createRegistry } from '@jinguo/core';
import { valueAt } from '@jinguo/core/programme';
import { factsOf } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { enterprise } from './index.ts';

const registry = createRegistry([enterprise]);
const said = (workflow: string) => factsOf(registry, workflow);

it.each([
  ['FZ01', 'interest-subsidy', ['villageCheck 3wd', 'townReview 5wd', 'districtCheck 3wd', 'sectionReview 2wd', 'visit6 10wd', 'visit12 10wd', 'recovery 15wd', 'youngest 18', 'oldest 55', 'leastShare 30', 'mostTimes 3', 'longestTerm 36', 'barYears 3']],
  ['FZ01', 'interest-subsidy-round', ['consultation 5wd', 'decision 10wd', 'notice 公示5', 'payment 10wd', 'partner.hr veto', 'partner.police veto', 'partner.court veto', 'partner.market veto', 'partner.tax veto', 'partner.finance veto', 'partner.bank advise', 'longestClaim 12', 'longNotice 7', 'longNoticeFrom 20000000']],
  ['FZ02', 'bank-referral', ['villageCheck 3wd', 'townReview 5wd', 'referral 3wd', 'bankResult 10wd', 'partner.bank countersign']],
  ['FZ03', 'mentors', ['townReview 3wd', 'districtCheck 5wd', 'notice 公示5', 'practice 5', 'services 6', 'leastRating 35', 'year2 wait']],
  ['FZ03', 'mentors-service', ['dispatch 3wd']],
  ['FZ03', 'starters', ['townReview 5wd', 'match 10wd', 'result 120wd']],
  ['FZ04', 'skill-training', ['attendance 90']],
  ['FZ05', 'innovation-workshops', ['leastMembers 5', 'leastWomen 50', 'leastResults 1', 'leastJobs 10', 'passMark 80', 'panel 15wd', 'year3 wait']],
  ['FZ05', 'innovation-workshops-round', ['partner.science advise', 'partner.hr advise', 'notice 公示5']],
  ['FZ05', 'workshop-support', ['consultation 5wd', 'partner.finance veto', 'decision 10wd', 'notice 公示5', 'payment 10wd', 'mostSupport 2000000', 'longNoticeFrom 1000000', 'longNotice 7']],
  ['FZ06', 'scientists', ['accept 5wd', 'districtHandling 15wd', 'townHandling 15wd', 'rating 10wd']],
  ['FZ07', 'model-posts', ['townReview 5wd', 'unannounced 15wd', 'leastMembers 5', 'leastWomen 50', 'plaque 10wd', 'year1 wait']],
  ['FZ07', 'model-posts-upward', ['selection 5wd', 'partner.police veto', 'partner.market veto', 'decision 10wd', 'notice 公示5', 'report 5wd', 'result 120wd', 'higherWomen 60', 'heldYears 2']],
  ['FZ07', 'model-posts-round', ['notice 公示5', 'newFields 30']],
  ['FZ08', 'grouped-posts', ['longestYears 3', 'year3 wait']],
  ['FZ08', 'post-contests', ['approval 3wd', 'safetyApproval 3wd']],
  ['FZ09', 'cloud-start', ['attendance 90']],
  ['FZ09', 'cloud-drives', ['approval 3wd', 'summary 60wd']],
  ['FZ10', 'live-hosts', ['services 4', 'leastRating 35', 'year2 wait']],
  ['FZ10', 'live-hosts-service', ['dispatch 3wd']],
  ['FZ10', 'live-rooms', ['approval 5wd', 'filing 10wd', 'fewest 2', 'year1 wait']],
  ['FZ11', 'farm-alliance', ['approval 5wd', 'filing 10wd', 'year1 wait']],
  ['FZ11', 'farm-classes', ['attendance 90']],
  ['FZ12', 'lead-geese', ['report 10wd', 'supervise 5wd', 'yellow 80']],
  ['FZ13', 'start-bases', ['townReview 5wd', 'leastWomen 50', 'year3 wait']],
  ['FZ13', 'start-bases-round', ['decision 10wd', 'notice 公示5']],
  ['FZ14', 'womens-alliances', ['approval 5wd', 'filing 10wd', 'fewest 5', 'year1 wait']],
  ['FZ15', 'craftswomen', ['panel 15wd', 'passMark 75', 'year3 wait']],
  ['FZ15', 'craftswomen-round', ['decision 10wd', 'notice 公示5']],
  ['FZ15', 'womens-trades', ['report 10wd', 'supervise 5wd', 'yellow 80']],
])('%s %s', (_code, workflow, facts) => {
  expect(said(workflow)).toEqual(expect.arrayContaining([...facts]));
});

it.each([
  ['FZ01 what the budget does where it is short', 'interest-subsidy-round', 'roundSettings.whenShort', ['暂缓部分对象，结转下一批次', '按比例拨付', '先到先得，后到的暂缓']],
  ['FZ01 用途', 'interest-subsidy', 'application.purpose', ['流动资金', '设备', '原料', '场地', '其他经营']],
  ['FZ02 three products', 'bank-referral', 'application.product', ['好家庭信用贷（命名家庭）', '巾帼新农人贷（农创女性）', '巾帼创客贷（创业女性）']],
  ['FZ03 培训、贷款、营销、品牌', 'starters', 'application.need', ['技能培训', '创业贷款', '营销推广', '品牌打造']],
  ['FZ04 技能培训、就业洽谈', 'skill-training', 'plan.kind', ['技能培训', '就业洽谈']],
  ['FZ05 what counts as a result', 'innovation-workshops', 'application.achievement', ['专利', '标准', '奖项', '成果转化']],
  ['FZ06 what scientists need', 'scientists', 'record.kind', ['家庭照护', '健康关怀', '科研支持', '交流联谊']],
  ['FZ07 what takes the title away', 'model-posts', 'yearlyReview.fact', ['违法违纪', '重大责任事故', '单位撤并', '一年未开展活动']],
  ['FZ08 多岗组团、岗村结对', 'grouped-posts', 'draft.form', ['多岗组团', '岗村结对']],
  ['FZ08 岗位比武、技能竞赛', 'post-contests', 'plan.contest', ['岗位比武', '技能竞赛', '多岗组团服务']],
  ['FZ09 四云', 'cloud-start', 'plan.cloud', ['云招聘', '云指导', '云课堂', '云助力']],
  ['FZ09 进村入企', 'cloud-drives', 'plan.drive', ['进村入企直播', '云招聘', '云助力']],
  ['FZ14 what is set up', 'womens-alliances', 'request.kind', ['创业女性联盟', '创业互助社', '巾帼家政服务联盟', '助农扶企平台']],
  ['FZ15 whom it finds', 'craftswomen', 'application.craft', ['女红巧手', '女掌柜', '妈妈的味道']],
  ['FZ15 what it grows into', 'womens-trades', 'charter.trade', ['农家乐、民宿', '文创手工', '农产品电子商务', '美食制作']],
])('%s', (_fact, workflow, field, titles) => {
  const [form = '', name = ''] = field.split('.');
  const asked = JSON.stringify(valueAt(registry.current(workflow)?.compiled.definition.forms[form]?.schema, `properties.${name}`));
  expect(titles.filter((title) => !asked.includes(`"title":"${title}"`))).toEqual([]);
});

it('FZ08 pairs promise two activities a year, FZ12 tells how many households it takes along, FZ11 how much land a farm has', () => {
  const asks = (workflow: string, path: string) => valueAt(registry.current(workflow)?.compiled.definition.forms[path.split('.')[0] ?? '']?.schema, `properties.${path.split('.')[1] ?? ''}.minimum`);
  expect([asks('grouped-posts', 'draft.yearly'), asks('lead-geese', 'charter.households'), asks('farm-alliance', 'request.area')]).toEqual([2, 1, 1]);
  expect(registry.current('lead-geese')?.compiled.definition.forms['charter']?.schema['required']).toEqual(expect.arrayContaining(['leader', 'site', 'cooperative', 'households']));
});

it('FZ02: nobody of the village reads what the bank said', () => {
  expect(registry.current('bank-referral')?.compiled.definition.forms['bankResult']?.schema['x-readers']).toEqual(['districtClerk', 'sectionHead', 'partnerOfficer']);
});
