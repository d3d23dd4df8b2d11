// The cheaper transition is XState's own: the same snapshot and the same actions for every event of every trace.
import { transition } from 'xstate';
import { expect, it } from 'vitest';
import { createRegistry } from '../plugin/registry.ts';
import { committeePlugin } from '../testing/committee-plugin.ts';
import { samplePlugin } from '../testing/sample-plugin.ts';
import { begin } from './decide.ts';
import { eventsAt, explore } from './explore.ts';
import { pureTransition } from './pure-transition.ts';

const workflows = createRegistry([samplePlugin(), committeePlugin()]).workflows().map((one) => [one.compiled.definition.workflow, one.compiled] as const);

it.each(workflows)('%s: each event of each trace, and each that is refused, comes out alike', (_name, workflow) => {
  const { machine } = workflow;
  for (const trace of explore(workflow).traces.values()) {
    let { snapshot } = begin(workflow);
    for (const event of trace) {
      const state = machine.resolveState({ value: snapshot.stage, context: snapshot.context });
      for (const tried of [event, ...eventsAt(workflow, snapshot.stage, snapshot.context), { ...event, type: 'appeal' as const }]) {
        const [own, ownActions] = pureTransition(machine, state, tried);
        const [theirs, theirActions] = transition(machine, state, tried);
        expect({ value: own.value, context: own.context, status: own.status }).toEqual({ value: theirs.value, context: theirs.context, status: theirs.status });
        // By this `decide` knows a misfit, without asking for every guard twice.
        expect(own.context !== state.context).toBe(state.can(tried));
        expect(ownActions.map(({ type, params }) => ({ type, params }))).toEqual(theirActions.map(({ type, params }) => ({ type, params })));
      }
      const [next] = transition(machine, state, event);
      snapshot = { stage: String(next.value), context: next.context };
    }
  }
});
