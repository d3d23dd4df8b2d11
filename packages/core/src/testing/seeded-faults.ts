// Faults to be seeded into a sound definition, one each, with the rule that must find it. Most hang on a gate set before the
// first level, so that the rest of the definition stays as sound as it was.
import type { ReadKind } from '../definition/stage-kinds/core-kinds.ts';
import { readableKind } from '../definition/stage-kinds/core-kinds.ts';
import { outcomeWays, tasksOf } from '../definition/stage-kinds/common.ts';
import type { WorkflowDefinitionInput } from '../definition/workflow-definition.ts';
import type { RuleName } from '../analysis/finding.ts';
import { z } from 'zod';
import type { StageInput } from './definition-sketch.ts';

type Definition = WorkflowDefinitionInput;

export interface Fault {
  readonly name: string;
  readonly rule: RuleName;
  readonly severity: 'error' | 'warning';
  /** The stage the finding must name. */
  readonly stage: string;
  readonly into: (definition: Definition) => Definition;
}

const text = (word: string) => ({ zh: word, en: word });
const officer = (role: string) => ({ role, unit: 'district' as const });

/** Stage kinds a careless plugin could bring. */
export const carelessKinds: readonly ReadKind[] = [
  readableKind({
    name: 'hurried', settings: z.strictObject({}), actions: ['approve'], outcomes: () => ['approved'],
    plan: (stage) => ({
      tasks: tasksOf(stage), timers: [{ name: 'hurry', due: { rule: 'deadline', span: { workingDays: 3 } } }],
      on: { approve: outcomeWays(stage, 'approved'), 'timer.hurry': outcomeWays(stage, 'approved') }, always: [], onEnter: [],
    }),
  }),
  readableKind({
    name: 'gateway', settings: z.strictObject({}), actions: [], outcomes: () => ['passed'],
    plan: (stage) => ({ tasks: [], timers: [], on: {}, always: outcomeWays(stage, 'passed'), onEnter: [] }),
  }),
  readableKind({
    name: 'pingPong', settings: z.strictObject({ returnTo: z.string() }), actions: ['approve', 'return'], outcomes: () => ['approved'],
    plan: (stage, own) => ({
      tasks: tasksOf(stage), timers: [], on: { approve: outcomeWays(stage, 'approved'), return: [{ to: own.returnTo, outcome: 'returned', guards: [{ guard: 'targetIs', params: { stage: own.returnTo } }], updates: [], effects: [] }] },
      always: [], onEnter: [],
    }),
  }),
  readableKind({
    name: 'idle', settings: z.strictObject({}), actions: ['approve'], outcomes: () => ['approved'],
    plan: (stage) => ({ tasks: tasksOf(stage), timers: [{ name: 'nothing', due: { rule: 'deadline', span: { workingDays: 3 } } }], on: { approve: outcomeWays(stage, 'approved') }, always: [], onEnter: [] }),
  }),
];

/** The same, with amounts that are no money. */
function withoutMoney(definition: Definition): Definition {
  const fields = Object.entries(definition.fields ?? {}).map(([name, { unit: _unit, ...field }]) => [name, field]);
  return { ...definition, fields: Object.fromEntries(fields) };
}

/** Sets a stage before the first level from which one outcome goes on as before and the other to the added stages. */
function behindGate(definition: Definition, added: readonly StageInput[]): Definition {
  const [first, ...rest] = definition.stages;
  const submitted = first?.outcomes?.['submitted'];
  const next = submitted === undefined || Array.isArray(submitted) ? 'done' : submitted.to;
  const [trap] = added;
  if (first === undefined || trap === undefined) throw new RangeError('a definition has a first stage, and a fault has one');
  const gate: StageInput = { id: 'gate', kind: 'record', title: text('分流'), actors: [officer('gatekeeper')], settings: { failures: ['aside'] }, outcomes: { recorded: { to: next }, aside: { to: trap.id } } };
  return { ...definition, stages: [{ ...first, outcomes: { submitted: { to: 'gate' } } }, gate, ...rest, ...added] };
}

const review = (id: string, more: Partial<StageInput>): StageInput => ({ id, kind: 'review', title: text(id), actors: [officer(`${id}Officer`)], settings: { mayReject: false }, ...more });
const behind = (...added: readonly StageInput[]) => (definition: Definition) => behindGate(definition, added);
const amountAtLeast = (value: number) => ({ guard: 'fieldAtLeast', params: { field: 'amount', value } });
const late: StageInput = { id: 'late', kind: 'record', title: text('打分'), actors: [officer('judge')], form: 'score', outcomes: { recorded: { to: 'done' } } };
const toDone = { approved: { to: 'done' } };

export const faults: readonly Fault[] = [
  { name: 'a stage nothing leads to', rule: 'unreachable-stage', severity: 'error', stage: 'orphan', into: (definition) => ({ ...definition, stages: [...definition.stages, review('orphan', { outcomes: toDone })] }) },
  { name: 'a way behind an unconditional one', rule: 'unreachable-way', severity: 'warning', stage: 'trap', into: behind(review('trap', { outcomes: { approved: [{ to: 'done' }, { to: 'gate' }] } })) },
  { name: 'a stage without a way out', rule: 'no-dead-end', severity: 'error', stage: 'trap', into: behind({ id: 'trap', kind: 'listed', title: text('陷阱'), settings: { during: 'list' } }) },
  { name: 'a stage with nothing but withdrawal', rule: 'no-dead-end', severity: 'error', stage: 'trap', into: behind({ id: 'trap', kind: 'listed', title: text('陷阱'), withdraw: 'free', settings: { during: 'list' }, outcomes: { withdrawn: { to: 'done' } } }) },
  { name: 'two stages that pass it to and fro', rule: 'final-reachable', severity: 'error', stage: 'trap', into: behind(review('trap', { outcomes: { approved: { to: 'other' } } }), review('other', { outcomes: { approved: { to: 'trap' } } })) },
  { name: 'a circle that lets only large amounts out', rule: 'final-reachable', severity: 'error', stage: 'trap', into: behind(review('trap', { outcomes: { approved: [{ to: 'done', when: [amountAtLeast(50_000)] }, { to: 'other' }] } }), review('other', { outcomes: { approved: { to: 'trap' } } })) },
  { name: 'a limit below which no way fits', rule: 'stuck-guards', severity: 'error', stage: 'trap', into: behind(review('trap', { outcomes: { approved: { to: 'done', when: [amountAtLeast(50_000)] } } })) },
  { name: 'a gap between two limits', rule: 'stuck-guards', severity: 'error', stage: 'trap', into: behind(review('trap', { outcomes: { approved: [{ to: 'done', when: [amountAtLeast(50_000)] }, { to: 'gate', when: [{ ...amountAtLeast(49_999), not: true }] }] } })) },
  { name: 'a gap between two conditions', rule: 'stuck-guards', severity: 'error', stage: 'trap', into: behind(review('trap', { outcomes: { approved: [{ to: 'done', when: [{ cel: 'fields.amount > 50000 || fields.urgent' }] }, { to: 'gate', when: [{ cel: 'fields.amount < 50000' }] }] } })) },
  { name: 'a condition nobody here can see through', rule: 'stuck-guards', severity: 'warning', stage: 'trap', into: behind(review('trap', { outcomes: { approved: { to: 'done', when: [{ cel: 'item.returns < 2' }] } } })) },
  {
    name: 'one choice of three forgotten', rule: 'stuck-guards', severity: 'error', stage: 'trap',
    into: behind(review('trap', { outcomes: { approved: ['甲', '丙'].map((value) => ({ to: 'done', when: [{ guard: 'fieldIs', params: { field: 'grade', value } }] })) } })),
  },
  {
    name: 'nothing left once the returns are used up', rule: 'stuck-guards', severity: 'error', stage: 'trap',
    into: behind(review('trap', { settings: { mayReject: false, returnTo: ['again'] }, outcomes: { approved: { to: 'done', when: [amountAtLeast(50_000)] } } }), { id: 'again', kind: 'fillIn', title: text('再填'), actors: [{ applicant: true }], form: 'application', outcomes: { submitted: { to: 'trap' } } }),
  },
  {
    name: 'a return whose sender is not among those it goes back to', rule: 'stuck-guards', severity: 'error', stage: 'mend',
    into: behind(review('trap', { settings: { mayReject: false, returnTo: ['mend'] }, outcomes: toDone }), { id: 'mend', kind: 'fillIn', title: text('补'), actors: [{ applicant: true }], form: 'application', settings: { backTo: ['gate'] } }),
  },
  { name: 'a condition of a plugin without its opposite', rule: 'stuck-guards', severity: 'warning', stage: 'trap', into: behind(review('trap', { outcomes: { approved: { to: 'done', when: [{ guard: 'coin' }] } } })) },
  { name: 'an entry that waits for a batch it does not have', rule: 'waits-for-batch', severity: 'error', stage: 'trap', into: (definition) => withoutBatch(behindGate(definition, [{ id: 'trap', kind: 'listed', title: text('列入'), settings: { during: 'list', advancesOn: 'next' }, outcomes: { advanced: { to: 'done' } } }])) },
  { name: 'one limit set twice', rule: 'timer-leads-somewhere', severity: 'error', stage: 'trap', into: behind(review('trap', { deadline: { within: { workingDays: 3 }, remindAtPercent: [50, 50] }, outcomes: toDone })) },
  { name: 'a limit nothing follows', rule: 'timer-leads-somewhere', severity: 'error', stage: 'trap', into: behind(review('trap', { kind: 'idle', settings: {}, outcomes: toDone })) },
  { name: 'a decision by silence', rule: 'no-passing-by-silence', severity: 'error', stage: 'trap', into: behind(review('trap', { kind: 'hurried', settings: {}, outcomes: toDone })) },
  { name: 'a decision by silence where nobody says what is at stake', rule: 'no-passing-by-silence', severity: 'error', stage: 'trap', into: (definition) => withoutMoney(behind(review('trap', { kind: 'hurried', settings: {}, outcomes: toDone }))(definition)) },
  { name: 'a countersign that passes when its time is over', rule: 'no-passing-by-silence', severity: 'error', stage: 'trap', into: behind(review('trap', { deadline: { within: { hours: 48 }, expires: true }, settings: { mayReject: false, sign: { mode: 'all' } }, outcomes: { ...toDone, expired: { to: 'done' } } })) },
  { name: 'a stage that asks nobody', rule: 'someone-can-act', severity: 'error', stage: 'trap', into: behind(review('trap', { actors: [], outcomes: toDone })) },
  { name: 'more votes than voters', rule: 'someone-can-act', severity: 'error', stage: 'trap', into: behind(review('trap', { settings: { mayReject: false, sign: { mode: 'vote', carries: { count: 4 } } }, actors: [officer('one'), officer('two')], outcomes: toDone })) },
  { name: 'a role there is not', rule: 'someone-can-act', severity: 'error', stage: 'trap', into: behind(review('trap', { actors: [officer('queen')], outcomes: toDone })) },
  { name: 'a partner there is not', rule: 'someone-can-act', severity: 'error', stage: 'trap', into: behind(review('trap', { actors: [{ role: 'partnerOfficer', partner: 'partner.moon', binding: 'veto' }], outcomes: toDone })) },
  { name: 'an applicant who approves', rule: 'nobody-approves-her-own', severity: 'error', stage: 'trap', into: behind(review('trap', { actors: [{ applicant: true }], outcomes: toDone })) },
  { name: 'one post for two levels in a row', rule: 'nobody-approves-her-own', severity: 'warning', stage: 'other', into: behind(review('trap', { actors: [officer('clerk')], outcomes: { approved: { to: 'other' } } }), review('other', { actors: [officer('clerk')], outcomes: toDone })) },
  { name: 'a refusal that is final', rule: 'refusal-has-appeal', severity: 'error', stage: 'trap', into: behind(review('trap', { settings: {}, outcomes: { ...toDone, rejected: { to: 'no' } } }), { id: 'no', kind: 'end', title: text('否'), settings: { result: 'no', good: false } }) },
  { name: 'returns without limit', rule: 'bounded-returns', severity: 'error', stage: 'trap', into: behind(review('trap', { kind: 'pingPong', settings: { returnTo: 'gate' }, outcomes: toDone })) },
  { name: 'more returns than usual', rule: 'bounded-returns', severity: 'warning', stage: 'trap', into: behind(review('trap', { settings: { mayReject: false, returnTo: ['gate'], maxReturns: 5 }, outcomes: toDone })) },
  {
    name: 'a circle of time limits', rule: 'bounded-returns', severity: 'error', stage: 'trap',
    into: behind({ id: 'trap', kind: 'fillIn', title: text('填'), actors: [{ applicant: true }], form: 'application', settings: { expiresAfter: { workingDays: 5 } }, outcomes: { submitted: { to: 'done' }, expired: { to: 'pause' } } }, { id: 'pause', kind: 'wait', title: text('等'), settings: { until: { naturalDays: 3 } }, outcomes: { elapsed: { to: 'trap' } } }),
  },
  { name: 'a circle of automatic ways', rule: 'bounded-returns', severity: 'error', stage: 'trap', into: behind({ id: 'trap', kind: 'gateway', title: text('甲'), outcomes: { passed: { to: 'other' } } }, { id: 'other', kind: 'gateway', title: text('乙'), outcomes: { passed: { to: 'trap' } } }) },
  { name: 'a condition on a field nobody declared', rule: 'field-asked-before', severity: 'error', stage: 'trap', into: behind(review('trap', { outcomes: { approved: [{ to: 'done', when: [{ guard: 'fieldIs', params: { field: 'nowhere', value: 1 } }] }, { to: 'gate' }] } })) },
  { name: 'a limit until a date that is asked later', rule: 'field-asked-before', severity: 'error', stage: 'trap', into: (definition) => withLateForm(behindGate(definition, [review('trap', { deadline: { within: { untilField: 'wanted' } }, outcomes: { approved: { to: 'late' } } }), late])) },
  { name: 'a required field that is closed wherever it is asked', rule: 'field-can-be-filled', severity: 'error', stage: 'late', into: (definition) => withLateForm(behindGate(definition, [review('trap', { outcomes: { approved: { to: 'late' } } }), { ...late, fieldAccess: { 'score.wanted': 'read' } }])) },
  {
    name: 'a condition on a field that is asked later', rule: 'field-asked-before', severity: 'error', stage: 'trap',
    into: (definition) => withLateForm(behindGate(definition, [
      review('trap', { outcomes: { approved: [{ to: 'late', when: [{ guard: 'fieldAtLeast', params: { field: 'score', value: 60 } }] }, { to: 'late' }] } }),
      late,
    ])),
  },
];

function withoutBatch({ batchOf: _batchOf, ...definition }: Definition): Definition {
  return definition;
}

function withLateForm(definition: Definition): Definition {
  return {
    ...definition,
    fields: { ...definition.fields, score: { from: 'score.score', type: 'integer', title: text('得分') }, wanted: { from: 'score.wanted', type: 'date', title: text('期望日期') } },
    forms: { ...definition.forms, score: { title: text('评分'), schema: { type: 'object', required: ['score', 'wanted'], properties: { score: { type: 'integer' }, wanted: { type: 'string', format: 'date' } } } } },
  };
}
