// Items brought somewhere by chance, and walked to an end by real decisions.
import type { CompiledWorkflow } from '../machine/compile.ts';
import { begin, decide, type ItemSnapshot } from '../machine/decide.ts';
import { eventsAt } from '../machine/explore.ts';
import { pick, type Chance } from '../values/chance.ts';

/** What nobody has to do for an item to end, or what only puts it back. */
const roundabout: ReadonlySet<string> = new Set(['withdraw', 'terminate', 'void', 'takeBack', 'return', 'pause', 'claim', 'transfer', 'delegate', 'addSigner', 'removeSigner']);

/** Walks items to an end by real decisions, the way on first; knows nothing of how migrations find out the same. */
export function walkToEnd(workflow: CompiledWorkflow): (at: ItemSnapshot) => boolean {
  const known = new Set<string>();
  return (start) => {
    const open = [start];
    const seen = new Set<string>();
    for (let at = open.pop(); at !== undefined && seen.size < 2000; at = open.pop()) {
      const key = JSON.stringify(at);
      if (known.has(key) || workflow.readings.get(at.stage)?.plan.result !== undefined) {
        known.add(JSON.stringify(start));
        return true;
      }
      if (seen.has(key)) continue;
      seen.add(key);
      const here = at;
      // The last one is taken next: 同意 and 提交 before 不同意.
      const onward = eventsAt(workflow, at.stage, at.context).filter((event) => !roundabout.has(event.type)).toSorted((a, b) => (a.type < b.type ? 1 : -1));
      for (const event of onward) {
        const decision = decide(workflow, here, event);
        if (decision.ok) open.push(decision.snapshot);
      }
    }
    return false;
  };
}

/** An item that up to a dozen random events have brought somewhere. */
export function somewhere(workflow: CompiledWorkflow, chance: Chance): ItemSnapshot {
  let at = begin(workflow).snapshot;
  for (let n = Math.floor(chance() * 12); n > 0; n -= 1) {
    const event = pick(eventsAt(workflow, at.stage, at.context), chance);
    const decision = event === undefined ? undefined : decide(workflow, at, event);
    if (decision?.ok === true) at = decision.snapshot;
  }
  return at;
}
