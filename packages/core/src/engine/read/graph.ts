// The workflow graph of one item: every stage and way, what was walked, what is current. Of a stage whose outcome is not for the
// reader it says where it leads, and not what that is called there.
import type { CompiledWorkflow } from '../../machine/compile.ts';
import { allWays } from '../../machine/compile.ts';
import type { AuditRow } from '../../store/load-item.ts';
import type { EngineParts } from '../parts.ts';
import type { GraphStage, GraphWay, StageVisit, TimelineEntry } from './record-views.ts';
import { wayTitle } from './way-title.ts';
import { ruleWho, spanText } from './words.ts';
import type { Place } from '../../people/org-unit.ts';

export function graphOf(parts: EngineParts, workflow: CompiledWorkflow, item: { readonly stage: string; readonly place: Place; readonly open: boolean; readonly told: readonly TimelineEntry[]; readonly unread: ReadonlySet<string> }, log: readonly AuditRow[]): { stages: GraphStage[]; ways: GraphWay[] } {
  const moves = log.filter((entry) => entry.from_stage !== entry.to_stage);
  const stages = workflow.definition.stages.map((stage): GraphStage => {
    const first = stage.actors[0];
    const unit = first !== undefined && 'unit' in first ? item.place[first.unit] : null;
    const visits = visitsOf(stage.id === workflow.definition.start ? log[0] : undefined, stage.id, moves, new Map(item.told.map((one) => [one.seq, one])));
    const limit = stage.deadline?.within;
    return {
      id: stage.id,
      kind: stage.kind,
      title: stage.title,
      who: first === undefined ? null : stage.actors.length > 1 && 'partner' in first ? { zh: `${stage.actors.length}个部门`, en: `${stage.actors.length} departments` } : ruleWho(parts, first, unit),
      limit: limit === undefined ? null : spanText(limit),
      state: stage.id === item.stage ? (item.open ? 'current' : 'done') : visits.length > 0 ? 'done' : 'future',
      visits,
    };
  });
  return { stages, ways: waysOfGraph(parts, workflow, moves, item.unread) };
}

function visitsOf(first: AuditRow | undefined, stage: string, moves: readonly AuditRow[], told: ReadonlyMap<number, TimelineEntry>): GraphStage['visits'] {
  const begun = (at: string): StageVisit => ({ enteredAt: at, leftAt: null, by: null, opinion: null, enginesWords: null, why: [] });
  const visits: StageVisit[] = first === undefined ? [] : [begun(first.at)];
  for (const move of moves) {
    const open = visits.at(-1);
    if (move.from_stage === stage && open !== undefined && open.leftAt === null) {
      const entry = told.get(move.seq);
      visits[visits.length - 1] = { ...open, leftAt: move.at, by: entry === undefined || entry.bySystem ? null : entry.actorName, opinion: entry?.opinion ?? null, enginesWords: entry?.enginesWords ?? null, why: entry?.why ?? [] };
    }
    if (move.to_stage === stage) visits.push(begun(move.at));
  }
  return visits;
}

function waysOfGraph(parts: EngineParts, workflow: CompiledWorkflow, moves: readonly AuditRow[], unread: ReadonlySet<string>): GraphWay[] {
  const ways = new Map<string, { from: string; to: string; outcomes: Map<string, GraphWay['outcomes'][number]>; isReturn: boolean }>();
  for (const stage of workflow.definition.stages) {
    const reading = workflow.readings.get(stage.id);
    if (reading === undefined) continue;
    for (const way of allWays(reading)) {
      if (way.to === undefined || way.aside === true) continue;
      const id = `${stage.id}>${way.to}`;
      const known = ways.get(id) ?? { from: stage.id, to: way.to, outcomes: new Map(), isReturn: false };
      const kept = unread.has(stage.id);
      const outcome = kept ? '' : (way.outcome ?? '');
      const title = kept ? workflow.stages.get(way.to)?.title : undefined;
      known.outcomes.set(outcome, { outcome, title: title ?? wayTitle(parts.registry, workflow, { stage: stage.id, outcome, to: way.to }) });
      known.isReturn ||= way.outcome === 'returned';
      ways.set(id, known);
    }
  }
  return [...ways.values()].map((way) => ({
    from: way.from,
    to: way.to,
    outcomes: [...way.outcomes.values()],
    isReturn: way.isReturn,
    walked: moves.filter((move) => move.from_stage === way.from && move.to_stage === way.to).length,
  }));
}
