// A7 项目/指标 (domain.md §4, §9 JH03): 立项 → 审批 → a report after each quarter (or half-year) of the calendar until it is due (see
// quarters.ts) → 验收 → 评估.
import type { Check, Compute, Programme } from '../../plugin/contributions.ts';
import type { JsonObject, LocalText } from '../../definition/text.ts';
import { fill } from '../blocks/fill.ts';
import { level } from '../blocks/level.ts';
import { tell } from '../blocks/parts.ts';
import { putDown } from '../blocks/put-down.ts';
import { choice, count, date, formSpec, longText, money, rows, text, unit, type Section } from '../fields.ts';
import { refuse } from '../finding.ts';
import { approvalPaper, singlePaper } from '../papers/item-papers.ts';
import { quoted } from '../papers/quoted.ts';
import { at } from '../posts.ts';
import { percentage } from '../parameter.ts';
import { spending, spentAsApproved } from '../spending.ts';
import { isTrueAt, numberAt, parameterAt, rowsAt, textAt, textsAt } from '../values.ts';
import { programmeOf, type Basics } from './basics.ts';
import { light, milestoneFields, milestonesFit, told, yellowFrom } from './milestones.ts';
import { notDue, periodOf, putOffAhead, quarters } from './quarters.ts';

/** Parameters of a project or target 项目、指标 (A7). */
export interface Project extends Basics {
  /** What one is called, e.g. 实事项目, 破难行动. */
  readonly noun: string;
  readonly charter?: readonly Section[];
  /** Rules of the charter's own; contribute them in `own.checks`. */
  readonly checks?: readonly string[];
  /** More of what is found at the acceptance, e.g. what was reached. */
  readonly acceptance?: readonly Section[];
  /** Declared integer fields of the acceptance that become figures of the same name when it is accepted: what was promised is no figure. */
  readonly alsoCounts?: readonly string[];
  /** Months of the calendar a report is for: 3, a quarter, or 6, a half-year. Default 3. */
  readonly every?: 3 | 6;
  /**
   * A project of several years: after the last report of a year it is assessed, against the charter’s rows `yearly` of `year` and `value`,
   * and goes on until the day it is due.
   */
  readonly yearly?: { readonly title: LocalText };
  /** What a report is called. Default 季报. */
  readonly reportTitle?: LocalText;
  /** The meeting it comes before when it is red twice in a row. Default 专题会议. */
  readonly meeting?: LocalText;
}

/** 绿 at a year’s target or better, 黄 from some per cent of the way of it, 红 below; where less is better, the other way round. */
export function yearLightOf(value: number, { target, direction, yellow }: { readonly target: number; readonly direction: string; readonly yellow: number }): 'green' | 'yellow' | 'red' {
  const [reached, wanted] = direction === 'down' ? [target, value] : [value, target];
  if (reached >= wanted) return 'green';
  return reached * 100 >= wanted * yellow ? 'yellow' : 'red';
}

const directions = [{ value: 'up', zh: '越高越好', en: 'The higher the better' }, { value: 'down', zh: '越低越好', en: 'The lower the better' }] as const;

/** What is accepted reached its target, in the direction its charter says, or the acceptance says why not: TARGET_MISSED. */
const targetReached: Check = ({ data }) => {
  const [value, target] = [numberAt(data, 'acceptance.value'), numberAt(data, 'charter.target')];
  const reached = textAt(data, 'charter.direction') === 'down' ? value <= target : value >= target;
  return reached || textAt(data, 'acceptance.shortfallFor') !== '' ? [] : [refuse('/acceptance/shortfallFor', 'TARGET_MISSED', { zh: `完成值${value}未达到目标值${target}，验收合格须写明原因；没有完成的请选择“未达目标”`, en: `${value} misses the target of ${target}: say why it is accepted all the same, or choose “target not reached”` })];
};

const lightWords: Readonly<Record<string, string>> = { green: '绿', yellow: '黄', red: '红' };
const targetOf = (data: JsonObject, year: number) => rowsAt(data, 'charter.yearly').find((one) => numberAt(one, 'year') === year);

/** Each year of the charter has one target. */
const oneTargetAYear: Check = ({ data }) => rowsAt(data, 'charter.yearly').flatMap((one, index, all) => (all.findIndex((other) => numberAt(other, 'year') === numberAt(one, 'year')) === index ? [] : [refuse(`/charter/yearly/${index}/year`, 'YEAR_TWICE', { zh: `${numberAt(one, 'year')}年的目标值已填写，每年一项`, en: `${numberAt(one, 'year')} has its target already: one a year` })]));

/** The year’s light, the years assessed, and when the next period ends. */
const yearLight: Compute = (view) => {
  const { data } = view;
  const year = numberAt(data, 'yearReview.year');
  const target = numberAt(targetOf(data, year), 'value');
  const years = [...new Set([...textsAt(data, 'yearLight.years'), String(year)])];
  return { year, target, years, colour: yearLightOf(numberAt(data, 'yearReview.value'), { target, direction: textAt(data, 'charter.direction'), yellow: parameterAt(view, 'yellow') }) };
};

/** A year of the charter that has begun, with what is done about it where it is red. */
const yearFits: Check = (view) => {
  const { data, today } = view;
  const year = numberAt(data, 'yearReview.year');
  if (targetOf(data, year) === undefined || year > Number(today.slice(0, 4))) return [refuse('/yearReview/year', 'YEAR', { zh: '请填写立项书中有年度目标值、且已开始的年度', en: 'is no year of the charter that has begun' })];
  const red = yearLight(view)['colour'] === 'red' && textAt(data, 'yearReview.measures') === '';
  return red ? [refuse('/yearReview/measures', 'RED_YEAR', { zh: '年度亮红灯，须写明整改措施', en: 'a red year says what is done about it' })] : [];
};

/** 评估: what came of it, written down with the acceptance and printed in its report. domain.md §4 A7 */
const evaluation: Section = {
  zh: '评估', en: 'Evaluation',
  fields: {
    effect: choice('实施成效', 'What it achieved', [{ value: 'marked', zh: '成效明显', en: 'A marked effect' }, { value: 'some', zh: '成效一般', en: 'Some effect' }, { value: 'little', zh: '成效不明显', en: 'Little effect' }]),
    lessons: longText('经验、问题与建议', 'What was learnt', { maxLength: 500, examples: ['部门联动、村社区参与，按月推进；建议建立长效管护机制。', '群众参与面广，经费使用规范；宣传推广还可加强。'] }),
  },
};

/** A programme of projects: start, quarterly reports with lights, supervision, acceptance. */
export function project(spec: Project): Programme {
  const { noun, every = 3, reportTitle = { zh: '季报', en: 'Quarterly report' }, meeting = { zh: '专题会议', en: 'Meeting' }, yearly } = spec;
  const charterChecks = [...(yearly === undefined ? [] : ['oneTargetAYear']), ...(spec.checks ?? [])];
  const charter = formSpec({ zh: `${noun}立项书`, en: 'Charter' }, [
    {
      zh: '立项', en: 'Charter',
      fields: {
        name: text('名称', 'Name', { maxLength: 60 }), orgUnit: unit('实施单位', 'Carried out by'), lead: text('牵头部门', 'Lead', { maxLength: 40 }), partners: text('配合部门', 'Partners', { maxLength: 100 }),
        indicator: text('指标', 'Indicator', { maxLength: 60 }), measure: text('计量单位', 'Unit', { maxLength: 10 }), direction: choice('方向', 'Direction', directions), base: count('基期值', 'Base', { maximum: 9_999_999 }), target: count('目标值', 'Target', { maximum: 9_999_999 }),
        dueOn: date('完成期限', 'Due on'), budget: money('经费', 'Budget'),
        milestones: { ...rows('里程碑', 'Milestones', { what: text('内容', 'What', { maxLength: 60 }), by: date('时间', 'By') }), minItems: 1 },
      },
    },
    ...(spec.charter ?? []),
  ], ['partners', 'budget']);
  const report = formSpec({ zh: '进展报告', en: 'Report of progress' }, [
    { zh: '进展', en: 'Progress', fields: { milestones: told, value: count('指标现值', 'Value now', { maximum: 9_999_999 }), note: longText('进展情况', 'Progress') } },
  ], ['milestones']);
  const acceptance = formSpec({ zh: '验收', en: 'Acceptance' }, [{ zh: '验收', en: 'Acceptance', fields: { acceptedOn: date('验收日期', 'Accepted on'), value: count('指标完成值', 'Value reached', { maximum: 9_999_999 }), shortfallFor: longText('未达目标值的原因（完成值未达目标的填写）', 'Why the target was not reached', { maxLength: 300 }), ...spending, evidence: longText('佐证材料', 'Evidence') } }, ...(spec.acceptance ?? []), evaluation], ['shortfallFor', 'spent', 'overspentFor']);
  const yearReview = formSpec({ zh: '年度评估', en: 'Assessment of a year' }, [{ zh: '年度评估', en: 'Assessment', fields: { year: { type: 'integer', minimum: 2016, maximum: 2035, title: '年度', 'x-en': 'Year', examples: [2022] }, value: count('指标完成值', 'Value reached', { maximum: 9_999_999 }), findings: longText('评估意见', 'Findings', { examples: ['按计划推进，年度目标已完成。', '总体进展顺利，个别环节需加强。'] }), measures: longText('整改措施（红灯的填写）', 'What is done, where it is red', { maxLength: 300 }) } }], ['measures']);
  return programmeOf(spec, {
    form: charter,
    itemTitle: (data) => textAt(data, 'charter.name'),
    workflow: {
      stakes: [],
      parameters: { yellow: percentage('黄灯下限（应完成里程碑）', 'Yellow from, of the milestones due', yellowFrom) },
      startedBy: [{ role: 'districtClerk' }, { role: 'sectionHead' }, { role: 'townOfficer' }],
      fields: {
        light: { from: 'light.colour', type: 'text', title: { zh: '亮灯', en: 'Light' }, optional: true, words: { green: { zh: '绿灯', en: 'green' }, yellow: { zh: '黄灯', en: 'yellow' }, red: { zh: '红灯', en: 'red' } } },
        ...milestoneFields,
        reds: { from: 'light.reds', type: 'integer', title: { zh: '连续红灯', en: 'Red in a row' }, optional: true },
        periodEnds: { from: 'period.ends', type: 'date', title: { zh: '本期截止', en: 'The period ends' }, optional: true },
        dueOn: { from: 'period.due', type: 'date', title: { zh: '完成期限', en: 'Due on' }, optional: true },
        ...(yearly === undefined ? {} : { yearOver: { from: 'period.yearOver', type: 'boolean' as const, title: { zh: '年度已满', en: 'The year is over' }, optional: true }, yearLight: { from: 'yearLight.colour', type: 'text' as const, title: { zh: '年度亮灯', en: 'Light of the year' }, optional: true } }),
        target: { from: 'charter.target', type: 'integer', title: { zh: '目标值', en: 'Target' } },
      },
      forms: { report },
      blocks: [
        fill('charter', { title: { zh: '立项', en: 'Charter' }, form: charter, checks: charterChecks }),
        level('approval', { title: { zh: '立项审批', en: 'Approval' }, by: [at.deputyChair], within: 5, computes: ['period'], paper: 'charterPaper', effects: [{ effect: 'count', params: { figure: 'started' } }, tell('approved', { zh: `${noun}已批准立项，请组织实施`, en: 'It is approved: carry it out' })] }),
        quarters({ reportTitle, meeting, yearly: yearly !== undefined }),
        ...(yearly === undefined ? [] : [putDown('yearReview', { title: yearly.title, by: [at.sectionHead], days: 20, form: yearReview, anew: true, checks: ['yearFits'], computes: ['yearLight', 'period'], paper: 'yearPaper', effects: [tell('yearReviewed', { zh: '本年度评估已登记', en: 'The year was assessed' })], ways: [{ cel: notDue, to: 'quarter', title: { zh: '期限未到，继续实施', en: 'Not due yet: goes on' } }], done: { zh: '期限已到，提交验收', en: 'Due: to be accepted' } })]),
        putDown('acceptance', { title: { zh: '验收', en: 'Acceptance' }, by: [at.sectionHead], days: 20, form: acceptance, checks: ['targetReached', 'projectWithinBudget'], paper: 'acceptancePaper', done: { zh: '验收合格', en: 'Accepted' }, effects: [{ effect: 'count', params: { figure: 'completed' } }, tell('accepted', { zh: `${noun}已通过验收`, en: 'It is accepted' }), ...(spec.alsoCounts ?? []).map((figure) => ({ effect: 'count', params: { figure, field: figure } }))], failures: { failed: { to: 'notReached', title: { zh: '未达目标', en: 'Target not reached' }, effects: [tell('notReached', { zh: `${noun}经验收未达目标，请查看验收意见`, en: 'It was found short of its target; see what the acceptance says' })] }, extend: { to: 'extension', title: { zh: '未完成，申请延期', en: 'Not done: asks to put it off' } } } }),
      ],
      supplement: { checks: charterChecks },
      ends: { notReached: { title: { zh: '未达目标', en: 'Target not reached' } } },
    },
    given: {
      figures: { started: { title: { zh: `${spec.title.zh}立项数`, en: `${spec.title.en}: started` }, unit: { zh: '个', en: 'projects' } }, completed: { title: { zh: `${spec.title.zh}完成数`, en: `${spec.title.en}: completed` }, unit: { zh: '个', en: 'projects' } } },
      checks: { milestonesFit, targetReached, putOffAhead, projectWithinBudget: spentAsApproved('acceptance', 'charter'), ...(yearly === undefined ? {} : { oneTargetAYear, yearFits }) },
      computes: { light, ...(yearly === undefined ? {} : { yearLight }), period: periodOf(every) },
      papers: {
        charterPaper: approvalPaper({ title: `${spec.title.zh}立项审批表`, forms: { charter }, levels: { approval: '分管领导审批意见' } }),
        supervisionPaper: singlePaper({ title: `${spec.title.zh}督办单`, issuer: spec.issuer, text: ({ data }) => [`${textAt(data, 'charter.lead')}：`, `${quoted(textAt(data, 'charter.name'))}本期应完成里程碑${numberAt(data, 'light.due')}项，实际完成${numberAt(data, 'light.done')}项${isTrueAt(data, 'light.late') ? '，有逾期一个月以上的' : ''}，亮红灯，请于5个工作日内整改并反馈。`] }),
        ...(yearly === undefined ? {} : { yearPaper: singlePaper({ title: `${spec.title.zh}年度评估表`, issuer: spec.issuer, text: ({ data }) => [`${quoted(textAt(data, 'charter.name'))}${numberAt(data, 'yearLight.year')}年目标值${numberAt(data, 'yearLight.target')}${textAt(data, 'charter.measure')}，完成值${numberAt(data, 'yearReview.value')}${textAt(data, 'charter.measure')}，亮${lightWords[textAt(data, 'yearLight.colour')] ?? ''}灯。`], forms: { yearReview } }) }),
        acceptancePaper: singlePaper({ title: `${spec.title.zh}验收报告`, issuer: spec.issuer, text: ({ data }) => [`${quoted(textAt(data, 'charter.name'))}（${textAt(data, 'charter.indicator')}）目标值${numberAt(data, 'charter.target')}${textAt(data, 'charter.measure')}，完成值${numberAt(data, 'acceptance.value')}${textAt(data, 'charter.measure')}。`], forms: { charter, acceptance } }),
      },
    },
  });
}
