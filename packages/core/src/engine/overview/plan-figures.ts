// Each quota and budget of a year against its plan: the lines of the year and those of the rounds whose items are looked at,
// by unit. domain.md §3.9
import type { Person } from '../../people/post.ts';
import type { EngineParts } from '../parts.ts';
import { townOf } from '../read/figures.ts';
import { ledgers } from '../read/ledgers.ts';
import type { PlanFigures } from './views.ts';

/** Plans are the district's: nobody who sees one town alone is told of them. */
export async function planFigures(parts: EngineParts, person: Person, of: { readonly programme: string; readonly year: number; readonly rounds: ReadonlySet<string> }): Promise<readonly PlanFigures[]> {
  if (townOf(parts, person) !== undefined) return [];
  const lines = (await ledgers(parts, person, { programme: of.programme })).filter(({ scope }) => scope === String(of.year) || of.rounds.has(scope));
  return [...Map.groupBy(lines, ({ ledger, unitName }) => `${ledger} ${unitName?.zh ?? ''}`).values()].flatMap((those) => {
    const sum = (part: 'most' | 'reserved' | 'spent' | 'left') => those.reduce((all, line) => all + line[part], 0);
    return those.slice(0, 1).map(({ title, unit, unitName }) => ({ title, unit, unitName, most: sum('most'), reserved: sum('reserved'), spent: sum('spent'), left: sum('left') }));
  });
}
