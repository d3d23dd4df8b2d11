// History run through a workflow version: what would become of items that were decided under another one. Pure, and the
// machine itself decides, so what it answers is what would have happened; some ten thousand items take about a second.
import type { MachineEvent } from '../definition/item-context.ts';
import { RuleFailure } from '../definition/rule-failure.ts';
import type { LocalText } from '../definition/text.ts';
import type { CompiledWorkflow } from '../machine/compile.ts';
import { begin, decide, type Decision, type ItemSnapshot } from '../machine/decide.ts';

/** One accepted event of an item's log, with where it found the item and where it left it. */
export interface LoggedStep {
  readonly event: MachineEvent;
  readonly from: string;
  readonly to: string;
}

export interface LoggedItem {
  readonly id: string;
  readonly steps: readonly LoggedStep[];
}

export type ReplayReport =
  /** Every event takes the item where it took it then. */
  | { readonly id: string; readonly outcome: 'same'; readonly snapshot: ItemSnapshot }
  /** The event at this index (0-based) finds the item elsewhere, or takes it elsewhere. */
  | { readonly id: string; readonly outcome: 'differs'; readonly at: number; readonly event: MachineEvent; readonly stood: string; readonly stands: string }
  /** The event at this index would not be taken, for these reasons. */
  | { readonly id: string; readonly outcome: 'stuck'; readonly at: number; readonly event: MachineEvent; readonly stage: string; readonly why: readonly LocalText[] };

/** Runs one item's log through a workflow up to the first difference. */
export function replayItem(workflow: CompiledWorkflow, item: LoggedItem): ReplayReport {
  return replayFrom(workflow, begin(workflow).snapshot, item);
}

function replayFrom(workflow: CompiledWorkflow, first: ItemSnapshot, { id, steps }: LoggedItem): ReplayReport {
  let snapshot = first;
  for (const [at, { event, from, to }] of steps.entries()) {
    if (snapshot.stage !== from) return { id, outcome: 'differs', at, event, stood: from, stands: snapshot.stage };
    const decision = event.type === 'migrate' ? migrated(workflow, event) : tried(workflow, snapshot, event);
    if (!decision.ok) return { id, outcome: 'stuck', at, event, stage: snapshot.stage, why: decision.why };
    snapshot = decision.snapshot;
    if (snapshot.stage !== to) return { id, outcome: 'differs', at, event, stood: to, stands: snapshot.stage };
  }
  return { id, outcome: 'same', snapshot };
}

/** Runs many items' logs through a workflow, one after the other. */
export function* replay(workflow: CompiledWorkflow, items: Iterable<LoggedItem>): Generator<ReplayReport, void, undefined> {
  const { snapshot } = begin(workflow);
  for (const item of items) yield replayFrom(workflow, snapshot, item);
}

/** No machine decides a migration: it puts the item where it says, if there is such a stage. */
function migrated({ stages }: CompiledWorkflow, { moved }: MachineEvent): { readonly ok: true; readonly snapshot: ItemSnapshot } | Extract<Decision, { readonly ok: false }> {
  if (moved !== undefined && stages.has(moved.stage)) return { ok: true, snapshot: { stage: moved.stage, context: moved.context } };
  return { ok: false, why: [{ zh: `此版本没有迁移到的环节“${moved?.stage ?? ''}”`, en: `this version has no stage "${moved?.stage ?? ''}", to which the item was migrated` }] };
}

/** A condition that fails instead of answering stops the item too: in use it would be an incident. */
function tried(workflow: CompiledWorkflow, snapshot: ItemSnapshot, event: MachineEvent): Decision {
  try {
    return decide(workflow, snapshot, event);
  } catch (error) {
    if (!(error instanceof RuleFailure)) throw error;
    const { rule, found } = error.fault;
    return { ok: false, why: [{ zh: `规则“${rule}”出错：${found}`, en: `the rule "${rule}" failed: ${found}` }] };
  }
}
