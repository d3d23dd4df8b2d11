// A compiled workflow as the JSON of an XState machine, as Stately's editor opens it: names of guards and events, no code.
import type { WayPlan } from '../../definition/stage-plan.ts';
import type { GuardRef } from '../../definition/transition.ts';
import type { JsonObject } from '../../definition/text.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';

/** The machine's configuration as data. */
export function machineJson({ definition, readings }: CompiledWorkflow): JsonObject {
  const states = definition.stages.map((stage): [string, JsonObject] => {
    const plan = readings.get(stage.id)?.plan;
    const about = { description: stage.title.zh, meta: { kind: stage.kind, title: { ...stage.title } } };
    const on = Object.entries(plan?.on ?? {}).map(([event, ways]): [string, JsonObject[]] => [event, (ways ?? []).map(transitionOf)]);
    const always = (plan?.always ?? []).map(transitionOf);
    const isFinal = plan?.result !== undefined && on.length === 0;
    return [stage.id, isFinal ? { ...about, type: 'final' } : { ...about, on: Object.fromEntries(on), ...(always.length === 0 ? {} : { always }) }];
  });
  return { id: definition.workflow, description: definition.title.zh, initial: definition.start, states: Object.fromEntries(states) };
}

function transitionOf(way: WayPlan): JsonObject {
  return {
    ...(way.to === undefined ? {} : { target: way.to, reenter: true }),
    ...(way.guards.length === 0 ? {} : { guard: guardOf(way.guards) }),
    ...(way.effects.length === 0 ? {} : { actions: way.effects.map(({ effect, params }) => ({ type: effect, ...(params === undefined ? {} : { params }) })) }),
  };
}

/** XState's JSON has room for one guard: several are named together. */
function guardOf(refs: readonly GuardRef[]): JsonObject {
  const [only] = refs;
  if (only !== undefined && refs.length === 1 && only.not !== true) return { type: only.guard, ...(only.params === undefined ? {} : { params: only.params }) };
  return { type: refs.map((ref) => `${ref.not === true ? 'not ' : ''}${ref.guard}`).join(' and '), params: { all: refs.map((ref) => ({ guard: ref.guard, not: ref.not === true, params: ref.params ?? {} })) } };
}
