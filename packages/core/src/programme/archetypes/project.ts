// A7 项目/指标 (domain.md §4, §9 JH03): 立项 → 审批 → a report after each quarter (or half-year) of the calendar, lit green, yellow or
// red; red is 督办, two in a row a meeting → 验收 → 评估.
import { addDays, addMonths, type LocalDate } from '../../calendar/local-date.ts';
import type { Check, Compute, Programme } from '../../plugin/contributions.ts';
import type { LocalText } from '../../definition/text.ts';
import type { Block } from '../block.ts';
import { fill } from '../blocks/fill.ts';
import { limit } from '../blocks/parts.ts';
import { level } from '../blocks/level.ts';
import { putDown } from '../blocks/put-down.ts';
import { choice, count, date, formSpec, longText, money, rows, text, unit, yesNo, type Section } from '../fields.ts';
import { refuse } from '../finding.ts';
import { approvalPaper, singlePaper } from '../papers/item-papers.ts';
import { quoted } from '../papers/quoted.ts';
import { at } from '../posts.ts';
import { percentage } from '../parameter.ts';
import { spending, spentAsApproved } from '../spending.ts';
import { isTrueAt, numberAt, parameterAt, textAt } from '../values.ts';
import { programmeOf, type Basics } from './basics.ts';

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

/** Per cent of the due milestones from which on a light is yellow. */
const yellowFrom = 80;

/** 绿 ≥ 100 % of due milestones, 黄 from some per cent on, 红 below or a month late. */
export function lightOf(due: number, done: number, late: boolean, yellow = yellowFrom): 'green' | 'yellow' | 'red' {
  if (late || done * 100 < due * yellow) return 'red';
  return done >= due ? 'green' : 'yellow';
}

const directions = [{ value: 'up', zh: '越高越好', en: 'The higher the better' }, { value: 'down', zh: '越低越好', en: 'The lower the better' }] as const;

/** What is accepted reached its target, in the direction its charter says, or the acceptance says why not: TARGET_MISSED. */
const targetReached: Check = ({ data }) => {
  const [value, target] = [numberAt(data, 'acceptance.value'), numberAt(data, 'charter.target')];
  const reached = textAt(data, 'charter.direction') === 'down' ? value <= target : value >= target;
  return reached || textAt(data, 'acceptance.shortfallFor') !== '' ? [] : [refuse('/acceptance/shortfallFor', 'TARGET_MISSED', { zh: `完成值${value}未达到目标值${target}，验收合格须写明原因；没有完成的请选择“未达目标”`, en: `${value} misses the target of ${target}: say why it is accepted all the same, or choose “target not reached”` })];
};

/** A programme of projects: start, quarterly reports with lights, supervision, acceptance. */
export function project(spec: Project): Programme {
  const { noun, reports = 4, every = 3, reportTitle = { zh: '季报', en: 'Quarterly report' }, meeting = { zh: '专题会议', en: 'Meeting' } } = spec;
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
    { zh: '进展', en: 'Progress', fields: { due: count('应完成里程碑', 'Milestones due', { in: 'pieces' }), done: count('已完成里程碑', 'Milestones done', { in: 'pieces' }), late: yesNo('逾期一个月以上', 'Late by more than a month'), value: count('指标现值', 'Value now', { maximum: 9_999_999 }), note: longText('进展情况', 'Progress') } },
  ], ['late']);
  const supervision = formSpec({ zh: '督办单', en: 'Supervision' }, [{ zh: '督办', en: 'Supervision', fields: { cause: longText('原因', 'Cause'), measures: longText('整改措施', 'Measures'), until: date('完成时限', 'Until') } }]);
  const acceptance = formSpec({ zh: '验收', en: 'Acceptance' }, [{ zh: '验收', en: 'Acceptance', fields: { acceptedOn: date('验收日期', 'Accepted on'), value: count('指标完成值', 'Value reached', { maximum: 9_999_999 }), shortfallFor: longText('未达目标值的原因（完成值未达目标的填写）', 'Why the target was not reached', { maxLength: 300 }), ...spending, evidence: longText('佐证材料', 'Evidence') } }], ['shortfallFor', 'spent', 'overspentFor']);
  const light: Compute = (view) => {
    const { data } = view;
    const colour = lightOf(numberAt(data, 'report.due'), numberAt(data, 'report.done'), isTrueAt(data, 'report.late'), parameterAt(view, 'yellow'));
    return { colour, reds: colour === 'red' ? numberAt(data, 'light.reds') + 1 : 0 };
  };
  return programmeOf(spec, {
    form: charter,
    itemTitle: (data) => textAt(data, 'charter.name'),
    workflow: {
      stakes: [],
      parameters: { yellow: percentage('黄灯下限（应完成里程碑）', 'Yellow from, of the milestones due', yellowFrom) },
      startedBy: [{ role: 'districtClerk' }, { role: 'sectionHead' }, { role: 'townOfficer' }],
      fields: {
        light: { from: 'light.colour', type: 'text', title: { zh: '亮灯', en: 'Light' }, optional: true },
        reds: { from: 'light.reds', type: 'integer', title: { zh: '连续红灯', en: 'Red in a row' }, optional: true },
        periodEnds: { from: 'period.ends', type: 'date', title: { zh: '本期截止', en: 'The period ends' }, optional: true },
        target: { from: 'charter.target', type: 'integer', title: { zh: '目标值', en: 'Target' } },
      },
      forms: { report, supervision },
      blocks: [
        fill('charter', { title: { zh: '立项', en: 'Charter' }, form: charter, checks: spec.checks ?? [] }),
        level('approval', { title: { zh: '立项审批', en: 'Approval' }, by: [at.deputyChair], within: 5, computes: ['period'], paper: 'charterPaper', effects: [{ effect: 'count', params: { figure: 'started' } }, ...(spec.alsoCounts ?? []).map((figure) => ({ effect: 'count', params: { figure, field: figure } }))] }),
        quarters(reports, { reportTitle, meeting }),
        putDown('acceptance', { title: { zh: '验收', en: 'Acceptance' }, by: [at.sectionHead], days: 20, form: acceptance, checks: ['targetReached', 'projectWithinBudget'], paper: 'acceptancePaper', done: { zh: '验收合格', en: 'Accepted' }, effects: [{ effect: 'count', params: { figure: 'completed' } }], failures: { failed: { to: 'notReached', title: { zh: '未达目标', en: 'Target not reached' } } } }),
      ],
      supplement: { checks: spec.checks ?? [] },
      ends: { notReached: { title: { zh: '未达目标', en: 'Target not reached' } } },
    },
    given: {
      figures: { started: { title: { zh: `${spec.title.zh}立项数`, en: `${spec.title.en}: started` }, unit: { zh: '个', en: 'projects' } }, completed: { title: { zh: `${spec.title.zh}完成数`, en: `${spec.title.en}: completed` }, unit: { zh: '个', en: 'projects' } } },
      checks: { targetReached, projectWithinBudget: spentAsApproved('acceptance', 'charter') },
      computes: { light, period: ({ today }) => ({ ends: periodEnd(today, every) }) },
      papers: {
        charterPaper: approvalPaper({ title: `${spec.title.zh}立项审批表`, forms: { charter }, levels: { approval: '分管领导审批意见' } }),
        supervisionPaper: singlePaper({ title: `${spec.title.zh}督办单`, issuer: spec.issuer, text: ({ data }) => [`${textAt(data, 'charter.lead')}：`, `${quoted(textAt(data, 'charter.name'))}本期应完成里程碑${numberAt(data, 'report.due')}项，实际完成${numberAt(data, 'report.done')}项，亮红灯，请于5个工作日内整改并反馈。`] }),
        acceptancePaper: singlePaper({ title: `${spec.title.zh}验收报告`, issuer: spec.issuer, text: ({ data }) => [`${quoted(textAt(data, 'charter.name'))}（${textAt(data, 'charter.indicator')}）目标值${numberAt(data, 'charter.target')}${textAt(data, 'charter.measure')}，完成值${numberAt(data, 'acceptance.value')}${textAt(data, 'charter.measure')}。`], forms: { charter, acceptance } }),
      },
    },
  });
}

/** `report1` … `reportN`: each waits for the end of its period, is due ten working days later, and is supervised where it is red. */
function quarters(reports: number, { reportTitle, meeting }: { readonly reportTitle: LocalText; readonly meeting: LocalText }): Block {
  return {
    id: 'quarter1',
    level: false,
    decides: true,
    stages: ({ next }) => Array.from({ length: reports }, (_, index) => {
      const nth = index + 1;
      const after = nth < reports ? `quarter${nth + 1}` : next;
      const of = (words: LocalText): LocalText => ({ zh: `第${nth}次${words.zh}`, en: `${words.en} ${nth}` });
      return [
        { id: `quarter${nth}`, kind: 'wait', title: of({ zh: '实施', en: 'Carried out, period' }), settings: { until: { untilField: 'periodEnds' } }, outcomes: { elapsed: { to: `report${nth}` } } },
        {
          id: `report${nth}`, kind: 'record', title: of(reportTitle), actors: [at.applicant], form: 'report', computes: ['light', 'period'], deadline: { within: { workingDays: 10 }, escalate: { afterWorkingDays: 2, to: at.sectionHead } },
          outcomes: {
            recorded: [
              ...(nth === 1 ? [] : [{ to: `meeting${nth}`, when: [{ cel: 'has(fields.reds) && fields.reds >= 2' }], title: { zh: `连续两次红灯，提交${meeting.zh}`, en: `Red twice: ${meeting.en}` } }]),
              { to: `supervise${nth}`, when: [{ cel: 'has(fields.light) && fields.light == "red"' }], title: { zh: '红灯，督办', en: 'Red: supervised' }, effects: [{ effect: 'makePaper', params: { paper: 'supervisionPaper' } }] },
              { to: after, title: { zh: '绿灯或黄灯', en: 'Green or yellow' } },
            ],
          },
        },
        { id: `supervise${nth}`, kind: 'record', title: of({ zh: '督办', en: 'Supervision' }), actors: [at.applicant], form: 'supervision', ...limit(5, [at.sectionHead]), outcomes: { recorded: { to: after, title: { zh: '已整改', en: 'Put right' } } } },
        ...(nth === 1 ? [] : [{ id: `meeting${nth}`, kind: 'record', title: of(meeting), actors: [at.deputyChair], form: 'supervision', ...limit(10, [at.deputyChair]), outcomes: { recorded: { to: after, title: { zh: '已研究措施', en: 'Measures decided' } } } }]),
      ];
    }).flat(),
  };
}
