// Counts of items by how they stand, by place and by month: of the district, a campaign or one workflow alike.
import { localDateOf, type LocalDate } from '../../calendar/local-date.ts';
import { begunByHour, endedByHour, standingCounts, suspendedCounts, type HourCount, type OverviewScope, type StandingCount, type SuspendedCount } from '../../store/queries/overview.ts';
import { unitName, type EngineParts } from '../parts.ts';
import { objectionStages } from '../read/item-state.ts';
import { isGood } from '../read/list-row.ts';
import type { ItemCounts, MonthRow, OverviewRow } from './views.ts';

export interface Found {
  readonly standing: readonly StandingCount[];
  readonly suspended: readonly SuspendedCount[];
}

/** What a count is of. */
export type Of = Pick<StandingCount, 'workflow' | 'place'>;

/** Where the items of a scope stand, and which of them are suspended, by town or by village. */
export async function found({ store, registry }: Pick<EngineParts, 'store' | 'registry'>, scope: OverviewScope, { by, today }: { readonly by: 'town' | 'village'; readonly today: LocalDate }): Promise<Found> {
  const [standing, suspended] = await Promise.all([standingCounts(store.read, scope, { by, today }), suspendedCounts(store.read, scope, { by, at: objectionStages(registry) })]);
  return { standing, suspended };
}

export function within({ standing, suspended }: Found, of: (row: Of) => boolean): Found {
  return { standing: standing.filter(of), suspended: suspended.filter(of) };
}

export function countsOf(parts: Pick<EngineParts, 'registry'>, { standing, suspended }: Found): ItemCounts {
  const counts = { begun: 0, open: 0, overdue: 0, suspended: suspended.reduce((sum, row) => sum + row.n, 0), good: 0, other: 0 };
  for (const { workflow, stage, status, late, n } of standing) {
    counts.begun += n;
    if (status === 'open') counts.open += n;
    else if (isGood(parts.registry.current(workflow)?.compiled.stages.get(stage)?.settings)) counts.good += n;
    else counts.other += n;
    if (late) counts.overdue += n;
  }
  return counts;
}

/** Those with most items first; items above every place are in none of them. */
export function placesOf(parts: EngineParts, counted: Found): readonly OverviewRow[] {
  const places = [...new Set(counted.standing.flatMap((row) => row.place ?? []))];
  return places.map((id) => ({ id, title: unitName(parts, id), ...countsOf(parts, within(counted, (row) => row.place === id)) })).toSorted((one, other) => other.begun - one.begun || (one.id < other.id ? -1 : 1));
}

/** The twelve months of a year in Asia/Shanghai, beside those of the year before. */
export async function monthsOf(parts: EngineParts, now: OverviewScope, past: OverviewScope): Promise<readonly MonthRow[]> {
  const db = parts.store.read;
  const [begun, ended, begunBefore, endedBefore] = (await Promise.all([begunByHour(db, now), endedByHour(db, now), begunByHour(db, past), endedByHour(db, past)])).map(byMonth);
  return Array.from({ length: 12 }, (_, index) => {
    const of = (sums: ReadonlyMap<number, number> | undefined) => sums?.get(index + 1) ?? 0;
    return { month: index + 1, begun: of(begun), ended: of(ended), begunBefore: of(begunBefore), endedBefore: of(endedBefore) };
  });
}

/** Months of Asia/Shanghai, which is whole hours away. */
function byMonth(hours: readonly HourCount[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const { hour, n } of hours) {
    const month = Number(localDateOf(new Date(`${hour}:00:00.000Z`)).slice(5, 7));
    sums.set(month, (sums.get(month) ?? 0) + n);
  }
  return sums;
}
