// JH03, 中期 and 终期评估 of the three plans (domain.md §2.4, §9): every indicator against its target, decided on, and brought before
// 妇儿工委, which has what falls short put right.
import type { Check, Compute, JsonObject } from '@jinguo/core/plugin';
import { at, choice, count, date, fill, formSpec, isTrueAt, level, longText, numberAt, oneEach, programmeOf, putDown, refuse, rows, rowsAt, singlePaper, tell, text, textAt, unit, yesNo } from '@jinguo/core/programme';
import { issuer } from './office.ts';

export const plans = [{ value: 'women', zh: '妇女发展规划', en: 'Women' }, { value: 'children', zh: '儿童发展规划', en: 'Children' }, { value: 'families', zh: '家庭教育工作规划', en: 'Families' }] as const;
const terms = [{ value: 't13', zh: '“十三五”', en: '2016 to 2020' }, { value: 't14', zh: '“十四五”', en: '2021 to 2025' }] as const;
const kinds = [{ value: 'midterm', zh: '中期评估', en: 'Mid-term' }, { value: 'final', zh: '终期评估', en: 'Final' }] as const;

const assessment = formSpec({ zh: '规划实施情况评估表', en: 'Assessment of a plan' }, [
  { zh: '规划', en: 'Plan', fields: { term: choice('规划期', 'Term', terms), plan: choice('规划', 'Plan', plans), kind: choice('评估', 'Assessment', kinds), orgUnit: unit('牵头单位', 'Lead'), on: date('评估基准日', 'As of') } },
  { zh: '指标', en: 'Indicators', fields: { indicators: { ...rows('主要指标', 'Indicators', { indicator: text('指标', 'Indicator', { maxLength: 60, examples: ['家长学校覆盖率', '儿童之家数', '妇女“两癌”检查率'] }), measure: text('计量单位', 'Unit', { maxLength: 10, examples: ['%', '个', '人'] }), target: count('目标值', 'Target', { maximum: 9_999_999 }), value: count('实现值', 'Value', { maximum: 9_999_999 }), reached: yesNo('达标', 'Reached') }), minItems: 1 } } },
  { zh: '结论', en: 'Findings', fields: { findings: longText('实施情况与问题', 'Findings'), measures: longText('下一步措施', 'Measures') } },
]);
const supervision = formSpec({ zh: '妇儿工委督导', en: 'Before the committee' }, [{ zh: '督导', en: 'Supervision', fields: { heldOn: date('会议日期', 'Met on'), asked: longText('督导意见', 'What was asked') } }]);

const which = (data: JsonObject) => ['term', 'plan', 'kind'].map((name) => textAt(data, `assessment.${name}`)).join('-');
const wordOf = (of: readonly { readonly value: string; readonly zh: string }[], data: JsonObject, name: string) => of.find((one) => one.value === textAt(data, `assessment.${name}`))?.zh ?? '';
const titleOf = (data: JsonObject) => `${wordOf(terms, data, 'term')}${wordOf(plans, data, 'plan')}${wordOf(kinds, data, 'kind')}`;

const dayCome: Check = ({ data, today }) => (textAt(data, 'assessment.on') <= today ? [] : [refuse('/assessment/on', 'NOT_YET', { zh: '评估基准日还未到', en: 'has not come yet' })]);
const reached: Compute = ({ data }) => {
  const all = rowsAt(data, 'assessment.indicators');
  return { all: all.length, reached: all.filter((one) => isTrueAt(one, 'reached')).length };
};
const lines = ({ data }: { readonly data: JsonObject }) => [`${titleOf(data)}：主要指标${numberAt(data, 'reached.all')}项，达标${numberAt(data, 'reached.reached')}项。`];

export const planAssessments = programmeOf(
  { campaign: 'families', code: 'JH03E', name: 'plan-assessments', title: { zh: '规划中期、终期评估', en: 'Assessments of the plans' }, issuer, level: 'district', startedBy: [{ role: 'districtClerk' }, { role: 'sectionHead' }], keys: (data) => ({ which: which(data) }) },
  {
    form: assessment,
    itemTitle: titleOf,
    workflow: {
      stakes: [],
      blocks: [
        fill('assessment', { title: { zh: '评估', en: 'Assessment' }, form: assessment, checks: ['firstOfItsKind', 'dayCome'], computes: ['reached'] }),
        level('decision', { title: { zh: '分管领导审定', en: 'Decision' }, by: [at.deputyChair], within: 5, decides: true, paper: 'assessmentReport', effects: [tell('approved', { zh: '评估报告已审定，提交妇儿工委', en: 'The assessment is decided on and goes before the committee' })] }),
        putDown('supervision', { title: { zh: '妇儿工委督导', en: 'Before the committee for women and children' }, by: [at.sectionHead], days: 20, form: supervision, paper: 'supervisionReport', effects: [{ effect: 'count', params: { figure: 'assessed' } }] }),
      ],
      supplement: { checks: ['firstOfItsKind', 'dayCome'], computes: ['reached'] },
    },
    given: {
      figures: { assessed: { title: { zh: '规划评估', en: 'Plans assessed' }, unit: { zh: '次', en: 'times' } } },
      checks: { dayCome, firstOfItsKind: oneEach({ key: 'which', value: which, path: '/assessment/kind', within: 'ever', workflows: ['plan-assessments'], words: (other) => ({ zh: `该规划的这次评估已登记（${other.number}）`, en: `this assessment of the plan is there already (${other.number})` }) }) },
      computes: { reached },
      papers: {
        assessmentReport: singlePaper({ title: '规划实施情况评估报告', issuer, text: lines, forms: { assessment } }),
        supervisionReport: singlePaper({ title: '妇儿工委督导意见', issuer, text: lines, forms: { supervision } }),
      },
    },
  },
);
