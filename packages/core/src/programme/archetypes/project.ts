// A7 项目/指标 (domain.md §4, §9 JH03): 立项 → 审批 → a report after each quarter (or half-year) of the calendar, lit green, yellow or
// red; red is 督办, two in a row a meeting → 验收 → 评估.
import { addDays, addMonths, type LocalDate } from '../../calendar/local-date.ts';
import type { Check, Compute, Programme } from '../../plugin/contributions.ts';
import type { JsonObject, LocalText } from '../../definition/text.ts';
import type { Block } from '../block.ts';
import { fill } from '../blocks/fill.ts';
import { limit, rulesOn } from '../blocks/parts.ts';
import { level } from '../blocks/level.ts';
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

/** Parameters of a project or target 项目、指标 (A7). */
export interface Project extends Basics {
  /** What one is called, e.g. 实事项目, 破难行动. */
  readonly noun: string;
  readonly charter?: readonly Section[];
  /** Rules of the charter's own; contribute them in `own.checks`. */
  readonly checks?: readonly string[];
  /** Declared integer fields of the charter that become figures of the same name when it is approved. */
  readonly alsoCounts?: readonly string[];
  /** Reports until it is accepted. Default 4. */
  readonly reports?: number;
  /** Months of the calendar a report is for: 3, a quarter, or 6, a half-year. Default 3. */
  readonly every?: 3 | 6;
  /**
   * A project of several years: after the reports of a year it is assessed, against the charter’s rows `yearly` of `year` and `value`,
   * and goes on until the day it is due; its `reports` are those of one year.
   */
  readonly yearly?: { readonly title: LocalText };
  /** What a report is called. Default 季报. */
  readonly reportTitle?: LocalText;
  /** The meeting it comes before when it is red twice in a row. Default 专题会议. */
  readonly meeting?: LocalText;
}

/** The last day of the quarter or half-year at hand; of the next one where less than a month of it is left. */
export function periodEnd(today: LocalDate, months: 3 | 6): LocalDate {
  const begins = addMonths(addDays(today, 1 - Number(today.slice(8))), -((Number(today.slice(5, 7)) - 1) % months));
  const ends = addDays(addMonths(begins, months), -1);
  return addMonths(today, 1) > ends ? addDays(addMonths(begins, months * 2), -1) : ends;
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

/** A programme of projects: start, quarterly reports with lights, supervision, acceptance. */
export function project(spec: Project): Programme {
  const { noun, reports = 4, every = 3, reportTitle = { zh: '季报', en: 'Quarterly report' }, meeting = { zh: '专题会议', en: 'Meeting' }, yearly } = spec;
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
  const supervision = formSpec({ zh: '督办单', en: 'Supervision' }, [{ zh: '督办', en: 'Supervision', fields: { cause: longText('原因', 'Cause'), measures: longText('整改措施', 'Measures'), until: date('完成时限', 'Until') } }]);
  const acceptance = formSpec({ zh: '验收', en: 'Acceptance' }, [{ zh: '验收', en: 'Acceptance', fields: { acceptedOn: date('验收日期', 'Accepted on'), value: count('指标完成值', 'Value reached', { maximum: 9_999_999 }), shortfallFor: longText('未达目标值的原因（完成值未达目标的填写）', 'Why the target was not reached', { maxLength: 300 }), ...spending, evidence: longText('佐证材料', 'Evidence') } }], ['shortfallFor', 'spent', 'overspentFor']);
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
        ...(yearly === undefined ? {} : { dueOn: { from: 'charter.dueOn', type: 'date' as const, title: { zh: '完成期限', en: 'Due on' } }, yearLight: { from: 'yearLight.colour', type: 'text' as const, title: { zh: '年度亮灯', en: 'Light of the year' }, optional: true } }),
        target: { from: 'charter.target', type: 'integer', title: { zh: '目标值', en: 'Target' } },
      },
      forms: { report, supervision },
      blocks: [
        fill('charter', { title: { zh: '立项', en: 'Charter' }, form: charter, checks: charterChecks }),
        level('approval', { title: { zh: '立项审批', en: 'Approval' }, by: [at.deputyChair], within: 5, computes: ['period'], paper: 'charterPaper', effects: [{ effect: 'count', params: { figure: 'started' } }, ...(spec.alsoCounts ?? []).map((figure) => ({ effect: 'count', params: { figure, field: figure } }))] }),
        quarters(reports, { reportTitle, meeting, goesOn: yearly !== undefined }),
        ...(yearly === undefined ? [] : [putDown('yearReview', { title: yearly.title, by: [at.sectionHead], days: 20, form: yearReview, anew: true, checks: ['yearFits'], computes: ['yearLight', 'period'], paper: 'yearPaper', ways: [{ cel: 'fields.dueOn > item.today', to: 'quarter1', title: { zh: '期限未到，继续实施', en: 'Not due yet: goes on' } }], done: { zh: '期限已到，提交验收', en: 'Due: to be accepted' } })]),
        putDown('acceptance', { title: { zh: '验收', en: 'Acceptance' }, by: [at.sectionHead], days: 20, form: acceptance, checks: ['targetReached', 'projectWithinBudget'], paper: 'acceptancePaper', done: { zh: '验收合格', en: 'Accepted' }, effects: [{ effect: 'count', params: { figure: 'completed' } }], failures: { failed: { to: 'notReached', title: { zh: '未达目标', en: 'Target not reached' } } } }),
      ],
      supplement: { checks: charterChecks },
      ends: { notReached: { title: { zh: '未达目标', en: 'Target not reached' } } },
    },
    given: {
      figures: { started: { title: { zh: `${spec.title.zh}立项数`, en: `${spec.title.en}: started` }, unit: { zh: '个', en: 'projects' } }, completed: { title: { zh: `${spec.title.zh}完成数`, en: `${spec.title.en}: completed` }, unit: { zh: '个', en: 'projects' } } },
      checks: { milestonesFit, targetReached, projectWithinBudget: spentAsApproved('acceptance', 'charter'), ...(yearly === undefined ? {} : { oneTargetAYear, yearFits }) },
      computes: { light, ...(yearly === undefined ? {} : { yearLight }), period: ({ today }) => ({ ends: periodEnd(today, every) }) },
      papers: {
        charterPaper: approvalPaper({ title: `${spec.title.zh}立项审批表`, forms: { charter }, levels: { approval: '分管领导审批意见' } }),
        supervisionPaper: singlePaper({ title: `${spec.title.zh}督办单`, issuer: spec.issuer, text: ({ data }) => [`${textAt(data, 'charter.lead')}：`, `${quoted(textAt(data, 'charter.name'))}本期应完成里程碑${numberAt(data, 'light.due')}项，实际完成${numberAt(data, 'light.done')}项${isTrueAt(data, 'light.late') ? '，有逾期一个月以上的' : ''}，亮红灯，请于5个工作日内整改并反馈。`] }),
        ...(yearly === undefined ? {} : { yearPaper: singlePaper({ title: `${spec.title.zh}年度评估表`, issuer: spec.issuer, text: ({ data }) => [`${quoted(textAt(data, 'charter.name'))}${numberAt(data, 'yearLight.year')}年目标值${numberAt(data, 'yearLight.target')}${textAt(data, 'charter.measure')}，完成值${numberAt(data, 'yearReview.value')}${textAt(data, 'charter.measure')}，亮${lightWords[textAt(data, 'yearLight.colour')] ?? ''}灯。`], forms: { yearReview } }) }),
        acceptancePaper: singlePaper({ title: `${spec.title.zh}验收报告`, issuer: spec.issuer, text: ({ data }) => [`${quoted(textAt(data, 'charter.name'))}（${textAt(data, 'charter.indicator')}）目标值${numberAt(data, 'charter.target')}${textAt(data, 'charter.measure')}，完成值${numberAt(data, 'acceptance.value')}${textAt(data, 'charter.measure')}。`], forms: { charter, acceptance } }),
      },
    },
  });
}

/**
 * `report1` … `reportN`: each waits for the end of its period, is due ten working days later, and is supervised where it is red. Where it
 * `goesOn` for years, the first of a year may be the second red in a row: the one before was the last of the year before.
 */
function quarters(reports: number, { reportTitle, meeting, goesOn }: { readonly reportTitle: LocalText; readonly meeting: LocalText; readonly goesOn: boolean }): Block {
  return {
    id: 'quarter1',
    level: false,
    decides: true,
    stages: ({ next }) => Array.from({ length: reports }, (_, index) => {
      const nth = index + 1;
      const maySecond = goesOn || nth > 1;
      const after = nth < reports ? `quarter${nth + 1}` : next;
      const of = (words: LocalText): LocalText => ({ zh: `第${nth}次${words.zh}`, en: `${words.en} ${nth}` });
      return [
        { id: `quarter${nth}`, kind: 'wait', title: of({ zh: '实施', en: 'Carried out, period' }), settings: { until: { untilField: 'periodEnds' } }, outcomes: { elapsed: { to: `report${nth}` } } },
        {
          id: `report${nth}`, kind: 'record', title: of(reportTitle), actors: [at.applicant], form: 'report', settings: { anew: true }, ...rulesOn(['record'], { checks: ['milestonesFit'], computes: ['light', 'period'] }), deadline: { within: { workingDays: 10 }, escalate: { afterWorkingDays: 2, to: at.sectionHead } },
          outcomes: {
            recorded: [
              ...(maySecond ? [{ to: `meeting${nth}`, when: [{ cel: 'has(fields.reds) && fields.reds >= 2' }], title: { zh: `连续两次红灯，提交${meeting.zh}`, en: `Red twice: ${meeting.en}` } }] : []),
              { to: `supervise${nth}`, when: [{ cel: 'has(fields.light) && fields.light == "red"' }], title: { zh: '红灯，督办', en: 'Red: supervised' }, effects: [{ effect: 'makePaper', params: { paper: 'supervisionPaper' } }] },
              { to: after, title: { zh: '绿灯或黄灯', en: 'Green or yellow' } },
            ],
          },
        },
        { id: `supervise${nth}`, kind: 'record', title: of({ zh: '督办', en: 'Supervision' }), actors: [at.applicant], form: 'supervision', settings: { anew: true }, ...limit(5, [at.sectionHead]), outcomes: { recorded: { to: after, title: { zh: '已整改', en: 'Put right' } } } },
        ...(maySecond ? [{ id: `meeting${nth}`, kind: 'record', title: of(meeting), actors: [at.deputyChair], form: 'supervision', settings: { anew: true }, ...limit(10, [at.deputyChair]), outcomes: { recorded: { to: after, title: { zh: '已研究措施', en: 'Measures decided' } } } }] : []),
      ];
    }).flat(),
  };
}
