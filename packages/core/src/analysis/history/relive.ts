// One item's year, lived once more under another version: what people did is put to the machine where the item stands now. A
// stage nobody met then is passed by its plain yes; what was done at a stage that is not met any more is left out. Pure.
import { localDateOf } from '../../calendar/local-date.ts';
import { emptyContext, type ConditionFacts, type MachineEvent } from '../../definition/item-context.ts';
import { RuleFailure } from '../../definition/rule-failure.ts';
import type { Json, LocalText } from '../../definition/text.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import { begin, decide, type ItemSnapshot } from '../../machine/decide.ts';
import { eventsAt } from '../../machine/explore.ts';
import { isAdverse } from '../finish/arrivals.ts';

/** One accepted event, as the log has it. */
export interface PastStep {
  readonly event: MachineEvent;
  readonly from: string;
  readonly to: string;
  /** UTC instant. */
  readonly at: string;
  /** Role of the post that acted; null for applicants, timers and batches. */
  readonly role: string | null;
}

export interface PastItem {
  readonly id: string;
  readonly number: string;
  /** The new version's named fields, as far as the item's forms hold them. */
  readonly fields: Readonly<Record<string, Json>>;
  readonly item: ConditionFacts['item'];
  /** Calendar date on which it was begun. */
  readonly began: string;
  readonly steps: readonly PastStep[];
}

export interface Relived {
  /** stuck: what was done then is refused now. waits: it stands where nobody acted then. */
  readonly outcome: 'same' | 'differs' | 'stuck' | 'waits';
  readonly stage: string;
  readonly why: readonly LocalText[];
  /** Stages that were not met then, in order. */
  readonly added: readonly string[];
  /** What was done then and would be done now. */
  readonly kept: readonly PastStep[];
  /** What was done then at stages that are not met any more. */
  readonly dropped: readonly PastStep[];
}

/** Rounds of signing, supplements and returns that a stage nobody met may take, all together. */
const mostBridged = 60;

/** Lives one item's log again, to its end or to where it would stop. */
export function relive(workflow: CompiledWorkflow, past: PastItem): Relived {
  const met = new Set(past.steps.map((one) => one.from));
  const open = [...past.steps];
  const kept: PastStep[] = [];
  const added: string[] = [];
  let { snapshot } = begin(workflow);
  for (let bridged = 0; ; ) {
    const at = open.findIndex((one) => one.from === snapshot.stage);
    const step = open[at];
    if (step !== undefined) {
      open.splice(at, 1);
      const next = taken(workflow, snapshot, known(step.event, past, step));
      if ('why' in next) return { outcome: 'stuck', stage: snapshot.stage, why: next.why, added, kept, dropped: open };
      kept.push(step);
      snapshot = next;
      continue;
    }
    const isOver = workflow.readings.get(snapshot.stage)?.plan.result !== undefined;
    const stoodThere = past.steps.at(-1)?.to === snapshot.stage;
    if (isOver || stoodThere) return { outcome: added.length + open.length === 0 && stoodThere ? 'same' : 'differs', stage: snapshot.stage, why: [], added, kept, dropped: open };
    const onward = met.has(snapshot.stage) || bridged >= mostBridged ? undefined : plainYes(workflow, snapshot, past);
    if (onward === undefined) return { outcome: 'waits', stage: snapshot.stage, why: [], added, kept, dropped: open };
    if (added.at(-1) !== snapshot.stage) added.push(snapshot.stage);
    bridged += 1;
    snapshot = onward;
  }
}

/** What happens when whoever is asked says yes: the move that leaves the stage, else one that comes nearer to it. */
function plainYes(workflow: CompiledWorkflow, at: ItemSnapshot, past: PastItem): ItemSnapshot | undefined {
  let nearer: ItemSnapshot | undefined;
  for (const event of eventsAt(workflow, at.stage, at.context)) {
    if (ends.has(event.type) || isAdverse(workflow, at.stage, event)) continue;
    const next = taken(workflow, at, known(event, past));
    if ('why' in next) continue;
    if (next.stage !== at.stage) return next;
    nearer ??= next;
  }
  return nearer;
}

/** Nobody who passes an item on means these. */
const ends: ReadonlySet<MachineEvent['type']> = new Set(['return', 'withdraw', 'terminate', 'void', 'reopen', 'object', 'correct', 'reject']);

/** The event with what the new version's conditions may ask; what the log has of it goes before. */
function known(event: MachineEvent, { fields, item, began }: PastItem, step?: PastStep): MachineEvent {
  const facts = event.facts ?? { today: step === undefined ? began : localDateOf(new Date(step.at)), item, actor: { role: step?.role ?? '', unit: '' } };
  return { ...event, fields: { ...fields, ...event.fields }, facts };
}

function taken(workflow: CompiledWorkflow, snapshot: ItemSnapshot, event: MachineEvent): ItemSnapshot | { readonly why: readonly LocalText[] } {
  if (event.type === 'migrate') return movedTo(workflow, event);
  try {
    const decision = decide(workflow, snapshot, event);
    return decision.ok ? decision.snapshot : { why: decision.why };
  } catch (error) {
    if (!(error instanceof RuleFailure)) throw error;
    const { rule, found } = error.fault;
    return { why: [{ zh: `规则“${rule}”出错：${found}`, en: `the rule "${rule}" failed: ${found}` }] };
  }
}

/** No machine decides a migration: it put the item where it says. */
function movedTo({ stages }: CompiledWorkflow, { moved }: MachineEvent): ItemSnapshot | { readonly why: readonly LocalText[] } {
  if (moved !== undefined && stages.has(moved.stage)) return { stage: moved.stage, context: { ...emptyContext, ...moved.context } };
  return { why: [{ zh: `此版本没有迁移到的环节“${moved?.stage ?? ''}”`, en: `this version has no stage "${moved?.stage ?? ''}", to which the item was migrated` }] };
}
