// The one function from a definition to an XState machine. Only this folder imports xstate, so its next major version
// is this folder's work. Definitions carry no functions: guards and updates are looked up by name here.
import { and, assign, createMachine, not, type AnyStateMachine } from 'xstate';
import { asIs, refusal, type Issue } from '../errors.ts';
import type { ConditionFunction } from '../definition/condition/vocabulary.ts';
import type { Guard } from '../definition/guard.ts';
import { emptyContext, type ItemContext, type MachineEvent } from '../definition/item-context.ts';
import type { ReadKind, StageReading } from '../definition/stage-kinds/core-kinds.ts';
import type { Stage } from '../definition/stage.ts';
import type { UpdateName, UpdateRef, WayPlan } from '../definition/stage-plan.ts';
import { withIntake } from '../definition/intake.ts';
import { outcomeTitle } from '../definition/outcome-title.ts';
import type { GuardRef } from '../definition/transition.ts';
import type { WorkflowDefinition } from '../definition/workflow-definition.ts';
import { askGuard } from './ask-guard.ts';
import { conditionsOf, type Conditions } from './conditions.ts';
import { coreGuards } from './core-guards.ts';
import { instruct } from './instruction.ts';
import { withItemWays } from './item-ways.ts';
import { takeFacts, updates } from './updates.ts';

/** A definition ready to decide with: its machine, and each stage read by its kind. */
export interface CompiledWorkflow {
  readonly definition: WorkflowDefinition;
  readonly stages: ReadonlyMap<string, Stage>;
  readonly readings: ReadonlyMap<string, StageReading>;
  readonly kinds: ReadonlyMap<string, ReadKind>;
  readonly guards: ReadonlyMap<string, Guard>;
  /** The conditions its ways ask, read and checked. */
  readonly conditions: Conditions;
  /** Made when it is first asked for: most of a hundred workflows decide nothing in one run of a command. */
  readonly machine: AnyStateMachine;
}

export interface CompileParts {
  readonly kinds: readonly ReadKind[];
  /** Guards beyond core's, from plugins. */
  readonly guards: readonly Guard[];
  /** Functions that conditions may call, beyond core's. */
  readonly functions?: Readonly<Record<string, ConditionFunction>>;
}

/**
 * Compiles a definition.
 *
 * @throws JinguoError DEFINITION_INVALID naming the JSON path: unknown kind or guard, wrong settings, an outcome that
 * leads nowhere or that the kind does not have.
 */
export function compile(definition: WorkflowDefinition, parts: CompileParts): CompiledWorkflow {
  const kinds = new Map(parts.kinds.map((kind) => [kind.name, kind]));
  const conditions = conditionsOf(definition, parts.functions ?? {});
  const guards = new Map([...coreGuards, ...parts.guards, conditions.guard].map((guard) => [guard.name, guard]));
  const issues: Issue[] = [...conditions.issues];
  const readings = new Map<string, StageReading>();
  for (const [index, stage] of definition.stages.entries()) {
    const path = `/stages/${index}`;
    const kind = kinds.get(stage.kind);
    if (kind === undefined) {
      issues.push(problem(`${path}/kind`, `unknown stage kind "${stage.kind}"; known: ${[...kinds.keys()].join(', ')}`, `没有“${stage.kind}”这种环节；有：${[...kinds.keys()].join('、')}`));
      continue;
    }
    const read = kind.read(stage);
    if (!read.ok) {
      const { zh, en } = typeof read.problem === 'string' ? asIs(read.problem) : read.problem;
      issues.push(problem(`${path}${read.path}`, en, zh));
      continue;
    }
    const reading = withIntake(definition, stage, read);
    readings.set(stage.id, withItemWays(definition, stage.id, reading));
    for (const name of reading.outcomes) {
      if (stage.outcomes[name] === undefined) issues.push(problem(`${path}/outcomes`, `outcome "${name}" of kind "${stage.kind}" leads nowhere`, `环节“${stage.title.zh}”的结果“${outcomeTitle(name).zh}”没有去向`));
    }
    for (const name of Object.keys(stage.outcomes)) {
      if (![...reading.outcomes, ...reading.optionalOutcomes].includes(name)) issues.push(problem(`${path}/outcomes/${name}`, `kind "${stage.kind}" has no outcome "${name}" here; it has: ${[...reading.outcomes, ...reading.optionalOutcomes].join(', ')}`, `环节“${stage.title.zh}”不会有“${outcomeTitle(name).zh}”这一结果；有：${[...reading.outcomes, ...reading.optionalOutcomes].join('、')}`));
    }
    for (const way of allWays(reading)) {
      for (const ref of way.guards) {
        if (!guards.has(ref.guard)) issues.push(problem(`${path}/outcomes`, `unknown guard "${ref.guard}"; known: ${[...guards.keys()].join(', ')}`, `环节“${stage.title.zh}”引用了不存在的条件“${ref.guard}”；有：${[...guards.keys()].join('、')}`));
      }
      if (way.to !== undefined && !definition.stages.some((other) => other.id === way.to)) {
        issues.push(problem(`${path}/settings`, `there is no stage "${way.to}"; there are: ${definition.stages.map((one) => one.id).join(', ')}`, `环节“${stage.title.zh}”指向不存在的环节“${way.to}”；有：${definition.stages.map((one) => one.id).join('、')}`));
      }
    }
  }
  const first = issues[0];
  if (first !== undefined) throw refusal('DEFINITION_INVALID', { workflow: definition.workflow, path: first.path, problem: { zh: first.zh, en: first.en } }, { issues });
  let machine: AnyStateMachine | undefined;
  return {
    definition,
    stages: new Map(definition.stages.map((stage) => [stage.id, stage])),
    readings,
    kinds,
    guards,
    conditions,
    get machine() {
      machine ??= toMachine(definition, readings, guards);
      return machine;
    },
  };
}

function toMachine(definition: WorkflowDefinition, readings: ReadonlyMap<string, StageReading>, guards: ReadonlyMap<string, Guard>): AnyStateMachine {
  const states = Object.fromEntries(
    definition.stages.map((stage) => {
      const plan = readings.get(stage.id)?.plan;
      if (plan === undefined) return [stage.id, {}];
      const entry = [
        ...(plan.enterUpdates ?? []).map((update) => updateAction(stage.id, update)),
        ...plan.tasks.map((task) => instruct({ do: 'openTask', stage: stage.id, task })),
        ...plan.timers.map((timer) => instruct({ do: 'setTimer', stage: stage.id, timer })),
        ...plan.onEnter.map((effect) => instruct({ do: 'effect', stage: stage.id, effect })),
      ];
      if (plan.result !== undefined && Object.keys(plan.on).length === 0) return [stage.id, { type: 'final' as const, entry }];
      return [
        stage.id,
        {
          entry,
          exit: [instruct({ do: 'leaveStage', stage: stage.id })],
          on: Object.fromEntries(Object.entries(plan.on).map(([event, ways]) => [event, (ways ?? []).map((way) => toTransition(stage.id, way))])),
          always: plan.always.map((way) => toTransition(stage.id, way)),
        },
      ];
    }),
  );
  return createMachine(
    {
      types: {} as { context: ItemContext; events: MachineEvent },
      id: definition.workflow,
      initial: definition.start,
      context: emptyContext,
      states,
    },
    {
      guards: Object.fromEntries(
        [...guards.values()].map((guard) => [
          guard.name,
          ({ context, event }: { context: ItemContext; event: MachineEvent }, ref: { stage: string; params: GuardRef['params'] }) =>
            askGuard(guard, { stage: ref.stage, context, event, params: ref.params ?? {} }),
        ]),
      ),
      actions: {
        takeFacts: assign(({ context, event }) => takeFacts(context, event)),
        ...Object.fromEntries(
          Object.entries(updates).map(([name, update]) => [
            name,
            assign(({ context, event }: { context: ItemContext; event: MachineEvent }, where: Parameters<typeof update>[2]) => update(context, event, where)),
          ]),
        ),
      },
    },
  );
}

function toTransition(stage: string, way: WayPlan) {
  // A negated one is wrapped by itself; `and` of one is the one.
  const tests = way.guards.map((ref) => {
    const test = and([{ type: ref.guard, params: { stage, params: ref.params } }]);
    return ref.not === true ? not(test) : test;
  });
  return {
    ...(way.to === undefined ? {} : { target: way.to, reenter: true }),
    ...(tests.length === 0 ? {} : { guard: and(tests) }),
    actions: [
      { type: 'takeFacts' },
      ...[...way.updates, ...(way.to === undefined ? [] : (['endPause'] as const))].map((update) => updateAction(stage, update)),
      ...(way.outcome === undefined ? [] : [instruct({ do: 'noteOutcome', stage, outcome: way.outcome })]),
      ...(way.closesPartyTask === true ? [instruct({ do: 'closePartyTask', stage })] : []),
      ...(way.closesTasksOf === undefined ? [] : [instruct({ do: 'closeTasksOf', stage, parties: way.closesTasksOf })]),
      ...(way.asksSigners === true ? [instruct({ do: 'askSigners', stage })] : []),
      ...(way.clock === undefined ? [] : [instruct({ do: 'clock', stage, clock: way.clock })]),
      ...(way.opensTask === undefined ? [] : [instruct({ do: 'openTask', stage, task: way.opensTask })]),
      ...way.effects.map((effect) => instruct({ do: 'effect', stage, effect })),
      ...(way.tells === undefined ? [] : [instruct({ do: 'tell', stage, ...way.tells })]),
    ],
  };
}

function updateAction(stage: string, update: UpdateName | UpdateRef) {
  return typeof update === 'string' ? { type: update, params: { stage, params: {} } } : { type: update.update, params: { stage, params: update.params ?? {} } };
}

/** Every way a stage's plan knows, for checks that look at all of them. */
export function allWays(reading: StageReading): readonly WayPlan[] {
  return [...Object.values(reading.plan.on).flatMap((ways) => ways ?? []), ...reading.plan.always];
}

function problem(path: string, en: string, zh: string): Issue {
  return { path, code: 'definition', zh, en };
}
