// An item folded again from its audit log: proof that the stored state is what the accepted events make of it.
import type { MachineEvent } from '../definition/item-context.ts';
import type { CompiledWorkflow } from '../machine/compile.ts';
import { begin, decide, type ItemSnapshot } from '../machine/decide.ts';

export type FoldReport =
  | { readonly ok: true; readonly snapshot: ItemSnapshot }
  /** The event at this index (0-based) is one the machine would not have taken. */
  | { readonly ok: false; readonly at: number; readonly event: MachineEvent; readonly snapshot: ItemSnapshot };

/** Runs an item's accepted events through its workflow from the beginning. */
export function fold(workflow: CompiledWorkflow, events: readonly MachineEvent[]): FoldReport {
  let { snapshot } = begin(workflow);
  for (const [at, event] of events.entries()) {
    const decision = decide(workflow, snapshot, event);
    if (!decision.ok) return { ok: false, at, event, snapshot };
    snapshot = decision.snapshot;
  }
  return { ok: true, snapshot };
}
