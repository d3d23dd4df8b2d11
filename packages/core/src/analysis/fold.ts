// An item folded again from its audit log: proof that the stored state is what the accepted events make of it. Each event is
// decided by the version its entry names; `migrate` puts the item on the version it names.
import { emptyContext, type MachineEvent } from '../definition/item-context.ts';
import type { CompiledWorkflow } from '../machine/compile.ts';
import { begin, decide, type ItemSnapshot } from '../machine/decide.ts';

export type FoldReport =
  | { readonly ok: true; readonly snapshot: ItemSnapshot }
  /** The event at this index (0-based) is one the machine would not have taken, or names a version it does not run on. */
  | { readonly ok: false; readonly at: number; readonly event: MachineEvent; readonly snapshot: ItemSnapshot };

/** One accepted event, with the version that stands in its entry. */
export interface FoldedEntry {
  readonly event: MachineEvent;
  readonly version: string;
}

/** Runs an item's accepted events through its workflow from the beginning. */
export function fold(workflow: CompiledWorkflow, events: readonly MachineEvent[]): FoldReport {
  return foldLog(events.map((event) => ({ event, version: '' })), () => workflow);
}

/** Runs an item's log from the beginning, across the versions it ran on. `versionOf` answers a version by its hash. */
export function foldLog(entries: readonly FoldedEntry[], versionOf: (hash: string) => CompiledWorkflow | undefined): FoldReport {
  const first = entries[0];
  let running = first?.version ?? '';
  const start = versionOf(running);
  if (start === undefined) return { ok: false, at: 0, event: first?.event ?? { type: 'submit' }, snapshot: nowhere };
  let { snapshot } = begin(start);
  for (const [at, { event, version }] of entries.entries()) {
    const next = event.type === 'migrate' ? migrated(event, version, versionOf) : decided(snapshot, { event, version, running, versionOf });
    if (next === undefined) return { ok: false, at, event, snapshot };
    snapshot = next;
    running = version;
  }
  return { ok: true, snapshot };
}

const nowhere: ItemSnapshot = { stage: '', context: emptyContext };

function decided(snapshot: ItemSnapshot, one: FoldedEntry & { readonly running: string; readonly versionOf: (hash: string) => CompiledWorkflow | undefined }): ItemSnapshot | undefined {
  const workflow = one.version === one.running ? one.versionOf(one.version) : undefined;
  if (workflow === undefined) return undefined;
  const decision = decide(workflow, snapshot, one.event);
  return decision.ok ? decision.snapshot : undefined;
}

function migrated({ moved }: MachineEvent, version: string, versionOf: (hash: string) => CompiledWorkflow | undefined): ItemSnapshot | undefined {
  if (moved?.version !== version || versionOf(version)?.stages.has(moved.stage) !== true) return undefined;
  return { stage: moved.stage, context: moved.context };
}
