// What the district asks of a process: which definitions keep it, by which way others break it, and that no walk whatsoever
// breaks what is said to hold.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConditionFacts, MachineEvent } from '../../definition/item-context.ts';
import { coreKinds } from '../../definition/stage-kinds/core-kinds.ts';
import type { Stage } from '../../definition/stage.ts';
import { parseDefinition, type WorkflowDefinitionInput } from '../../definition/workflow-definition.ts';
import { compile, type CompiledWorkflow } from '../../machine/compile.ts';
import { begin, decide } from '../../machine/decide.ts';
import { eventsAt } from '../../machine/explore.ts';
import { coin, type StageInput } from '../../testing/definition-sketch.ts';
import { allSplits, randomDefinition } from '../../testing/random-definition.ts';
import { chanceOf, pick } from '../../values/chance.ts';
import { applyEdits } from '../../definition/edits/apply.ts';
import { fixesFor } from '../fixes/fixes.ts';
import { brokenMustHaves } from './check-must-haves.ts';
import { mustHave, mustHaveWords, type MustHave } from './must-have.ts';

const text = (word: string) => ({ zh: word, en: word });
const compiled = (input: WorkflowDefinitionInput) => compile(parseDefinition(input), { kinds: coreKinds, guards: [coin] });
const broken = (workflow: CompiledWorkflow, mustHaves: readonly MustHave[]) => brokenMustHaves({ workflow, facts: {}, mustHaves, roleName: text });

const asked: readonly MustHave[] = [
  { kind: 'notice', workingDays: 5 },
  { kind: 'two-posts' },
  { kind: 'role-agrees', role: 'officer0' },
  { kind: 'role-agrees', role: 'officer1' },
  { kind: 'stage-kind', stageKind: 'review' },
  { kind: 'stage-kind', stageKind: 'opinions' },
  { kind: 'appeal' },
  { kind: 'no-silence' },
];

const review = (id: string, role: string, to: string, more: Partial<StageInput> = {}): StageInput => ({ id, kind: 'review', title: text(id), actors: [{ role, unit: 'district' }], settings: { mayReject: false }, outcomes: { approved: { to } }, ...more });
const notice = (days: number): StageInput => ({ id: 'notice', kind: 'notice', title: text('公示'), actors: [{ role: 'clerk', unit: 'district' }], settings: { paper: 'notice', days }, outcomes: { passed: { to: 'paid' }, objected: { to: 'refused' } } });

/** 申请 → 初审 → 复审 → 公示 → 兑付. */
function payment(change: (stages: readonly StageInput[]) => readonly StageInput[] = (same) => same): CompiledWorkflow {
  return compiled({
    format: 1, campaign: 'sketch', programme: 'sketch', code: 'ZZ01', workflow: 'sketch', title: text('兑付'), form: 'item', startedBy: [{ applicant: true }],
    fields: { amount: { from: 'application.amount', type: 'integer', title: text('金额'), unit: 'fen' } },
    forms: { application: { title: text('申请'), schema: { type: 'object', required: ['amount'], properties: { amount: { type: 'integer', minimum: 0 } } } } },
    start: 'application',
    stages: [...change([
      { id: 'application', kind: 'fillIn', title: text('申请'), actors: [{ applicant: true }], form: 'application', outcomes: { submitted: { to: 'first' } } },
      review('first', 'clerk', 'second'),
      review('second', 'chair', 'notice'),
      notice(5),
      { id: 'paid', kind: 'end', title: text('已兑付'), settings: { result: 'paid', good: true } },
      { id: 'refused', kind: 'end', title: text('不予兑付'), settings: { result: 'refused', good: false } },
    ])],
  });
}
const other = (id: string, stage: StageInput) => (stages: readonly StageInput[]) => stages.map((one) => (one.id === id ? stage : one));
const bySize = { approved: [{ when: [{ guard: 'fieldAtLeast', params: { field: 'amount', value: 50_000 } }], to: 'second' }, { to: 'notice' }] };

describe('a must-have', () => {
  it.each([
    ['a notice of five working days', { kind: 'notice', workingDays: 5 }, other('notice', notice(4))],
    ['a notice of five working days, where they are calendar days', { kind: 'notice', workingDays: 5 }, other('notice', { ...notice(5), settings: { paper: 'notice', days: 7, unit: 'naturalDays' } })],
    ['a notice of five working days, where an objection ends well', { kind: 'notice', workingDays: 5 }, other('notice', { ...notice(5), outcomes: { passed: { to: 'paid' }, objected: { to: 'paid' } } })],
    ['two posts, where small sums need one', { kind: 'two-posts' }, other('first', review('first', 'clerk', '', { outcomes: bySize }))],
    ['two posts, where both stages ask the same', { kind: 'two-posts' }, other('second', review('second', 'clerk', 'notice'))],
    ['two posts, where either of two may do both', { kind: 'two-posts' }, other('second', review('second', 'clerk', 'notice', { actors: [{ role: 'clerk', unit: 'district' }, { role: 'chair', unit: 'district' }] }))],
    ['a role, where another may agree instead', { kind: 'role-agrees', role: 'chair' }, other('second', review('second', 'chair', 'notice', { actors: [{ role: 'chair', unit: 'district' }, { role: 'clerk', unit: 'district' }] }))],
    ['a kind of stage', { kind: 'stage-kind', stageKind: 'notice' }, other('second', review('second', 'chair', 'paid'))],
    ['an appeal', { kind: 'appeal' }, other('second', review('second', 'chair', 'notice', { settings: {}, outcomes: { approved: { to: 'notice' }, rejected: { to: 'refused' } } }))],
    ['nothing passing by silence', { kind: 'no-silence' }, other('first', review('first', 'clerk', 'second', { deadline: { within: { workingDays: 3 }, expires: true }, outcomes: { approved: { to: 'second' }, expired: { to: 'second' } } }))],
  ] as const satisfies readonly (readonly [string, MustHave, Parameters<typeof payment>[0]])[])('%s: holds, is broken by the change, and is told with a way a real item goes', (_name, one, change) => {
    expect(broken(payment(), [one])).toEqual([]);
    const workflow = payment(change);
    const [found] = broken(workflow, [one]);
    expect(found?.mustHave).toEqual(one);
    expect(found?.zh).toContain(mustHaveWords(one, text).zh);
    let { snapshot } = begin(workflow);
    for (const { event, to } of found?.trace ?? []) {
      const decision = decide(workflow, snapshot, event);
      snapshot = decision.ok ? decision.snapshot : snapshot;
      expect(snapshot.stage).toBe(to);
    }
    expect(found?.trace.length).toBeGreaterThan(1);
  });

  it('of two posts is kept by one stage that both have to sign', () => {
    const both = review('second', 'chair', 'notice', { actors: [{ role: 'chair', unit: 'district' }, { role: 'clerk', unit: 'district' }], settings: { mayReject: false, sign: { mode: 'all' } } });
    expect(broken(payment((stages) => other('first', review('first', 'clerk', '', { outcomes: bySize }))(stages).map((one) => (one.id === 'notice' ? notice(5) : one.id === 'second' ? both : one))), [{ kind: 'two-posts' }])).toHaveLength(1);
    expect(broken(payment((stages) => other('application', { id: 'application', kind: 'fillIn', title: text('申请'), actors: [{ applicant: true }], form: 'application', outcomes: { submitted: { to: 'second' } } })(other('second', both)(stages)).filter((one) => one.id !== 'first')), [{ kind: 'two-posts' }, { kind: 'role-agrees', role: 'clerk' }])).toEqual([]);
  });

  it('of a notice that is too short has a fix, after which it holds', () => {
    const one: MustHave = { kind: 'notice', workingDays: 5 };
    const { definition } = payment(other('notice', notice(3)));
    const [fix] = fixesFor(definition, { rule: 'must-have', path: '/stages/3', mustHave: one });
    expect(fix?.title.en).toBe('Let “公示” stand for 5 working days');
    expect(broken(compiled(applyEdits(definition, fix?.edits ?? [])), [one])).toEqual([]);
  });

  it('is one of a closed list, in words of both languages', () => {
    expect(mustHave.safeParse({ kind: 'notice', workingDays: 0 }).success).toBe(false);
    expect(mustHave.safeParse({ kind: 'no-silence', script: 'x' }).success).toBe(false);
    expect(asked.map((one) => mustHaveWords(one, text)).filter(({ zh, en }) => zh === '' || en === '')).toEqual([]);
  });
});

interface Entry {
  readonly stage: Stage | undefined;
  readonly event: MachineEvent;
  readonly outcomes: readonly string[];
  readonly to: string;
}

const facts: ConditionFacts = { today: '2022-09-05', item: { unit: 'v11', createdOn: '2022-09-01', appliedSelf: true }, actor: { role: 'clerk', unit: 'd' } };

/** One item's way, by chance, and where it ended. */
function walked(workflow: CompiledWorkflow, seed: number): { readonly log: readonly Entry[]; readonly end: Stage | undefined; readonly kindOf: (stage: string) => string | undefined } {
  const chance = chanceOf(seed);
  const log: Entry[] = [];
  let { snapshot } = begin(workflow);
  for (let steps = 0; workflow.readings.get(snapshot.stage)?.plan.result === undefined && steps < 3000; steps += 1) {
    const event = pick(eventsAt(workflow, snapshot.stage, snapshot.context), chance);
    if (event === undefined) break;
    const fields = { amount: Math.floor(chance() * 100_000), grade: pick(['甲', '乙', '丙'], chance) ?? '甲', urgent: chance() < 0.5 };
    const decision = decide(workflow, snapshot, { ...event, fields, facts });
    if (!decision.ok) continue;
    log.push({ stage: workflow.stages.get(decision.from), event, outcomes: decision.outcomes, to: decision.snapshot.stage });
    snapshot = decision.snapshot;
  }
  return { log, end: workflow.stages.get(snapshot.stage), kindOf: (stage) => workflow.stages.get(stage)?.kind };
}

const back: ReadonlySet<string> = new Set(['return', 'withdraw', 'terminate', 'reopen']);
const rolesOf = (stage: Stage | undefined) => (stage?.actors ?? []).flatMap((rule) => ('role' in rule ? [rule.role] : []));
const signedByAll = (stage: Stage | undefined) => /"mode":"(all|inOrder)"/u.test(JSON.stringify(stage?.settings));

/** Whether a way that was walked keeps it, told from the log alone. */
function keeps({ log, end, kindOf }: ReturnType<typeof walked>, one: MustHave): boolean {
  const heard = (stage: string) => kindOf(stage) === 'review' || kindOf(stage) === 'opinions';
  const agreements = log.filter(({ event, outcomes }) => event.type === 'approve' && outcomes.includes('approved'));
  if (one.kind === 'no-silence') return !log.some(({ stage, event, to }) => event.type.startsWith('timer.') && to !== stage?.id && stage?.kind === 'review');
  if (one.kind === 'appeal') return end?.id !== 'refused' || log.some(({ stage }) => stage?.kind === 'appeal') || log.at(-1)?.event.type === 'object';
  if (end?.settings['good'] !== true) return true;
  switch (one.kind) {
    case 'notice':
      return log.some(({ stage, event, to }) => stage?.kind === 'notice' && (event.type === 'timer.noticeEnd' || (event.type === 'object' && heard(to))) && Number(stage.settings['days'] ?? 5) >= one.workingDays && stage.settings['unit'] !== 'naturalDays');
    case 'stage-kind':
      return log.some(({ stage, event, to }) => stage?.kind === one.stageKind && to !== stage.id && !back.has(event.type));
    case 'role-agrees':
      return agreements.some(({ stage }) => (signedByAll(stage) ? rolesOf(stage).includes(one.role) : rolesOf(stage).every((role) => role === one.role)));
    case 'two-posts': {
      // Not one post that could have given every agreement.
      const sets = agreements.flatMap(({ stage }) => (signedByAll(stage) ? rolesOf(stage).map((role) => [role]) : [rolesOf(stage)]));
      return sets.length > 0 && !(sets[0] ?? []).some((role) => sets.every((set) => set.includes(role)));
    }
  }
}

/** Shorter notices, refusals without an appeal and stages that time passes on, here and there. */
function spoiled(input: WorkflowDefinitionInput, seed: number): WorkflowDefinitionInput {
  const chance = chanceOf(seed);
  const hasEnd = input.stages.some((one) => one.id === 'refused');
  return {
    ...input, stakes: ['money'],
    stages: input.stages.map((one) => {
      if (one.kind === 'notice') return { ...one, settings: { paper: 'notice', days: 3 + Math.floor(chance() * 5), unit: chance() < 0.8 ? 'workingDays' : 'naturalDays' }, outcomes: hasEnd && chance() < 0.8 ? { ...one.outcomes, objected: { to: 'refused' } } : (one.outcomes ?? {}) };
      if (one.kind !== 'review' || one.id === 'appealReview') return one;
      const refused = hasEnd && one.outcomes?.['rejected'] !== undefined && chance() < 0.2 ? { ...one.outcomes, rejected: { to: 'refused' } } : (one.outcomes ?? {});
      return chance() < 0.1 ? { ...one, deadline: { within: { workingDays: 3 }, expires: true }, outcomes: { ...refused, expired: { to: 'done' } } } : { ...one, outcomes: refused };
    }),
  };
}

it('that is said to hold is broken by no walk, and each of them holds somewhere and is broken elsewhere', () => {
  const met = new Map<string, { held: number; broke: number }>(asked.map((one) => [JSON.stringify(one), { held: 0, broke: 0 }]));
  fc.assert(fc.property(randomDefinition({ splits: allSplits, levels: 5 }), fc.nat(), (input, seed) => {
    const workflow = compiled(spoiled(input, seed));
    const found = new Set(broken(workflow, asked).map((one) => JSON.stringify(one.mustHave)));
    const held = asked.filter((one) => !found.has(JSON.stringify(one)));
    for (const one of asked) {
      const count = met.get(JSON.stringify(one));
      if (count !== undefined) count[held.includes(one) ? 'held' : 'broke'] += 1;
    }
    const walks = Array.from({ length: 12 }, (_, at) => walked(workflow, seed + at));
    expect(held.flatMap((one) => walks.filter((walk) => !keeps(walk, one)).map(() => JSON.stringify(one)))).toEqual([]);
  }), { numRuns: 150, seed: 7 });
  expect([...met].filter(([, { held, broke }]) => held === 0 || broke === 0)).toEqual([]);
});
