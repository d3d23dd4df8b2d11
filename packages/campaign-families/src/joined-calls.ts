// JH08 and JH09, a call about a household that has a case already (domain.md §9): the officer who finds it names the earlier case, and a call
// of domestic violence is recorded there in the same moment. Two within the lead's days are red: a lighter case goes up at once; one that
// is grave enough is contacted anew. A call that its handler learns of herself she writes down with her next step, and goes on alike.
import { daysBetween, isLocalDate, isObject, printDate, type Check, type Compute, type ItemView, type JsonObject, type OtherItem, type Programme, type WorkflowDefinitionInput } from '@jinguo/core/plugin';
import { date, dateAt, group, isTrueAt, parameterAt, refuse, rows, rowsAt, text, textAt, textsAt, valueAt, yesNo } from '@jinguo/core/programme';
import { caseKey } from './case-keys.ts';

type Stage = WorkflowDefinitionInput['stages'][number];

const cases: readonly string[] = ['disputes', 'police-calls'];
const codes = ['案-2022-0138', '案-2022-0212'];

/** What the triage asks where it was reported before. */
export const joining = { zh: '并入前案（勾选“重复登记”时填写）', en: 'Joined with an earlier case', fields: { joins: text('前案案号', 'Code of the earlier case', { maxLength: 30, examples: codes }), joinedCall: yesNo('本次为家暴警情（计入前案）', 'This is a call of domestic violence, counted in the earlier case') } };

/** What a handler writes down with a step; one that was joined says of which item it is. */
const learnt = { ...rows('新的家暴警情', 'Calls of domestic violence since', {}), maxItems: 5, items: group({ on: date('接警日期', 'On'), of: text('并入的件号（自动填写）', 'Of the item joined, filled in by itself', { maxLength: 40, examples: ['JH08-2022-0012'] }) }, ['of']) };

const steps = ['contact', 'visit', 'plan', 'watch', 'follow'] as const;
const colours = ['green', 'yellow', 'red'] as const;
const capital = (word: string) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
const standsAt = (stage: string) => steps.flatMap((step) => colours.flatMap((colour) => (stage === `${step}${capital(colour)}` ? [{ step, colour }] : [])))[0];

/** The way by which a call takes a case on from where it stands: up, or contacted anew; none at a first contact of its colour or before the triage. Nowhere else is one taken. */
function wayAt(stage: string, least: 'red' | 'yellow'): { readonly taken: boolean; readonly verdict?: string } {
  const here = standsAt(stage);
  if (here === undefined) return { taken: stage === 'triage' };
  if (colours.indexOf(here.colour) < colours.indexOf(least)) return { taken: true, verdict: `to${capital(least)}` };
  return { taken: true, ...(here.step === 'contact' ? {} : { verdict: 'called' }) };
}

/** How grave new calls make it among all there were: two within the days are red, one is yellow. */
function leastOf(days: readonly string[], fresh: readonly string[], most: number): 'red' | 'yellow' {
  const near = (one: string) => days.filter((day) => isLocalDate(day) && isLocalDate(one) && Math.abs(daysBetween(day, one)) <= most).length;
  return fresh.some((one) => near(one) >= 2) ? 'red' : 'yellow';
}

/** Calls that ended as joined with this case. */
export const joinedInto = ({ held = [] }: Pick<ItemView, 'held'>): readonly OtherItem[] => held.filter((one) => one.result !== null && textAt(one.fields, 'joinedOn') !== '');

/** The case that the triage names: open, and of the same town, whose people see it. */
function earlierOf({ data, held = [], town }: Pick<ItemView, 'data' | 'held' | 'town'>): OtherItem | undefined {
  return textAt(data, 'triage.joins') === '' ? undefined : held.findLast((one) => one.result === null && cases.includes(one.workflow) && (town === undefined || one.town === town));
}

/** Calls known as it was graded: those listed, or the one it was reported by. */
function atTriage(data: JsonObject): readonly JsonObject[] {
  const listed = rowsAt(data, 'triage.calls').map((one) => ({ on: textAt(one, 'on'), of: '' }));
  const grave = isTrueAt(data, 'report.alarm') || ['red', 'yellow'].includes(textAt(data, 'triage.grade'));
  const reported = textAt(data, 'report.source') === 'police' && grave;
  return listed.length > 0 || !(reported || textsAt(data, 'triage.signs').includes('oneCall')) ? listed : [{ on: textAt(data, 'report.receivedOn'), of: '' }];
}

/** Every call of domestic violence of the household: of the triage, joined with it since, and written down with a step. */
const calls: Compute = ({ data, stage = '', held }) => {
  const asksForCalls = stage !== 'triage' && stage !== 'contactRed';
  const found = [...(asksForCalls ? rowsAt(data, 'step.calls') : []).map((one) => ({ on: textAt(one, 'on'), of: textAt(one, 'of') })), ...joinedInto({ held: held ?? [] }).map((one) => ({ on: textAt(one.fields, 'joinedOn'), of: one.number }))];
  const all = [...(stage === 'triage' || !isObject(data['calls']) ? atTriage(data) : rowsAt(data, 'calls.rows'))];
  for (const one of found) if (one.of === '' || all.every((known) => textAt(known, 'of') !== one.of)) all.push(one);
  return { rows: all, days: all.map((one) => textAt(one, 'on')).join(' '), times: all.length };
};

/** What is recorded in the earlier case, and how. */
const join: Compute = (view) => {
  const { data, today, number } = view;
  const on = dateAt(data, 'report.receivedOn');
  const earlier = earlierOf(view);
  if (on === undefined || earlier === undefined || !isTrueAt(data, 'triage.duplicate') || !isTrueAt(data, 'triage.joinedCall')) return {};
  const { verdict } = wayAt(earlier.stage, leastOf([...textAt(earlier.fields, 'calledOn').split(' '), on], [on], parameterAt(view, 'callDays')));
  const what = `同户再次发生家暴警情（${printDate(on)}），${number ?? ''}并入本案。`;
  return { on, into: verdict === undefined ? [] : [{ item: earlier.id, verdict, form: { on: today, what, calls: [{ on, of: number ?? '' }] } }] };
};

/** Joined with a case that is there, and that can take a call. */
const joins: Check = (view) => {
  const { data } = view;
  if (!isTrueAt(data, 'triage.duplicate')) return [];
  const earlier = earlierOf(view);
  if (textAt(data, 'triage.joins') === '') return [refuse('/triage/joins', 'JOINS_MISSING', { zh: '重复登记的，请填写前案案号', en: 'name the case that it was reported as before' })];
  if (earlier === undefined) return [refuse('/triage/joins', 'JOINS_UNKNOWN', { zh: '本镇（街道）没有此案号的在办案件；前案已结的，请不勾选“重复登记”，单独定级', en: 'no open case of your town has this code; where the earlier one is closed, grade this one by itself' })];
  if (valueAt(data, 'triage.joinedCall') === undefined) return [refuse('/triage/joinedCall', 'JOINED_CALL', { zh: '请选择本次是否为家暴警情', en: 'say whether this is a call of domestic violence' })];
  return !isTrueAt(data, 'triage.joinedCall') || wayAt(earlier.stage, 'red').taken ? [] : [refuse('/triage/joins', 'JOINS_STAGE', { zh: `前案（${earlier.number}）正在降级审批、结案或抽查，不能并入家暴警情；请单独定级，并在家暴警情中列明前次日期`, en: `the earlier case (${earlier.number}) is about to go down or to be closed; grade this one by itself, and list the call before` })];
};

/** A call written down with a step takes the case where it belongs, and nothing else does. */
const callsFit: Check = (view) => {
  const { data, stage = '', today, verdict } = view;
  const fresh = rowsAt(data, 'step.calls').map((one) => textAt(one, 'on'));
  if (fresh.length === 0) return verdict === 'called' ? [refuse('/step/calls', 'CALL_MISSING', { zh: '请填写新的家暴警情日期', en: 'give the day of the call' })] : [];
  const way = wayAt(stage, leastOf(textAt(data, 'calls.days').split(' '), fresh, parameterAt(view, 'callDays'))).verdict;
  const fits = way === undefined || [way, 'toRed', ...(way === 'called' ? ['recurred', 'warned'] : [])].includes(verdict ?? 'recorded');
  return [
    ...fresh.flatMap((on, index) => (on <= today ? [] : [refuse(`/step/calls/${index}/on`, 'CALL_DATES', { zh: '接警日期不晚于今天', en: 'is not after today' })])),
    ...(fits ? [] : [refuse('/step/calls', 'CALL_WAY', way === 'called' ? { zh: `有新的家暴警情，请选择“${again.zh}”`, en: `there was a call: choose “${again.en}”` } : { zh: '家暴警情使其达到更重等级，请选择立即升级', en: 'the calls make it graver: choose the way up' })]),
  ];
};

const again = { zh: '再次发生家暴警情，重新联系', en: 'Called again: contacted anew' };
const recorded = { effect: 'recordIn', params: { from: 'join.into' } };

function triaged(stage: Stage): Stage {
  const approved = [stage.outcomes?.['approved'] ?? []].flat().map((way) => (way.to === 'duplicate' ? { ...way, effects: [...(way.effects ?? []), recorded] } : way));
  return { ...stage, computes: [...(stage.computes ?? []), 'calls', 'join'], checks: [...(stage.checks ?? []), { check: 'joins', on: ['approve'] }], outcomes: { ...stage.outcomes, approved } };
}

function asking(stage: Stage): Stage {
  const here = standsAt(stage.id);
  if (stage.id === 'triage') return triaged(stage);
  if (here === undefined) return stage;
  const known = { ...stage, computes: [...(stage.computes ?? []), 'calls'] };
  if (stage.form !== 'step') return known;
  const way = here.step === 'contact' || here.colour === 'green' ? {} : { called: { to: `contact${capital(here.colour)}`, title: again } };
  const list = stage.kind === 'wait' ? 'meanwhile' : 'failures';
  const settings: JsonObject = isObject(stage.settings) ? stage.settings : {};
  const before = settings[list];
  return { ...known, checks: [...(stage.checks ?? []), { check: 'callsFit', on: ['record'] }], settings: { ...settings, [list]: [...(Array.isArray(before) ? before : []), ...Object.keys(way)] }, outcomes: { ...stage.outcomes, ...way } };
}

function withCalls(schema: unknown): JsonObject {
  const given: JsonObject = isObject(schema) ? schema : {};
  const { properties, 'x-sections': sections } = given;
  return { ...given, properties: { ...(isObject(properties) ? properties : {}), calls: learnt }, 'x-sections': [...(Array.isArray(sections) ? sections : []), { title: { zh: '家暴警情', en: 'Calls' }, fields: ['calls'] }] };
}

const fields = {
  calls: { from: 'calls.times', type: 'integer', title: { zh: '家暴警情次数', en: 'Calls of domestic violence' }, optional: true },
  calledOn: { from: 'calls.days', type: 'text', title: { zh: '家暴警情日期', en: 'Days of the calls' }, optional: true, internal: true },
  joinedOn: { from: 'join.on', type: 'text', title: { zh: '并入的家暴警情日期', en: 'Day of the call that was joined' }, optional: true, internal: true },
} as const;

/** Cases that learn of a call that was joined with them. */
export function withJoinedCalls(programme: Programme): Programme {
  const workflows = programme.workflows.map((one) => {
    const { definition, keys } = one;
    const step = definition.forms?.['step'];
    if (step === undefined) return one;
    const code = (data: JsonObject) => caseKey(textAt(data, 'report.code'));
    const named = (data: JsonObject) => (isTrueAt(data, 'triage.duplicate') ? caseKey(textAt(data, 'triage.joins')) : '');
    return {
      ...one,
      keys: (data: JsonObject) => ({ ...keys?.(data), ...(named(data) === '' ? {} : { joins: named(data) }) }),
      reads: ({ data, stage = '' }: ItemView) => (stage !== 'triage' && standsAt(stage) === undefined ? [] : [{ key: 'joins', value: code(data) }, ...(stage === 'triage' && named(data) !== '' ? [{ key: 'case', value: named(data) }] : [])].filter(({ value }) => value !== '')),
      definition: { ...definition, fields: { ...definition.fields, ...fields }, stages: definition.stages.map(asking), forms: { ...definition.forms, step: { ...step, schema: withCalls(step.schema) } } },
    };
  });
  return { ...programme, workflows, checks: { ...programme.checks, joins, callsFit }, computes: { ...programme.computes, calls, join } };
}
