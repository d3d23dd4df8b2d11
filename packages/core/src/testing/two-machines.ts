// The same events by chance on both implementations of the machine: XState's, which decides about items, and the plain one that checks,
// replays and walks use. Both must answer alike: the same refusal, or the same stage with the same context.
import { isDeepStrictEqual } from 'node:util';
import type { ConditionFacts, MachineEvent } from '../definition/item-context.ts';
import { step } from '../analysis/reach/step.ts';
import type { CompiledWorkflow } from '../machine/compile.ts';
import { begin, decide } from '../machine/decide.ts';
import { eventsAt } from '../machine/explore.ts';
import { pick, type Chance } from '../values/chance.ts';

/** What conditions may ask of the item and of who acts. */
const facts: ConditionFacts = { today: '2022-09-05', item: { unit: 'v11', createdOn: '2022-09-01', appliedSelf: true }, actor: { role: 'clerk', unit: 'd' } };
const longestLife = 60;
/** Events tried where an item stands; the last that is accepted leads it on. */
const triesAPlace = 4;

export interface Comparison {
  readonly events: number;
  readonly accepted: number;
  /** The first event they answer differently, and how. */
  readonly difference: string | undefined;
}

/** One life of an item of the workflow, in either. */
export function compareMachines(workflow: CompiledWorkflow, chance: Chance): Comparison {
  let { snapshot } = begin(workflow);
  let [events, accepted] = [0, 0];
  for (let steps = 0; steps < longestLife; steps += 1) {
    const { stage, context } = snapshot;
    // Now and then something that belongs elsewhere.
    const elsewhere = pick([...workflow.readings.keys()], chance) ?? stage;
    const possible = [...eventsAt(workflow, stage, context), ...(chance() < 0.3 ? eventsAt(workflow, elsewhere, context) : [])];
    let next: typeof snapshot | undefined;
    for (let tried = 0; tried < triesAPlace; tried += 1) {
      const one = pick(possible, chance);
      if (one === undefined) break;
      const event: MachineEvent = { ...one, fields: { amount: Math.floor(chance() * 100_000), grade: pick(['甲', '乙', '丙'], chance) ?? '甲', urgent: chance() < 0.5 }, facts };
      const decision = decide(workflow, snapshot, event);
      const plain = step(workflow, snapshot, { event, supposed: new Map() });
      events += 1;
      const [decided, told] = [decision.ok ? decision.snapshot : undefined, plain === undefined ? undefined : { stage: plain.stage, context: plain.context }];
      if (!isDeepStrictEqual(decided, told)) return { events, accepted, difference: `${JSON.stringify(event)} at ${JSON.stringify(snapshot)}: the machine says ${JSON.stringify(decided)}, the other ${JSON.stringify(told)}` };
      if (decision.ok) [accepted, next] = [accepted + 1, decision.snapshot];
    }
    if (next === undefined) continue;
    snapshot = next;
    if (workflow.readings.get(snapshot.stage)?.plan.result !== undefined) break;
  }
  return { events, accepted, difference: undefined };
}
