// Row by row what the catalogue says of each programme (domain.md §2, §9), held against its definition: who is asked and how, how
// long, what a lead may change; and rules that no form can say.
import { createRegistry } from '@jinguo/core';
import { parseLocalDate, type JsonObject, type OtherItem, type Programme } from '@jinguo/core/plugin';
import { askRule, factsOf, holds, wordsOf } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { prosperityPlan } from './chairs-and-visits.ts';
import { weChatColumns } from './columns.ts';
import { honoursAbove } from './honours.ts';
import { guidance } from './index.ts';
import { lectureCorps } from './lectures.ts';
import { outstandingWomen } from './outstanding-women.ts';

const registry = createRegistry([guidance]);

it.each([
  ['SY03', 'lecture-topics', ['firstReview 2wd', 'secondReview 2wd', 'finalReview 2wd']],
  ['SY03', 'lectures', ['townDispatch 3wd', 'dispatch 3wd']],
  ['SY04', 'columns', ['firstReview 2wd', 'secondReview 2wd', 'finalReview 2wd', 'proof1 1wd', 'proof2 1wd', 'proof3 1wd', 'takingDown 1h']],
  ['SY03', 'lecturers', ['townReview 3wd', 'districtCheck 5wd', 'decision 5wd', 'appointment 5wd', 'year2 wait', 'renewal 20wd']],
  ['SY05', 'theme-education', ['approval 3wd', 'safetyApproval 3wd', 'assessment 20wd']],
  ['SY06', 'study-sessions', ['approval 3wd', 'safetyApproval 3wd', 'assessment 20wd']],
  ['SY07', 'outstanding-women', ['villageCheck 3wd', 'townReview 5wd', 'districtCheck 5wd', 'year3 wait']],
  ['SY07', 'outstanding-women-round', ['eachIndustry 10', 'notice 公示5', 'partner.police veto', 'partner.court veto', 'partner.tax veto', 'partner.hr advise']],
  ['SY08', 'honours-above', ['decision 10wd', 'notice 公示5', 'partner.market veto', 'partner.police veto', 'partner.court veto', 'partner.tax veto']],
  ['SY08', 'honours-above', ['selection 5wd', 'consultation 5wd', 'report 5wd', 'result 120wd']],
  ['SY09', 'families-tour', ['approval 3wd', 'safetyApproval 3wd', 'assessment 20wd']],
  ['SY10', 'promises', ['approval 5wd', 'quarter wait', 'acceptance 20wd', 'report 10wd', 'supervise 5wd', 'yellow 80']],
  ['SY11', 'four-visits', ['accept 5wd', 'districtHandling 15wd', 'townHandling 15wd', 'explanation 5wd', 'rating 10wd']],
  ['SY12', 'cadre-training', ['approval 5wd', 'enrolment 30wd', 'attendance 60wd', 'attendance 90', 'passMark 60']],
  ['SY13', 'hosting', ['approval 3wd', 'safetyApproval 3wd', 'assessment 20wd']],
  ['SY14', 'prosperity-plan', ['measures 13', 'report 10wd', 'supervise 5wd']],
])('%s %s', (_code, workflow, facts) => {
  expect(factsOf(registry, workflow)).toEqual(expect.arrayContaining([...facts]));
});

it.each([
  ['SY03', 'lectures', ['宣讲团', '各级巾帼宣讲员', '预约', '派单', '宣讲', '评价', '到场人数', '现场照片']],
  ['SY04', 'columns', ['巾帼大学习', '百家故事汇', '共富荟客厅', '南湖好家风', '南湖女儿学党史', '主流媒体报道', '初审', '复审', '终审', '一校', '二校', '三校', '发布', '勘误', '撤稿', '事实与数据来源', '未成年人由监护人授权', '肖像授权和未成年人监护人授权已逐一核对', '刊（篇）数']],
  ['SY05', 'theme-education', ['巾帼心向党 奋进新时代', '巾帼心向党 喜迎二十大']],
  ['SY06', 'study-sessions', ['班子带头讲', '专家学者领衔讲', '妇联干部全员讲', '党的十九届六中全会精神']],
  ['SY07', 'outstanding-women', ['农业', '工业', '科技', '教育', '卫生', '政法', '文化', '商贸', '金融', '社区服务']],
  ['SY08', 'honours-above', ['三八红旗集体', '妇女儿童维权先进']],
  ['SY09', 'families-tour', ['参观路线', '邀请家庭']],
  ['SY10', 'promises', ['公开承诺', '半年亮账']],
  ['SY11', 'four-visits', ['困难妇女必访', '新业态新就业群体从业女性', '暂不能办']],
  ['SY12', 'cadre-training', ['科级女干部培训班', '巾帼“头雁”履新培训', '基层妇联干部培训班']],
  ['SY13', 'hosting', ['省妇联', '市妇联']],
  ['SY14', 'prosperity-plan', ['思想聚焦行动', '家庭赋能行动', '创优提质行动', '铸魂强基行动']],
])('%s %s says each word of its row', (_code, workflow, words) => {
  const said = JSON.stringify(registry.current(workflow)?.compiled.definition);
  expect(words.filter((word) => !said.includes(word))).toEqual([]);
});

const today = parseLocalDate('2022-09-05');
const other = (workflow: string, result: string | null): OtherItem | undefined => (today === undefined ? undefined : { id: 'i', number: 'SY-2022-0001', workflow, batch: null, stage: result ?? 'year1', result, createdOn: today, since: today, fields: {} });
const codes = async (programme: Programme, check: string, data: JsonObject, others: readonly (OtherItem | undefined)[] = []) =>
  today === undefined ? [] : (await askRule(programme, check, { data, today, others: others.filter((one) => one !== undefined) })).map((one) => `${one.severity} ${one.code}`);

it('no piece holds a word of the list, which a lead changes', async () => {
  expect(wordsOf(registry.current('columns')?.compiled.definition.parameters)).toMatchObject({ bannedWords: ['绝对第一', '国家级秘方'] });
  const said = async (bannedWords: readonly string[]) => (today === undefined ? [] : await askRule(weChatColumns, 'noBannedWords', { data: { piece: { name: '最美', body: '好家风' } }, today, words: { bannedWords } })).map((one) => one.code);
  expect([await said(['绝对第一']), await said(['绝对第一', '好家风']), await said([])]).toEqual([[], ['BANNED_WORD'], []]);
});

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

it('a woman is put forward upwards with the title she holds: where the books hold none that stands, it is pointed at', async () => {
  const held = (stage: string, result: string | null = null) => { const one = other('outstanding-women', result); if (one === undefined) throw new RangeError(stage); return { ...one, stage }; };
  const said = (idNumber: string, ...others: readonly OtherItem[]) => codes(honoursAbove, 'titleStands', { nomination: { idNumber } }, others);
  const hers = '330402198803150000';
  expect([await said(hers, held('year2')), await said(hers, held('closed', 'named'), held('year1')), await said('')]).toEqual([[], [], []]);
  const none = ['warn TITLE_NOT_FOUND'];
  expect([await said(hers), await said(hers, held('decision')), await said(hers, held('revoked', 'revoked')), await said(hers, { ...held('year1'), workflow: 'lecturers' })]).toEqual([none, none, none, none]);
});

it('SY08: a woman is put forward by her number and a collective by none, each for an honour that is for such', holds(honoursAbove, ['SY08.whoFits'], async () => {
  const [honours, ids] = [['pacesetter', 'collective', 'rights', 'meritorious'], [undefined, '', '330402198803150000']];
  await fc.assert(fc.asyncProperty(fc.constantFrom('person', 'collective'), fc.constantFrom(...honours), fc.constantFrom(...ids), async (of, honour, idNumber) => {
    const person = of === 'person';
    const meant = { pacesetter: person, collective: !person, rights: true, meritorious: person }[honour] === true;
    const numbered = (idNumber ?? '') !== '';
    expect(await codes(honoursAbove, 'whoFits', { nomination: { of, honour, ...(idNumber === undefined ? {} : { idNumber }) } })).toEqual([...(meant ? [] : ['refuse HONOUR_OF_OTHERS']), ...(person && !numbered ? ['refuse ID_NEEDED'] : []), ...(!person && numbered ? ['refuse ID_OF_COLLECTIVE'] : [])]);
  }));
}));
