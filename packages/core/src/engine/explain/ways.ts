// The ways out of a stage, each with its conditions as they stand now. What she chooses herself when she acts (where to send
// it back, what to record) is no condition: each way is asked as if it had been chosen.
import type { MachineEvent } from '../../definition/item-context.ts';
import { partiesToAsk } from '../../definition/sign-mode.ts';
import type { WayPlan } from '../../definition/stage-plan.ts';
import type { Json, LocalText } from '../../definition/text.ts';
import type { GuardRef } from '../../definition/transition.ts';
import { clauseValue, wayHolds, type Asked } from '../../machine/clauses.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import { unmetWords } from '../../machine/decide.ts';
import type { WayView } from '../desk/explain-views.ts';
import type { EngineParts } from '../parts.ts';
import { wayTitle } from '../read/way-title.ts';
import type { WorkItem } from '../command/work-item.ts';
import { veiledClauses } from '../read/veil.ts';
import { clauseViews } from '../words/clause-view.ts';

/** Asked of the choice that is made, or of whose turn it is; where they do not hold, the way is none now. */
const ofTheMoment: ReadonlySet<string> = new Set(['targetIs', 'verdictIs', 'maySign', 'hasRoster', 'returnedBy', 'returnedHere', 'decidedAt', 'untaken', 'paused']);

export interface WaysInput {
  readonly parts: Pick<EngineParts, 'units' | 'roles' | 'registry'>;
  readonly work: WorkItem;
  readonly ways: readonly WayPlan[];
  /** The event as it would be sent now, but for what each way asks to be chosen. */
  readonly event: MachineEvent;
  /** What the asker does not see of the item. */
  readonly hidden?: ReadonlySet<string>;
}

export function wayViews({ parts, work, ways, event, hidden = new Set() }: WaysInput): readonly WayView[] {
  const { compiled } = work.workflow;
  return ways.flatMap((way) => {
    const asked: Asked = { stage: work.row.stage, context: work.context, event: chosen(compiled, work, way, event) };
    const fits = (one: WayPlan) => wayHolds(compiled, asked, one);
    if (fits({ ...way, guards: way.guards.filter(isOfTheMoment) }) === false) return [];
    const refs = way.guards.filter((ref) => !isOfTheMoment(ref));
    const to = way.to === undefined ? null : endsUp(compiled, asked, way.to);
    const holds = fits(way);
    return [{
      to,
      toTitle: to === null ? null : (compiled.stages.get(to)?.title ?? { zh: to, en: to }),
      outcome: way.outcome ?? null,
      title: way.outcome === undefined ? { zh: '留在本环节', en: 'Stays at this stage' } : wayTitle(parts.registry, compiled, { stage: work.row.stage, outcome: way.outcome, ...(to === null ? {} : { to }) }),
      holds,
      taken: holds === true && ways.slice(0, ways.indexOf(way)).every((earlier) => fits(earlier) !== true),
      clauses: clauseViews(parts, compiled, veiledClauses(compiled.definition, refs.map((ref) => clauseValue(compiled, asked, ref)), hidden)),
    }];
  });
}

/** Where an item stays that comes to a stage: past one it goes through at once, such as an appeal period that was used before. */
function endsUp(compiled: CompiledWorkflow, asked: Asked, to: string): string {
  const onward = compiled.readings.get(to)?.plan.always.find((way) => way.aside === true && wayHolds(compiled, { ...asked, stage: to }, way) === true);
  return onward?.to ?? to;
}

/** What would have to be so for any of these ways to be open; empty when one is. */
export function unmetOf({ work, ways, event }: WaysInput): readonly LocalText[] {
  const { compiled } = work.workflow;
  const { context } = work;
  const stopped = ways.map((way) => {
    const asked: Asked = { stage: work.row.stage, context, event: chosen(compiled, work, way, event) };
    return way.guards.filter((ref) => wayHolds(compiled, asked, { guards: [ref] }) === false).map((ref) => ({ ref, words: unmetWords(compiled, asked, asked.event, ref) }));
  });
  const told = stopped.filter((refs) => !refs.some(({ ref }) => isOfTheMoment(ref)));
  if (told.some((refs) => refs.length === 0)) return [];
  return [...new Map(told.flat().flatMap(({ words }) => words.map((one) => [one.zh, one] as const))).values()];
}

function isOfTheMoment(ref: GuardRef): boolean {
  return ofTheMoment.has(ref.guard);
}

/** The event with what this way would have to be chosen with. */
function chosen(compiled: CompiledWorkflow, work: WorkItem, way: WayPlan, event: MachineEvent): MachineEvent {
  const asks = (guard: string, param: string): Json | undefined => way.guards.find((ref) => ref.guard === guard && ref.not !== true)?.params?.[param];
  const [target, verdict] = [asks('targetIs', 'stage'), asks('verdictIs', 'verdict')];
  const mode = compiled.readings.get(work.row.stage)?.plan.signing?.mode;
  const party = event.party ?? (mode === undefined ? undefined : partiesToAsk(work.context, work.row.stage, mode)[0]?.party);
  return {
    ...event,
    ...(typeof target === 'string' ? { target } : {}),
    ...(typeof verdict === 'string' ? { verdict } : {}),
    ...(party === undefined ? {} : { party }),
  };
}
