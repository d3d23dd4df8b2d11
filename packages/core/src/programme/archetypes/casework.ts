// A5 个案处置 (domain.md §4, §9 JH08): 来源 → 甄别定级 → for each grade contact, visit and plan in its own time, then watched:
// a follow-up falls due again and again, until it was quiet long enough → one step down with the head's consent → 结案 → 抽查. Up at once, wherever
// it stands, and past the triage where a child is harmed. Seen by its handlers alone; figures count, and tell nothing else:
// found once it is graded, resolved when it is closed so.
import type { AssigneeRule } from '../../definition/assignee-rule.ts';
import type { Span } from '../../definition/deadline.ts';
import type { EffectRef } from '../../definition/transition.ts';
import type { LocalText } from '../../definition/text.ts';
import type { FormSpec } from '../../definition/workflow-definition.ts';
import { daysBetween } from '../../calendar/local-date.ts';
import type { Check, Compute, ItemView, Programme } from '../../plugin/contributions.ts';
import type { Block, StageInput } from '../block.ts';
import { fill } from '../blocks/fill.ts';
import { level } from '../blocks/level.ts';
import { putDown, type PutDown } from '../blocks/put-down.ts';
import { choice, choices, date, formSpec, longText, mustTick, personName, sensitiveFiles, text, unit, yesNo, type Choice, type Section } from '../fields.ts';
import { refuse, warn } from '../finding.ts';
import { parameter } from '../parameter.ts';
import { singlePaper } from '../papers/item-papers.ts';
import { at, leaders, superiorOf } from '../posts.ts';
import { dateAt, isTrueAt, parameterAt, printedDateAt, textAt, textsAt } from '../values.ts';
import { paper as makePaper, rulesOn, tell, tellAssignees } from '../blocks/parts.ts';
import { programmeOf, type Basics } from './basics.ts';
import { gradeNow, raised, reopenedAs, stageOf, upTo, waysUp } from './casework-now.ts';

/** A grade of gravity, with its own limits. */
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
  /** Natural days from one follow-up to the next. */
  readonly followEvery: number;
  /** How long the handler has for each. Default: 2 working days. */
  readonly followWithin?: Span;
  /** Natural days without recurrence until it may go one grade down. */
  readonly quietDays: number;
  /** Visits it takes, beside the quiet days, until it may go one grade down: parameter `visits`, which one grade alone has. */
  readonly visits?: number;
  /** Nothing is graded so: what comes down from the grade above is watched in it until it is closed. Then it is the last, and has no signs. */
  readonly watchedOnly?: boolean;
  /** The police are told with the first contact, and nobody visits alone: police or volunteer police come along. */
  readonly withPolice?: boolean;
}

/** Parameters of casework 个案处置 (A5). */
export interface Casework extends Basics {
  readonly noun: string;
  readonly sources: readonly Choice[];
  /** The gravest first. */
  readonly grades: readonly [Grade, ...Grade[]];
  readonly report?: readonly Section[];
  /** By when what was reported is graded. Default: 24 hours. */
  readonly triageWithin?: Span;
  /** More of what the triage asks, its rules (contribute them in `own.checks`), and the signs that the data show by themselves. */
  readonly triage?: readonly Section[];
  readonly triageChecks?: readonly string[];
  readonly signsIn?: (view: Pick<ItemView, 'data' | 'parameters' | 'held'>) => readonly string[];
  /** What is worked out as it is graded, and what follows, whatever its grade; contribute the computes in `own.computes`. */
  readonly onGraded?: { readonly computes: readonly string[]; readonly effects: readonly EffectRef[] };
  /** More of what the first contact of a grade `withPolice` writes down, none of it required, and its rules. */
  readonly firstContact?: { readonly sections: readonly Section[]; readonly checks: readonly string[] };
  /** More of what is written down at the end, none of it required, its rules, and what is worked out and follows, whatever came of it. */
  readonly closing?: { readonly sections: readonly Section[]; readonly checks?: readonly string[]; readonly computes?: readonly string[]; readonly effects?: readonly EffectRef[] };
  /** What, reported so, is of the gravest grade at once and waits for no triage. */
  readonly alarm?: LocalText;
}

/** A programme of cases: source, grading, dispatch, handling, return visits, closing, sample checks; seen by its handlers only. */
export function casework(spec: Casework): Programme {
  const { noun, grades, alarm } = spec;
  const more = spec.closing?.sections ?? [];
  const first = spec.firstContact?.sections ?? [];
  const [gravest] = grades;
  const police = grades.some((grade) => grade.withPolice === true);
  const visited = grades.find((grade) => grade.visits !== undefined);
  const signs = grades.flatMap((grade) => grade.signs);
  const graded = grades.filter((grade) => grade.watchedOnly !== true);
  const graver = grades.slice(0, -1);
  const closed = [...makePaper('closingPaper'), tell('caseClosed', { zh: '您登记的案件已结案，转入抽查', en: 'The case you reported is closed and comes to its spot check' }), tellAssignees('toSpotCheck', { zh: '有案件结案，请按期抽查回访', en: 'A case was closed: spot-check it in time' })];
  const report = formSpec({ zh: `${noun}登记`, en: 'Report' }, [
    {
      zh: '来源', en: 'Source',
      fields: {
        code: text('案号', 'Code', { maxLength: 30, description: '列表和消息只显示案号', 'x-help': 'All that lists and messages show', examples: ['案-2022-0138', '案-2022-0212', '案-2022-0407'] }), source: choice('来源', 'Source', spec.sources), receivedOn: date('接报日期', 'Received on'), orgUnit: unit(),
        parties: { ...longText('当事人', 'Parties', { maxLength: 300, examples: ['甲某与乙某'] }), 'x-mask': 'text' }, facts: { ...longText('情况', 'Facts', { examples: ['夫妻因家庭开支发生争执，邻居反映多次。', '婆媳因照看孩子意见不合，请求调解。'] }), 'x-mask': 'text' },
        ...(alarm === undefined ? {} : { alarm: yesNo(alarm.zh, alarm.en) }),
      },
    },
    ...(spec.report ?? []),
  ], alarm === undefined ? [] : ['alarm']);
  const triage = formSpec({ zh: '甄别定级', en: 'Triage' }, [{ zh: '甄别', en: 'Triage', fields: { duplicate: yesNo('重复登记', 'Reported before'), outside: yesNo('不属本类', 'Of another kind'), signs: choices('风险信号', 'Signs', signs), grade: choice('等级', 'Grade', graded.map(({ id, title }) => ({ value: id, ...title }))) } }, ...(spec.triage ?? [])], ['duplicate', 'outside', ...namesOf(spec.triage ?? [])]);
  const step = formSpec({ zh: '处置记录', en: 'What was done' }, [{ zh: '处置', en: 'Done', fields: { on: date('日期', 'On'), by: personName('同行人员', 'Together with'), ...(police ? { escort: choice('同行民警（义警）', 'Police among them', escorts) } : {}), ...(visited === undefined ? {} : { inPerson: yesNo('本次回访为上门', 'This follow-up was a visit') }), what: { ...longText('处置情况', 'What was done', { examples: ['已联系当事人，情绪平稳，约定次日上门。', '会同民警上门，双方同意调解。'] }), 'x-mask': 'text' }, evidence: sensitiveFiles('材料', 'Evidence') } }], ['by', 'evidence', ...(police ? (['escort'] as const) : []), ...(visited === undefined ? [] : (['inPerson'] as const))]);
  const firstStep = formSpec({ zh: '首次联系记录', en: 'First contact' }, [{ zh: '处置', en: 'Done', fields: { on: date('日期', 'On'), policeTold: mustTick('已即时通知公安机关', 'The police were told at once'), what: { ...longText('处置情况', 'What was done', { examples: ['已联系受害人并通知派出所，民警正在赶往现场。'] }), 'x-mask': 'text' }, evidence: sensitiveFiles('材料', 'Evidence') } }, ...first], ['evidence', ...namesOf(first)]);
  const closing = formSpec({ zh: '结案', en: 'Closing' }, [{ zh: '结案', en: 'Closing', fields: { on: date('结案日期', 'Closed on'), outcome: choice('结果', 'Outcome', [{ value: 'resolved', zh: '已化解', en: 'Resolved' }, { value: 'referred', zh: '转入司法程序', en: 'Referred' }, { value: 'refused', zh: '当事人明确拒绝调解', en: 'Refused' }, ...graver.map(({ id, title }) => ({ value: upTo(id), zh: `出现${title.zh}信号，不结案`, en: `Not closed: a sign of ${title.en}` }))]), agreement: yesNo('达成协议', 'An agreement'), summary: { ...longText('小结', 'Summary'), 'x-mask': 'text' } } }, ...more], ['agreement', ...namesOf(more)]);
  return programmeOf(spec, {
    form: report,
    itemTitle: (data) => textAt(data, 'report.code'),
    workflow: {
      stakes: ['case'],
      visibleTo: 'handlers',
      startedBy: [{ role: 'villageOfficer' }, { role: 'townOfficer' }, { role: 'districtClerk' }],
      fields: {
        grade: { from: 'now.grade', type: 'text', title: { zh: '等级', en: 'Grade' }, optional: true, words: Object.fromEntries(grades.map(({ id, title }) => [id, title])) },
        ...(grades.length === 1 ? {} : { staysAs: { from: 'stays.as', type: 'text' as const, title: { zh: '不降级后', en: 'Not down but' }, optional: true, internal: true as const } }),
        duplicate: { from: 'triage.duplicate', type: 'boolean', title: { zh: '重复登记', en: 'Reported before' }, optional: true }, outside: { from: 'triage.outside', type: 'boolean', title: { zh: '不属本类', en: 'Of another kind' }, optional: true },
        ...(alarm === undefined ? {} : { alarm: { from: 'report.alarm', type: 'boolean' as const, title: alarm, optional: true } }),
        ...(visited === undefined ? {} : { visitsMade: { from: 'visits.made', type: 'boolean' as const, title: { zh: '上门次数已够', en: 'Visited often enough' }, optional: true } }),
        quiet: { from: 'quiet.days', type: 'integer', title: { zh: '未复发天数', en: 'Quiet days' }, optional: true },
        outcome: { from: 'closing.outcome', type: 'text', title: { zh: '结果', en: 'Outcome' }, optional: true },
      },
      ...(visited?.visits === undefined ? {} : { parameters: { visits: parameter(`${visited.title.zh}降级前上门次数不少于`, `Visits before ${visited.title.en} goes down`, visited.visits, { minimum: 1, maximum: 20, unit: { zh: '次', en: 'visits' } }) } }),
      forms: { step, ...(grades.length === 1 ? {} : { stays: staysForm(grades) }), ...(police ? { firstStep } : {}) },
      blocks: [
        reportBlock(report, { alarm, gravest }),
        level('triage', {
          title: { zh: '甄别定级', en: 'Triage' }, by: [at.townOfficer], within: spec.triageWithin ?? { hours: 24 }, form: triage, mayReject: false, checks: ['gradeFitsSigns', ...(spec.triageChecks ?? [])], decides: true,
          ways: [
            { when: [{ cel: 'has(fields.duplicate) && fields.duplicate' }], to: 'duplicate', title: { zh: '重复，并入前案', en: 'Reported before' }, effects: [tell('joined', { zh: '您登记的案件此前已登记，并入前案', en: 'The case you reported was known already and is joined with it' })] },
            { when: [{ cel: 'has(fields.outside) && fields.outside' }], to: 'outside', title: { zh: '不属本类，告知转办', en: 'Of another kind' }, effects: [tell('passedOn', { zh: '您登记的案件不属本类，已告知转办', en: 'The case you reported is of another kind and was passed on' })] },
            ...graded.slice(1).map(({ id, title }) => ({ when: [{ cel: `has(fields.grade) && fields.grade == "${id}"` }], to: stageOf('contact', id), title })),
          ],
          approved: grades[0].title, computes: ['now', ...(spec.onGraded?.computes ?? [])], effects: [{ effect: 'count', params: { figure: 'found' } }, ...(spec.onGraded?.effects ?? []), tell('graded', { zh: '您登记的案件已甄别定级，转入处置', en: 'The case you reported is graded and being handled' }), toHandle],
        }),
        gradesBlock(grades, spec.firstContact?.checks ?? []),
        putDown('closing', {
          title: { zh: '结案', en: 'Closing' }, by: [at.townOfficer], days: 10, form: closing, checks: spec.closing?.checks ?? [], computes: ['now', ...(spec.closing?.computes ?? [])], effects: spec.closing?.effects ?? [], done: { zh: '未化解结案', en: 'Closed, not resolved' }, whenDone: closed,
          ways: [
            ...graver.map(({ id, title }) => ({ cel: `has(fields.outcome) && fields.outcome == "${upTo(id)}"`, to: stageOf('contact', id), title: { zh: `出现${title.zh}信号，立即升为${title.zh}`, en: `Up to ${title.en} at once` }, effects: [raised] })),
            { cel: 'has(fields.outcome) && fields.outcome == "resolved"', to: 'spotCheck', title: { zh: '化解结案', en: 'Resolved' }, effects: [...closed, { effect: 'count', params: { figure: 'resolved' } }] },
          ],
        }),
        putDown('spotCheck', { title: { zh: '抽查回访', en: 'Spot check' }, by: [at.sectionHead], days: 30, computes: ['now'], effects: [tell('spotChecked', { zh: '您登记的案件已抽查回访，办结', en: 'The case you reported was spot-checked and is over' })], failures: cameBack(graded) }),
      ],
      ends: { duplicate: { title: { zh: '并入前案', en: 'Joined with another' }, good: true }, outside: { title: { zh: '告知转办', en: 'Passed on' }, good: true } },
    },
    given: {
      figures: { found: { title: { zh: `${spec.title.zh}排查`, en: `${spec.title.en}: found` }, unit: { zh: '件', en: 'cases' } }, resolved: { title: { zh: `${spec.title.zh}化解`, en: `${spec.title.en}: resolved` }, unit: { zh: '件', en: 'cases' } } },
      checks: {
        gradeFitsSigns: (view) => {
          const { data } = view;
          const seen = [...textsAt(data, 'triage.signs'), ...(spec.signsIn?.(view) ?? [])];
          const least = grades.find((grade) => grade.signs.some((sign) => seen.includes(sign.value.toString())));
          const chosen = grades.findIndex((grade) => grade.id === textAt(data, 'triage.grade'));
          if (least === undefined || chosen <= grades.indexOf(least)) return [];
          return [refuse('/triage/grade', 'GRADE', { zh: `有${least.title.zh}信号，等级不得低于${least.title.zh}`, en: `its signs make it at least ${least.title.en}` })];
        },
        ...(police ? { notAlone, followedNotAlone } : {}),
        ...(visited === undefined ? {} : { visitsShort: visitsShort(visited) }),
      },
      computes: { now: gradeNow(grades), settled, quiet, ...(visited === undefined ? {} : { began, visited: visitedToday, visits: visitsSince }) },
      papers: { closingPaper: singlePaper({ title: `${noun}结案表`, issuer: spec.issuer, text: ({ data }) => [`案号：${textAt(data, 'report.code')}`, `结案日期：${printedDateAt(data, 'closing.on')}`] }) },
    },
  });
}

function namesOf(sections: readonly Section[]): readonly string[] {
  return sections.flatMap((section) => Object.keys(section.fields));
}

/** Whoever is to contact them first hears that a case waits, and reads the rest where it stands. */
const toHandle = tellAssignees('toHandle', { zh: '有案件转您处置，请在规定时限内联系', en: 'A case waits for you: contact within its limits' });

/** What is reported goes to the triage; an alarm is of the gravest grade at once. */
function reportBlock(form: FormSpec, { alarm, gravest }: { readonly alarm: LocalText | undefined; readonly gravest: Grade }): Block {
  const block = fill('report', { title: { zh: '登记', en: 'Report' }, form });
  if (alarm === undefined) return block;
  const atOnce = { to: stageOf('contact', gravest.id), when: [{ cel: 'has(fields.alarm) && fields.alarm' }], title: { zh: `${alarm.zh}：立即按${gravest.title.zh}处置`, en: `${alarm.en}: ${gravest.title.en} at once` }, effects: [{ effect: 'count', params: { figure: 'found' } }, toHandle] };
  return { ...block, stages: (around) => block.stages(around).map((stage) => ({ ...stage, computes: ['now'], outcomes: { ...stage.outcomes, submitted: [atOnce, { to: around.next }] } })) };
}

const escorts = [{ value: 'police', zh: '民警', en: 'Police' }, { value: 'volunteers', zh: '义警', en: 'Volunteer police' }] as const;

/** Two persons, with 民警 or 义警 (domain.md §9 JH08). */
const accompanied: Check = ({ data }) => ['by', 'escort'].flatMap((field) => (textAt(data, `step.${field}`) === '' ? [refuse(`/step/${field}`, 'NOT_ALONE', { zh: '须两人以上会同民警（义警）上门，请填写同行人员，并选择民警或义警', en: 'nobody visits alone: name who came along, police or volunteer police among them' })] : []));

/** Of a visit that was made, and did not come to something else first. */
const notAlone: Check = (input) => (input.verdict === undefined ? accompanied(input) : []);

/** A follow-up that was a visit is one like the first. */
const followedNotAlone: Check = (input) => (isTrueAt(input.data, 'step.inPerson') ? accompanied(input) : []);

/** A case is watched from the day its plan stands, or a head said that it goes down or is watched on. */
const settled: Compute = ({ today }) => ({ on: today });

/** Days since then. */
const quiet: Compute = ({ data, today }) => ({ days: daysBetween(dateAt(data, 'settled.on') ?? today, today) });

/** The day it came to this grade: visits before count no more. */
const began: Compute = ({ today }) => ({ on: today });

/** The first visit, and each after a recurrence; not where something else came first. */
const visitedToday: Compute = ({ data, today, verdict }) => ({ on: [...textsAt(data, 'visited.on'), ...(verdict === undefined ? [today] : [])] });

/** Days of follow-ups that were visits, and whether with the others there were enough since it came to its grade; of one day, one counts. */
const visitsSince: Compute = (view) => {
  const { data, today } = view;
  const followed = [...new Set([...textsAt(data, 'visits.on'), ...(isTrueAt(data, 'step.inPerson') ? [today] : [])])];
  const days = new Set([...textsAt(data, 'visited.on'), ...followed]);
  const times = [...days].filter((on) => on >= textAt(data, 'began.on')).length;
  return { on: followed, times, made: times >= parameterAt(view, 'visits') };
};

/** Quiet for long enough, and visited too seldom: it is watched on, and the next follow-up is a visit. */
function visitsShort({ quietDays, title }: Grade): Check {
  return (input) => {
    const { times, made } = visitsSince(input);
    const ripe = (input.verdict ?? 'recorded') === 'recorded' && Number(quiet(input)['days']) >= quietDays;
    return !ripe || made === true ? [] : [warn('/step/inPerson', 'VISITS_SHORT', { zh: `已${quietDays}天未复发，上门${Number(times)}次，不足${parameterAt(input, 'visits')}次，继续按${title.zh}跟踪，下次请上门回访`, en: `quiet for ${quietDays} days, visited ${Number(times)} times and not ${parameterAt(input, 'visits')}: watched on; make the next follow-up a visit` })];
  };
}

/** What a head writes down who does not let it down: whether a graver sign was seen meanwhile. */
function staysForm(grades: Casework['grades']): FormSpec {
  return formSpec({ zh: '不降级', en: 'Not down' }, [{ zh: '不降级', en: 'Not down', fields: { as: choice('期间出现更重信号', 'A graver sign meanwhile', grades.slice(0, -1).map(({ id, title }) => ({ value: upTo(id), zh: `出现${title.zh}信号，立即升为${title.zh}`, en: `Up to ${title.en} at once` }))) } }], ['as']);
}

/** A closed case that came back is contacted at once where its signs are graver than the lightest, and visited where they are not. */
function cameBack(graded: readonly Grade[]): NonNullable<PutDown['failures']> {
  const lightest = graded.at(-1)?.id ?? '';
  return Object.fromEntries(graded.toReversed().map(({ id, title }) => [reopenedAs(id, lightest), { to: stageOf(id === lightest ? 'visit' : 'contact', id), title: { zh: `复发，按${title.zh}重新处置`, en: `Came back: ${title.en}` }, effects: [{ effect: 'count', params: { figure: 'resolved', amount: -1 } }, toHandle] }]));
}

/** `contactRed` → `visitRed` → `planRed` → `watchRed` ⇄ `followRed` → `downRed`, for each grade, the gravest first. */
function gradesBlock(grades: Casework['grades'], told: readonly string[]): Block {
  const [first] = grades;
  return { id: stageOf('contact', first.id), level: false, decides: true, stages: ({ next }) => grades.flatMap((grade, index) => gradeStages(grade, { graver: grades.slice(0, index), below: grades[index + 1], next, told })) };
}

interface Neighbours {
  /** The gravest first. */
  readonly graver: readonly Grade[];
  readonly below: Grade | undefined;
  readonly next: string;
  /** Rules of a first contact at which the police are told. */
  readonly told: readonly string[];
}

function gradeStages({ id, title, handler, planner, contact, visit, plan, followEvery, followWithin = { workingDays: 2 }, quietDays, visits, watchedOnly = false, withPolice = false }: Grade, { graver, below, next, told }: Neighbours): readonly StageInput[] {
  const of = (zh: string, en: string): LocalText => ({ zh: `${title.zh}：${zh}`, en: `${title.en}: ${en}` });
  const due = (within: Span, by: AssigneeRule): Pick<StageInput, 'deadline'> => {
    const to = superiorOf(by);
    return { deadline: { within, ...(to === undefined ? {} : { escalate: { afterWorkingDays: 1, to } }) } };
  };
  const here = (step: string): string => stageOf(step, id);
  const above = graver.at(-1);
  const worse = waysUp(graver);
  const step = (name: string, words: LocalText, { by = handler, within, to }: { readonly by?: AssigneeRule; readonly within: Span; readonly to: string }): StageInput => ({
    id: here(name), kind: 'record', title: of(words.zh, words.en), actors: [by], form: 'step', ...due(within, by), computes: ['now'], settings: { failures: Object.keys(worse) }, outcomes: { recorded: { to: here(to) }, ...worse },
  });
  const head = superiorOf(handler) ?? at.sectionHead;
  const recurred = { to: watchedOnly && above !== undefined ? stageOf('visit', above.id) : here('visit'), title: { zh: '复发，重新上门', en: 'Recurred: visited again' } };
  const downTo = below === undefined ? { to: next, title: { zh: '同意结案', en: 'May be closed' } } : { to: stageOf('watch', below.id), title: { zh: `降为${below.title.zh}`, en: `Down to ${below.title.en}` } };
  const handled: readonly StageInput[] = watchedOnly ? [] : [
    { ...step('contact', { zh: '联系', en: 'Contact' }, { within: contact, to: 'visit' }), ...(withPolice ? { form: 'firstStep' } : {}), ...rulesOn(['record'], { checks: withPolice ? told : [], computes: ['now', ...(visits === undefined ? [] : ['began'])] }) },
    { ...step('visit', { zh: '上门', en: 'Visit' }, { within: visit, to: 'plan' }), ...rulesOn(['record'], { checks: withPolice ? ['notAlone'] : [], computes: ['now', ...(visits === undefined ? [] : ['visited'])] }) },
    { ...step('plan', { zh: '处置方案', en: 'Plan' }, { by: planner, within: plan, to: 'watch' }), computes: ['now', 'settled'] },
  ];
  return [
    ...handled,
    {
      id: here('watch'), kind: 'wait', title: of(`跟踪（每${followEvery}天回访）`, `Watched, followed up every ${followEvery} days`), actors: [handler], form: 'step', computes: ['now'], settings: { until: { naturalDays: followEvery }, notes: true, meanwhile: ['recurred', ...Object.keys(worse)] },
      outcomes: { elapsed: { to: here('follow') }, recurred, ...worse },
    },
    {
      ...step('follow', { zh: '回访', en: 'Followed up' }, { within: followWithin, to: 'watch' }), ...rulesOn(['record'], { checks: [...(withPolice ? ['followedNotAlone'] : []), ...(visits === undefined ? [] : ['visitsShort'])], computes: ['now', 'quiet', ...(visits === undefined ? [] : ['visits'])] }), settings: { failures: ['recurred', ...Object.keys(worse)] },
      outcomes: {
        recorded: [
          { to: here('down'), when: [{ cel: `has(fields.quiet) && fields.quiet >= ${quietDays}${visits === undefined ? '' : ' && has(fields.visitsMade) && fields.visitsMade'}` }], title: visits === undefined ? { zh: `${quietDays}天未复发`, en: `Quiet for ${quietDays} days` } : { zh: `${quietDays}天未复发，上门次数已够`, en: `Quiet for ${quietDays} days, and visited often enough` } },
          { to: here('watch'), title: { zh: '继续跟踪', en: 'Watched on' } },
        ],
        recurred, ...worse,
      },
    },
    {
      id: here('down'), kind: 'review', title: below === undefined ? of('同意结案', 'May be closed') : of('降级审批', 'One step down'), actors: [head], computes: ['now', 'settled'], ...due({ workingDays: 3 }, head),
      // The head of one grade may be the superior of the next: then somebody above both looks.
      fallback: [...leaders], settings: { mayReject: true },
      ...(graver.length === 0 ? {} : { form: 'stays', formOn: ['reject' as const] }),
      outcomes: { approved: downTo, rejected: [...graver.map(({ id: to, title: called }) => ({ to: stageOf('contact', to), when: [{ cel: `has(fields.staysAs) && fields.staysAs == "${upTo(to)}"` }], title: { zh: `出现${called.zh}信号，立即升为${called.zh}`, en: `Up to ${called.en} at once` }, effects: [raised] })), { to: here('watch'), title: { zh: '继续跟踪', en: 'Watched on' } }] },
    },
  ];
}
