// How a workflow's items of one year go through its stages: how many came to each, how long they stayed, what is late, what
// was sent back and why.
import type { LocalDate } from '../../calendar/local-date.ts';
import { refusal } from '../../errors.ts';
import type { Person } from '../../people/post.ts';
import { applicantsOf } from '../../store/queries/applicants.ts';
import { countedEntries } from '../../store/queries/figures.ts';
import { newestIds, returnCounts, standingCounts, type ReturnCount } from '../../store/queries/overview.ts';
import { movesOf, type Move } from '../../store/queries/recent-moves.ts';
import { shareOf, staysOf } from '../explain/usual-times.ts';
import type { EngineParts } from '../parts.ts';
import { isGood } from '../read/list-row.ts';
import { countedFigures } from './counted-figures.ts';
import { peopleBands } from './people-bands.ts';
import { scopeOf } from './scope.ts';
import type { StageFigures, WorkflowFigures } from './views.ts';

export interface WorkflowFiguresQuery {
  readonly workflow: string;
  readonly year: number;
  readonly unit?: string | undefined;
}

/** Items whose logs are read: as many as a browser waits for. */
const mostLooked = 2000;
const mostReasons = 8;

/** @throws JinguoError NOT_FOUND for an unknown workflow, who has no post in the tree, or a unit outside what she looks after. */
export async function workflowFigures(parts: EngineParts, today: LocalDate, asked: { readonly person: Person; readonly query: WorkflowFiguresQuery }): Promise<WorkflowFigures> {
  const { workflow, year, unit } = asked.query;
  const compiled = parts.registry.current(workflow)?.compiled;
  if (compiled === undefined) throw refusal('NOT_FOUND', { what: workflow });
  const scope = scopeOf(parts, asked.person, { year, unit, workflows: [workflow] });
  const db = parts.store.read;
  const ids = await newestIds(db, scope, mostLooked);
  const by = scope.area.every((one) => one.level === 'district') ? 'town' : 'village';
  const programme = parts.registry.plugins.flatMap((plugin) => plugin.programmes ?? []).find((one) => one.workflows.some(({ definition }) => definition.workflow === workflow));
  const [standing, moves, returns, applicants, counted] = await Promise.all([standingCounts(db, scope, { by: 'town', today }), movesOf(db, ids), returnCounts(db, ids), applicantsOf(db, ids, by), programme === undefined ? [] : countedEntries(db, { programme: programme.code, workflow, year, area: scope.area, by })]);
  const reached = reachedBy(moves);
  const stays = staysOf(moves, parts.calendar());
  const sum = (rows: readonly { readonly n: number }[]) => rows.reduce((all, row) => all + row.n, 0);
  const stages = compiled.definition.stages.filter((one) => one.kind !== 'end').map(({ id, title }): StageFigures => {
    const here = standing.filter((row) => row.stage === id && row.status === 'open');
    const days = stays.get(id);
    return {
      stage: id,
      title,
      reached: reached.get(id)?.size ?? 0,
      open: sum(here),
      overdue: sum(here.filter((row) => row.late)),
      median: days === undefined ? null : shareOf(days, 0.5),
      ninth: days === undefined ? null : shareOf(days, 0.9),
      returned: sum(returns.filter((row) => row.stage === id)),
    };
  });
  const ends = compiled.definition.stages.filter((one) => one.kind === 'end').map(({ id, title, settings }) => ({ stage: id, title, good: isGood(settings), n: sum(standing.filter((row) => row.stage === id && row.status === 'done')) }));
  const slowest = stages.reduce<StageFigures | undefined>((one, other) => ((other.median ?? 0) > (one?.median ?? 0) ? other : one), undefined);
  return { workflow, title: compiled.definition.title, year, stages, ends: ends.filter((one) => one.n > 0), slowest: slowest?.stage ?? null, reasons: reasonsOf(returns), people: peopleBands(parts, compiled.definition, applicants), counted: countedFigures(parts, compiled.definition, programme ?? {}, counted), looked: ids.length };
}

function reachedBy(moves: readonly Move[]): ReadonlyMap<string, ReadonlySet<string>> {
  const reached = new Map<string, Set<string>>();
  for (const { item_id, to_stage } of moves) {
    const known = reached.get(to_stage);
    if (known === undefined) reached.set(to_stage, new Set([item_id]));
    else known.add(item_id);
  }
  return reached;
}

function reasonsOf(returns: readonly ReturnCount[]): WorkflowFigures['reasons'] {
  const sums = new Map<string, number>();
  for (const { opinion, n } of returns) {
    const text = opinion?.trim() ?? '';
    if (text !== '') sums.set(text, (sums.get(text) ?? 0) + n);
  }
  return [...sums].map(([text, n]) => ({ text, n })).toSorted((one, other) => other.n - one.n || (one.text < other.text ? -1 : 1)).slice(0, mostReasons);
}
