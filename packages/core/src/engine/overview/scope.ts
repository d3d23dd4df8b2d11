// Whose items figures count: those of the units a person looks after, or of one unit among them, begun in a calendar year.
import { parseLocalDate, startOfDay } from '../../calendar/local-date.ts';
import { refusal } from '../../errors.ts';
import { areaOf, areaWithin } from '../../people/area.ts';
import type { Person } from '../../people/post.ts';
import type { OverviewScope } from '../../store/queries/overview.ts';
import type { EngineParts } from '../parts.ts';

/** @throws JinguoError NOT_FOUND for who has no post in the tree, and for a unit outside what she looks after. */
export function scopeOf(parts: Pick<EngineParts, 'units'>, person: Person, of: { readonly year: number; readonly unit?: string | undefined; readonly workflows?: readonly string[] | undefined }): OverviewScope {
  const own = areaOf(person.posts, parts.units);
  const area = of.unit === undefined ? own : areaWithin(own, parts.units, of.unit);
  if (area.length === 0) throw refusal('NOT_FOUND', { what: of.unit ?? 'figures' });
  return { area, workflows: of.workflows, ...yearOf(of.year) };
}

/** From the first instant of a calendar year in Asia/Shanghai to before that of the next, UTC. */
export function yearOf(year: number): { readonly from: string; readonly to: string } {
  return { from: firstInstant(year), to: firstInstant(year + 1) };
}

function firstInstant(year: number): string {
  const first = parseLocalDate(`${year}-01-01`);
  if (first === undefined) throw refusal('BAD_REQUEST', { path: 'year' });
  return startOfDay(first).toISOString();
}
