// What a workflow's items added to the figures of its programme in a year: the sum, what comes to one on average, what part it
// is of another, how many days it took, and by place and declared fields. Small numbers are protected. domain.md §3.9, §5
import { daysBetween, localDateOf, parseLocalDate } from '../../calendar/local-date.ts';
import type { LocalText } from '../../definition/text.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import type { FigureSpec, Programme } from '../../plugin/contributions.ts';
import { printPercent } from '../../plugin/report/print-number.ts';
import type { CountedEntry } from '../../store/queries/figures.ts';
import { halfUp } from '../../values/half-up.ts';
import { shareOf } from '../explain/usual-times.ts';
import { unitName, type EngineParts } from '../parts.ts';
import { declaredText, declaredTitle } from './declared-value.ts';
import { protectedCounts } from './small-numbers.ts';
import type { CountedFigure } from './views.ts';

/** Values by name; what is rarer is not listed. */
const mostRows = 20;
const placeTitle = { zh: '所在镇街、村社区', en: 'Town or village' };

/** The figures any of the entries adds to, in the programme's order. */
export function countedFigures(parts: Pick<EngineParts, 'units'>, definition: WorkflowDefinition, { figures = {} }: Pick<Programme, 'figures'>, entries: readonly CountedEntry[]): readonly CountedFigure[] {
  const of = Map.groupBy(entries, (entry) => entry.figure);
  const sumOf = (figure: string) => sum(of.get(figure) ?? []);
  return Object.entries(figures).flatMap(([figure, spec]): readonly CountedFigure[] => {
    const own = of.get(figure);
    if (own === undefined) return [];
    return [{
      figure,
      title: spec.title,
      unit: spec.unit,
      sum: sum(own),
      items: new Set(own.map((entry) => entry.itemId)).size,
      mean: beside(figures, spec.mean, (other) => (sumOf(other) > 0 ? Number(halfUp(BigInt(sum(own)), BigInt(sumOf(other)))) : undefined)),
      part: beside(figures, spec.outOf, (other) => (sumOf(other) > 0 ? printPercent(sum(own), sumOf(other)) : undefined)),
      days: daysOf(own),
      groups: (spec.by ?? []).flatMap((by) => groupOf(parts, definition, own, by)).filter(({ rows }) => spec.unit !== 'fen' || rows.some(({ n }) => typeof n === 'number')),
    }];
  });
}

function beside<T>(figures: Readonly<Record<string, FigureSpec>>, other: string | undefined, value: (other: string) => T | undefined): { readonly of: LocalText; readonly value: T } | null {
  const spec = other === undefined ? undefined : figures[other];
  const found = other === undefined ? undefined : value(other);
  return spec === undefined || found === undefined ? null : { of: spec.title, value: found };
}

/** Once for each item, when it was first counted; what is taken back took no time. */
function daysOf(entries: readonly CountedEntry[]): CountedFigure['days'] {
  const first = new Map<string, number>();
  for (const { itemId, amount, countedOn, createdAt } of entries) {
    const on = parseLocalDate(countedOn);
    if (amount > 0 && on !== undefined && !first.has(itemId)) first.set(itemId, Math.max(0, daysBetween(localDateOf(new Date(createdAt)), on)));
  }
  const days = [...first.values()];
  if (days.length === 0) return null;
  const mean = halfUp(BigInt(days.reduce((all, one) => all + one, 0)), BigInt(days.length));
  return { median: shareOf(days, 0.5), ninth: shareOf(days, 0.9), mean: Number(mean) };
}

function groupOf(parts: Pick<EngineParts, 'units'>, definition: WorkflowDefinition, entries: readonly CountedEntry[], by: string): CountedFigure['groups'] {
  const name = (entry: CountedEntry) => (by === 'place' ? (entry.place ?? '') : declaredText(definition, by, JSON.parse(entry.data)));
  const found = [...Map.groupBy(entries, name)].filter(([value]) => value !== '').map(([value, rows]) => ({ value, sum: sum(rows), items: new Set(rows.map((row) => row.itemId)).size }));
  if (found.length === 0) return [];
  // By how many, not by sum: the order tells nothing of a sum that is kept.
  const listed = found.toSorted((one, other) => other.items - one.items || (one.value < other.value ? -1 : 1)).slice(0, mostRows);
  const shown = protectedCounts(listed.map((one) => one.items));
  return [{
    title: by === 'place' ? placeTitle : (definition.fields[by]?.title ?? { zh: by, en: by }),
    rows: listed.map(({ value, sum: n }, index) => {
      const told = shown[index] ?? 'kept';
      return { title: by === 'place' ? unitName(parts, value) : declaredTitle(definition, by, value), n: typeof told === 'number' ? n : told };
    }),
  }];
}

function sum(entries: readonly CountedEntry[]): number {
  return entries.reduce((all, { amount }) => all + amount, 0);
}
