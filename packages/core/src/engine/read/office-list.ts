// 办件一览: every item of the units a person looks after, newest first, narrowed by programme, stage, unit and status.
import type { LocalDate } from '../../calendar/local-date.ts';
import { areaOf, areaWithin } from '../../people/area.ts';
import type { Person } from '../../people/post.ts';
import { officeCount, officePage, type OfficeRun } from '../../store/queries/office-list.ts';
import type { ItemFilter } from '../../store/queries/list-items.ts';
import type { ItemsQuery } from '../engine.ts';
import { yearOf } from '../overview/scope.ts';
import type { EngineParts } from '../parts.ts';
import type { OfficePage } from '../views.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { itemFilter } from './list-filter.ts';
import { toRow } from './list-row.ts';
import { mergeRuns, type Look } from './merge-runs.ts';
import { veiledRows } from './veil.ts';

const countCap = 1000;
/** How many of the newest items a filter is tried on when they are counted. */
const countWindow = 2000;

/**
 * Lists items. A page may be shorter than asked for and still have a next one.
 *
 * @throws JinguoError BAD_REQUEST for a cursor that is not ours.
 */
export async function items(parts: EngineParts, today: LocalDate, person: Person, query: ItemsQuery): Promise<OfficePage> {
  const after = readCursor(query.cursor);
  const narrowed = itemFilter(parts, query);
  const filter = narrowed === undefined ? undefined : { ...narrowed, begun: query.year === undefined ? undefined : yearOf(query.year), lateOn: query.overdue === true ? today : undefined };
  const area = areaOf(person.posts, parts.units);
  const units = filter?.unit === undefined ? area : areaWithin(area, parts.units, filter.unit.id);
  if (filter === undefined || units.length === 0) return { rows: [], next: null, count: after === undefined ? { count: 0, exact: true } : null };
  const standing = isStanding(parts, filter);
  const runs = (at: Look): OfficeRun[] => units.map((unit) => ({ unit, filter, standing, before: at.after?.id ?? null, window: at.window }));
  const { rows, next } = await mergeRuns((at) => runs(at).map((run) => officePage(parts.store.read, run, query.limit + 1)), { order: 'falling', after, limit: query.limit });
  return {
    rows: await veiledRows(parts, person, rows.map((row) => toRow(parts, today, row))),
    next: next === undefined ? null : writeCursor(next),
    count: after === undefined ? await countAll(parts, runs({ after: undefined, window: countWindow })) : null,
  };
}

async function countAll(parts: EngineParts, runs: readonly OfficeRun[]): Promise<OfficePage['count']> {
  const each = await Promise.all(runs.map((run) => officeCount(parts.store.read, run, countCap)));
  const count = each.reduce((sum, one) => sum + one.count, 0);
  return { count: Math.min(count, countCap), exact: count < countCap && each.every((one) => one.exact) };
}

/** Whether a stage is one where items wait: at an end stage they are done, and no index keeps them in order. */
function isStanding(parts: Pick<EngineParts, 'registry'>, { stage, status }: ItemFilter): boolean {
  if (stage === undefined || status === 'done') return false;
  return !parts.registry.workflows().some((one) => one.compiled.stages.get(stage)?.kind === 'end');
}
