// Every configuration a workflow can reach and every way that leads there, found with xstate/graph. Sign-offs are counted,
// so configurations stay few. Tests walk the ways; checks look for what cannot end.
import type { AnyMachineSnapshot } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import type { ItemContext, MachineEvent, RosterEntry } from '../definition/item-context.ts';
import { silentParties } from '../definition/advisers-silence.ts';
import { actions, isActionName } from '../definition/action.ts';
import { partiesToAsk, signMode, subjectOf, validSignOffs, type SignMode } from '../definition/sign-mode.ts';
import { partyOf } from '../definition/stage-kinds/common.ts';
import type { Stage } from '../definition/stage.ts';
import type { CompiledWorkflow } from './compile.ts';

/** A way that some item can take. */
export interface ReachedWay {
  readonly from: string;
  readonly to: string;
  readonly event: MachineEvent;
}

/** What items of a workflow can come to. */
export interface Exploration {
  /** Stages that can be reached from the start. */
  readonly stages: ReadonlySet<string>;
  /** Distinct (from, event, to) moves between stages. */
  readonly ways: readonly ReachedWay[];
  /** Shortest trace of events to each stage. */
  readonly traces: ReadonlyMap<string, readonly MachineEvent[]>;
}

/** Walks all configurations; `limit` bounds them (a definition with more is itself a finding). */
export function explore(workflow: CompiledWorkflow, limit = 20_000): Exploration {
  const map = new Map(Object.entries(getAdjacencyMap(workflow.machine, {
    events: (state) => eventsAt(workflow, String(state.value), state.context).filter((event) => !byHand.has(event.type)),
    serializeState: (state) => `${String(state.value)}|${JSON.stringify(essence(workflow, String(state.value), state.context))}`,
    limit,
  })));
  const ways = new Map<string, ReachedWay>();
  const traces = new Map<string, readonly MachineEvent[]>();
  const first = [...map.keys()].find((key) => key.startsWith(`${workflow.definition.start}|`));
  const queue: { key: string; trace: readonly MachineEvent[] }[] = first === undefined ? [] : [{ key: first, trace: [] }];
  const seen = new Set(queue.map((one) => one.key));
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const node = map.get(next.key);
    if (node === undefined) continue;
    const from = String(node.state.value);
    if (!traces.has(from)) traces.set(from, next.trace);
    for (const edge of Object.values(node.transitions)) {
      if (!isEdge(edge)) continue;
      const { event, state } = edge;
      const key = `${String(state.value)}|${JSON.stringify(essence(workflow, String(state.value), state.context))}`;
      const to = String(state.value);
      if (to !== from) ways.set(`${from}>${event.type}>${to}`, { from, to, event });
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push({ key, trace: [...next.trace, event] });
    }
  }
  return { stages: new Set(traces.keys()), ways: [...ways.values()], traces };
}

interface Edge {
  readonly event: MachineEvent;
  readonly state: AnyMachineSnapshot;
}

/** xstate/graph keys its edges by a branded text, behind which their type is lost. */
function isEdge(value: unknown): value is Edge {
  return typeof value === 'object' && value !== null && 'event' in value && 'state' in value;
}

/** The events worth trying in a configuration: one for each thing that can be said there. */
export function eventsAt(workflow: CompiledWorkflow, stageId: string, context: ItemContext): readonly MachineEvent[] {
  const events = itemEventsAt(workflow, stageId, context);
  if (workflow.definition.form === 'item') return events;
  return events.flatMap((event) => [{ ...event, listSize: 0 }, { ...event, listSize: 1 }]);
}

function itemEventsAt(workflow: CompiledWorkflow, stageId: string, context: ItemContext): readonly MachineEvent[] {
  const reading = workflow.readings.get(stageId);
  const stage = workflow.stages.get(stageId);
  if (reading === undefined || stage === undefined) return [];
  return Object.entries(reading.plan.on).flatMap(([type, ways]): MachineEvent[] => {
    const base = { type: typeOf(type), by: `person-at-${stageId}` };
    // What changes hands or stops the clock leads nowhere; what is taken back leads where the item was.
    if (isActionName(type) && actions[type].family !== 'stage' && !byHand.has(type)) return [];
    const asked = partiesToAsk(context, stageId, reading.plan.signing?.mode ?? oneSigner)[0]?.party;
    if (type === 'roster') return reading.plan.signing?.roster === true && context.rosters?.[stageId] === undefined ? [{ ...base, roster: someSigners(stageId, reading.plan.signing.mode) }] : [];
    if (reading.plan.signing?.roster === true && (type === 'approve' || type === 'reject')) return asked === undefined ? [] : [{ ...base, party: asked }];
    if (type === 'opine' && stage.kind === 'review') return [];
    if (type === 'return') return (ways ?? []).flatMap((way) => (way.to === undefined ? [] : returnsTo(workflow, way.to, { ...base, target: way.to, usedDays: 1 })));
    if (type === 'opine') {
      const signed = (context.signOffs[stageId] ?? []).map((one) => one.party);
      const waiting = stage.actors.map(partyOf).filter((one) => !signed.includes(one));
      // In one order; where silence may stand for some, in any.
      const next = silentParties(stage).length === 0 ? waiting.slice(0, 1) : waiting;
      return next.flatMap((party) => [{ ...base, party, verdict: 'none' }, { ...base, party, verdict: 'disagree' }]);
    }
    const batchStages = new Set((ways ?? []).flatMap((way) => way.guards.flatMap((ref) => (Array.isArray(ref.params?.['stages']) ? ref.params['stages'] : []))));
    return saidAt(stage, type).flatMap((said) => [{ ...base, ...said }, ...[...batchStages].map((batchStage) => ({ ...base, ...said, batchStage: String(batchStage) }))]);
  });
}

/** What may be said with an event: the results of a record; of one item's notice, that it is a clue. */
function saidAt({ outcomes, settings }: Stage, type: string): readonly Pick<MachineEvent, 'verdict'>[] {
  if (type === 'record') return Object.keys(outcomes).map((verdict) => ({ verdict }));
  return type === 'object' && settings['objection'] !== 'entry' ? [{}, { verdict: 'clue' }] : [{}];
}

/** Ends and new beginnings that a keeper brings about from anywhere: reachable, but no ways of the workflow. */
const byHand: ReadonlySet<string> = new Set(['terminate', 'void', 'reopen']);
const oneSigner = signMode.parse({});

/** Two are enough to meet every way several signers can end a stage, but where a number of votes is asked for. */
function someSigners(stage: string, { mode, carries }: SignMode): readonly RosterEntry[] {
  const count = mode === 'vote' && 'count' in carries ? Math.max(2, carries.count) : 2;
  return Array.from({ length: count }, (_, index) => ({ party: `${stage}-${index}`, role: null, unit: null, person: null, waitsFor: [], added: false }));
}

/** A return, and where the stage it goes to can send it straight back, one that asks for it. */
function returnsTo({ readings }: CompiledWorkflow, target: string, event: MachineEvent): readonly MachineEvent[] {
  const straight = readings.get(target)?.plan.on.approve?.some((way) => way.guards.some((ref) => ref.guard === 'returnedHere')) ?? false;
  return straight ? [event, { ...event, back: 'straight' }] : [event];
}

function typeOf(type: string): MachineEvent['type'] {
  if (isActionName(type)) return type;
  if (type === 'roster') return type;
  const [space, name] = [type.slice(0, type.indexOf('.')), type.slice(type.indexOf('.') + 1)];
  if (space === 'timer') return `timer.${name}`;
  return space === 'batch' ? `batch.${name}` : `entry.${name}`;
}

/**
 * What of the context decides where an item can go from a stage: its own sign-offs and returns, who returned the item, the
 * list. What other stages counted is left out, or every combination of their counts would be a configuration of its own.
 */
export function essence(workflow: CompiledWorkflow, stage: string, context: ItemContext): unknown {
  const signed = context.signOffs[stage] ?? [];
  // Whose silence ends the stage depends on who has answered, not only on how many.
  const answered = silentParties(workflow.stages.get(stage) ?? { actors: [] }).length === 0 ? signed.length : signed.map((one) => one.party).toSorted();
  const mode = workflow.readings.get(stage)?.plan.signing?.mode;
  // Where sign-offs stay valid while some fields do not change, what those fields say counts too.
  const kept = mode === undefined || mode.keepUnless === null || signed.length === 0 ? null : [validSignOffs(context, stage, mode).length, subjectOf(context, mode.keepUnless)];
  return [answered, kept, signed.some((one) => one.verdict === 'disagree' || one.verdict === 'reject'), (context.rosters?.[stage] ?? []).length, context.returns[stage] ?? 0, context.returnedBy, context.returnedTo ?? null, context.listSize, workflow.stages.get(stage)?.intake === undefined ? null : context.intake];
}
