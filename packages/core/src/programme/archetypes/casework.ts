// A5 个案处置 (domain.md §4, §9 JH08): 来源 → 甄别定级 → for each grade contact, visit and plan in its own time, watched → one step
// down with the head's consent, up at once → 结案 → 抽查. Seen by its handlers alone; figures count, and tell nothing else:
// found once it is graded, resolved when it is closed so.
import type { AssigneeRule } from '../../definition/assignee-rule.ts';
import type { Span } from '../../definition/deadline.ts';
import type { LocalText } from '../../definition/text.ts';
import type { Programme } from '../../plugin/contributions.ts';
import type { Block, StageInput } from '../block.ts';
import { fill } from '../blocks/fill.ts';
import { level } from '../blocks/level.ts';
import { putDown } from '../blocks/put-down.ts';
import { choice, choices, date, files, formSpec, longText, personName, text, unit, yesNo, type Choice, type Section } from '../fields.ts';
import { refuse } from '../finding.ts';
import { singlePaper } from '../papers/item-papers.ts';
import { at, superiorOf } from '../posts.ts';
import { textAt, textsAt } from '../values.ts';
import { programmeOf, type Basics } from './basics.ts';

export interface Grade {
  readonly id: string;
  readonly title: LocalText;
  /** Signs of which any one makes a case of this grade. */
  readonly signs: readonly Choice[];
  readonly handler: AssigneeRule;
  readonly planner: AssigneeRule;
  readonly contact: Span;
  readonly visit: Span;
  readonly plan: Span;
  /** Natural days without recurrence until it may go one grade down. */
  readonly quietDays: number;
}

export interface Casework extends Basics {
  readonly noun: string;
  readonly sources: readonly Choice[];
  /** The gravest first. */
  readonly grades: readonly [Grade, ...Grade[]];
  readonly report?: readonly Section[];
}

export function casework(spec: Casework): Programme {
  const { noun, grades } = spec;
  const signs = grades.flatMap((grade) => grade.signs);
  const report = formSpec({ zh: `${noun}登记`, en: 'Report' }, [
    {
      zh: '来源', en: 'Source',
      fields: {
        code: text('案号', 'Code', { maxLength: 30, description: '列表和消息只显示案号', 'x-help': 'All that lists and messages show', examples: ['案-2022-0138', '案-2022-0212', '案-2022-0407'] }), source: choice('来源', 'Source', spec.sources), receivedOn: date('接报日期', 'Received on'), orgUnit: unit(),
        parties: { ...longText('当事人', 'Parties', { maxLength: 300, examples: ['甲某与乙某'] }), 'x-mask': 'text' }, facts: { ...longText('情况', 'Facts', { examples: ['夫妻因家庭开支发生争执，邻居反映多次。', '婆媳因照看孩子意见不合，请求调解。'] }), 'x-mask': 'text' },
      },
    },
    ...(spec.report ?? []),
  ]);
  const triage = formSpec({ zh: '甄别定级', en: 'Triage' }, [{ zh: '甄别', en: 'Triage', fields: { duplicate: yesNo('重复登记', 'Reported before'), outside: yesNo('不属本类', 'Of another kind'), signs: choices('风险信号', 'Signs', signs), grade: choice('等级', 'Grade', grades.map(({ id, title }) => ({ value: id, ...title }))) } }], ['duplicate', 'outside']);
  const step = formSpec({ zh: '处置记录', en: 'What was done' }, [{ zh: '处置', en: 'Done', fields: { on: date('日期', 'On'), by: personName('同行人员', 'Together with'), what: { ...longText('处置情况', 'What was done', { examples: ['已联系当事人，情绪平稳，约定次日上门。', '会同民警上门，双方同意调解。'] }), 'x-mask': 'text' }, evidence: files('材料', 'Evidence') } }], ['by', 'evidence']);
  const closing = formSpec({ zh: '结案', en: 'Closing' }, [{ zh: '结案', en: 'Closing', fields: { on: date('结案日期', 'Closed on'), outcome: choice('结果', 'Outcome', [{ value: 'resolved', zh: '已化解', en: 'Resolved' }, { value: 'referred', zh: '转入司法程序', en: 'Referred' }, { value: 'refused', zh: '当事人明确拒绝调解', en: 'Refused' }]), agreement: yesNo('达成协议', 'An agreement'), summary: { ...longText('小结', 'Summary'), 'x-mask': 'text' } } }], ['agreement']);
  return programmeOf(spec, {
    form: report,
    itemTitle: (data) => textAt(data, 'report.code'),
    workflow: {
      stakes: ['case'],
      visibleTo: 'handlers',
      startedBy: [{ role: 'villageOfficer' }, { role: 'townOfficer' }, { role: 'districtClerk' }],
      fields: {
        grade: { from: 'triage.grade', type: 'text', title: { zh: '等级', en: 'Grade' }, optional: true },
        duplicate: { from: 'triage.duplicate', type: 'boolean', title: { zh: '重复登记', en: 'Reported before' }, optional: true }, outside: { from: 'triage.outside', type: 'boolean', title: { zh: '不属本类', en: 'Of another kind' }, optional: true },
        outcome: { from: 'closing.outcome', type: 'text', title: { zh: '结果', en: 'Outcome' }, optional: true },
      },
      forms: { step },
      blocks: [
        fill('report', { title: { zh: '登记', en: 'Report' }, form: report }),
        level('triage', {
          title: { zh: '甄别定级', en: 'Triage' }, by: [at.townOfficer], within: { hours: 24 }, form: triage, mayReject: false, checks: ['gradeFitsSigns'], decides: true,
          ways: [
            { when: [{ cel: 'has(fields.duplicate) && fields.duplicate' }], to: 'duplicate', title: { zh: '重复，并入前案', en: 'Reported before' }, effects: [] },
            { when: [{ cel: 'has(fields.outside) && fields.outside' }], to: 'outside', title: { zh: '不属本类，告知转办', en: 'Of another kind' }, effects: [] },
            ...grades.slice(1).map(({ id, title }) => ({ when: [{ cel: `has(fields.grade) && fields.grade == "${id}"` }], to: stageOf('contact', id), title })),
          ],
          approved: grades[0].title, effects: [{ effect: 'count', params: { figure: 'found' } }],
        }),
        gradesBlock(grades),
        putDown('closing', {
          title: { zh: '结案', en: 'Closing' }, by: [at.townOfficer], days: 10, form: closing, paper: 'closingPaper', done: { zh: '未化解结案', en: 'Closed, not resolved' },
          ways: [{ cel: 'has(fields.outcome) && fields.outcome == "resolved"', to: 'spotCheck', title: { zh: '化解结案', en: 'Resolved' }, effects: [{ effect: 'count', params: { figure: 'resolved' } }] }],
        }),
        putDown('spotCheck', { title: { zh: '抽查回访', en: 'Spot check' }, by: [at.sectionHead], days: 30, failures: { reopened: { to: stageOf('visit', grades.at(-1)?.id ?? ''), title: { zh: '复发，重新处置', en: 'Came back' }, effects: [{ effect: 'count', params: { figure: 'resolved', amount: -1 } }] } } }),
      ],
      ends: { duplicate: { title: { zh: '并入前案', en: 'Joined with another' }, good: true }, outside: { title: { zh: '告知转办', en: 'Passed on' }, good: true } },
    },
    given: {
      figures: { found: { title: { zh: `${spec.title.zh}排查`, en: `${spec.title.en}: found` }, unit: { zh: '件', en: 'cases' } }, resolved: { title: { zh: `${spec.title.zh}化解`, en: `${spec.title.en}: resolved` }, unit: { zh: '件', en: 'cases' } } },
      checks: {
        gradeFitsSigns: ({ data }) => {
          const seen = textsAt(data, 'triage.signs');
          const gravest = grades.find((grade) => grade.signs.some((sign) => seen.includes(sign.value.toString())));
          const chosen = grades.findIndex((grade) => grade.id === textAt(data, 'triage.grade'));
          if (gravest === undefined || chosen <= grades.indexOf(gravest)) return [];
          return [refuse('/triage/grade', 'GRADE', { zh: `有${gravest.title.zh}信号，等级不得低于${gravest.title.zh}`, en: `its signs make it at least ${gravest.title.en}` })];
        },
      },
      papers: { closingPaper: singlePaper({ title: `${noun}结案表`, issuer: spec.issuer, text: ({ data }) => [`案号：${textAt(data, 'report.code')}`, `结案日期：${textAt(data, 'closing.on')}`] }) },
    },
  });
}

/** `contactRed` → `visitRed` → `planRed` → `watchRed` → `followRed` → `downRed`, for each grade, the gravest first. */
function gradesBlock(grades: Casework['grades']): Block {
  const [first] = grades;
  return { id: stageOf('contact', first.id), level: false, decides: true, stages: ({ next }) => grades.flatMap((grade, index) => gradeStages(grade, { above: grades[index - 1], below: grades[index + 1], next })) };
}

function stageOf(step: string, grade: string): string {
  return `${step}${grade.slice(0, 1).toUpperCase()}${grade.slice(1)}`;
}

interface Neighbours {
  readonly above: Grade | undefined;
  readonly below: Grade | undefined;
  readonly next: string;
}

function gradeStages({ id, title, handler, planner, contact, visit, plan, quietDays }: Grade, { above, below, next }: Neighbours): readonly StageInput[] {
  const of = (zh: string, en: string): LocalText => ({ zh: `${title.zh}：${zh}`, en: `${title.en}: ${en}` });
  const due = (within: Span, by: AssigneeRule): Pick<StageInput, 'deadline'> => {
    const to = superiorOf(by);
    return { deadline: { within, ...(to === undefined ? {} : { escalate: { afterWorkingDays: 1, to } }) } };
  };
  const done = (stage: string, words: LocalText, { within, to }: { readonly within: Span; readonly to: string }): StageInput => ({
    id: stageOf(stage, id), kind: 'record', title: of(words.zh, words.en), actors: [handler], form: 'step', ...due(within, handler), outcomes: { recorded: { to } },
  });
  const head = superiorOf(handler) ?? at.sectionHead;
  const follow = done('follow', { zh: '回访', en: 'Followed up' }, { within: { workingDays: 5 }, to: stageOf('down', id) });
  return [
    done('contact', { zh: '联系', en: 'Contact' }, { within: contact, to: stageOf('visit', id) }),
    done('visit', { zh: '上门', en: 'Visit' }, { within: visit, to: stageOf('plan', id) }),
    { id: stageOf('plan', id), kind: 'record', title: of('处置方案', 'Plan'), actors: [planner], form: 'step', ...due(plan, planner), outcomes: { recorded: { to: stageOf('watch', id) } } },
    { id: stageOf('watch', id), kind: 'wait', title: of('跟踪', 'Watched'), settings: { until: { naturalDays: quietDays } }, outcomes: { elapsed: { to: stageOf('follow', id) } } },
    {
      ...follow, settings: { failures: ['recurred', ...(above === undefined ? [] : ['worse'])] },
      outcomes: {
        recorded: { to: stageOf('down', id), title: { zh: '未复发', en: 'No recurrence' } }, recurred: { to: stageOf('visit', id), title: { zh: '复发', en: 'Recurred' } },
        ...(above === undefined ? {} : { worse: { to: stageOf('contact', above.id), title: { zh: `升为${above.title.zh}`, en: `Up to ${above.title.en}` } } }),
      },
    },
    {
      id: stageOf('down', id), kind: 'review', title: below === undefined ? of('同意结案', 'May be closed') : of('降级审批', 'One step down'), actors: [head], ...due({ workingDays: 3 }, head), settings: { mayReject: true },
      outcomes: { approved: { to: below === undefined ? next : stageOf('watch', below.id), title: below === undefined ? { zh: '同意结案', en: 'May be closed' } : { zh: `降为${below.title.zh}`, en: `Down to ${below.title.en}` } }, rejected: { to: stageOf('watch', id), title: { zh: '继续跟踪', en: 'Watched on' } } },
    },
  ];
}

