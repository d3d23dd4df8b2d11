// Every configuration a workflow can reach and every way that leads there, found with xstate/graph. Sign-offs are counted,
// so configurations stay few. Tests walk the ways; checks look for what cannot end.
import { getShortestPaths } from 'xstate/graph';
import type { ItemContext, MachineEvent } from '../definition/item-context.ts';
import { isActionName } from '../definition/action.ts';
import { partyOf } from '../definition/stage-kinds/common.ts';
import type { CompiledWorkflow } from './compile.ts';

export interface ReachedWay {
  readonly from: string;
  readonly to: string;
  readonly event: MachineEvent;
}

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
  const paths = getShortestPaths(workflow.machine, {
    events: (state) => eventsAt(workflow, String(state.value), state.context),
    serializeState: (state) => `${String(state.value)}|${JSON.stringify(essence(state.context))}`,
    limit,
  });
  const stages = new Set<string>([workflow.definition.start]);
  const traces = new Map<string, readonly MachineEvent[]>([[workflow.definition.start, []]]);
  const ways = new Map<string, ReachedWay>();
  for (const path of paths) {
    let from = workflow.definition.start;
    const trace: MachineEvent[] = [];
    for (const step of path.steps) {
      const event: MachineEvent = step.event;
      if (event.type.startsWith('xstate.')) continue;
      trace.push(event);
      const to = String(step.state.value);
      if (to !== from) ways.set(`${from}>${event.type}>${to}`, { from, to, event });
      from = to;
      stages.add(to);
      const known = traces.get(to);
      if (known === undefined || known.length > trace.length) traces.set(to, [...trace]);
    }
    const last = String(path.state.value);
    stages.add(last);
  }
  return { stages, ways: [...ways.values()], traces };
}

/** The events worth trying in a configuration: one for each thing that can be said there. */
export function eventsAt(workflow: CompiledWorkflow, stageId: string, context: ItemContext): readonly MachineEvent[] {
  const reading = workflow.readings.get(stageId);
  const stage = workflow.stages.get(stageId);
  if (reading === undefined || stage === undefined) return [];
  return Object.entries(reading.plan.on).flatMap(([type, ways]): MachineEvent[] => {
    const base = { type: typeOf(type), by: `person-at-${stageId}`, listSize: 0 };
    if (type === 'return') return (ways ?? []).flatMap((way) => (way.to === undefined ? [] : [{ ...base, target: way.to, usedDays: 1 }]));
    if (type === 'opine') {
      const signed = (context.signOffs[stageId] ?? []).map((one) => one.party);
      const party = stage.actors.map(partyOf).find((one) => !signed.includes(one));
      return party === undefined ? [] : [{ ...base, party, verdict: 'none' }, { ...base, party, verdict: 'disagree' }];
    }
    if (type === 'record') return Object.keys(stage.outcomes).map((verdict) => ({ ...base, verdict }));
    const batchStages = new Set((ways ?? []).flatMap((way) => way.guards.flatMap((ref) => (Array.isArray(ref.params?.['stages']) ? ref.params['stages'] : []))));
    return [base, ...[...batchStages].map((batchStage) => ({ ...base, batchStage: String(batchStage) }))];
  });
}

function typeOf(type: string): MachineEvent['type'] {
  if (isActionName(type)) return type;
  const [space, name] = [type.slice(0, type.indexOf('.')), type.slice(type.indexOf('.') + 1)];
  if (space === 'timer') return `timer.${name}`;
  return space === 'batch' ? `batch.${name}` : `entry.${name}`;
}

/** What of the context decides where an item can go. */
function essence(context: ItemContext): unknown {
  return [context.signOffs, context.returns, context.returnedBy];
}

