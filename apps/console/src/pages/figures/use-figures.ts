// The figures an address asks for, and the years there are to choose from.
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../api.ts';
import type { FiguresSearch } from '../../components/figures-search.ts';

/** The first year the office has items of. */
const firstYear = 2021;

/** `everyMs`: how often they are asked for anew, for a screen nobody touches. */
export function useFigures(search: FiguresSearch, everyMs?: number) {
  const { data: clock, error: noClock } = useQuery(trpc.demo.clock.queryOptions());
  const thisYear = clock === undefined ? undefined : Number(clock.today.slice(0, 4));
  const year = search.year ?? thisYear;
  const { data, error } = useQuery(
    trpc.figures.overview.queryOptions(
      { year: year ?? firstYear, ...(search.campaign === undefined ? {} : { campaign: search.campaign }), ...(search.unit === undefined ? {} : { unit: search.unit }) },
      { enabled: year !== undefined, placeholderData: (before) => before, ...(everyMs === undefined ? {} : { refetchInterval: everyMs }) },
    ),
  );
  const last = thisYear ?? firstYear;
  const years = Array.from({ length: Math.max(1, last - firstYear + 1) }, (_, index) => last - index);
  return { year, years: year === undefined ? years : [...new Set([year, ...years])].toSorted((one, other) => other - one), data, error: error ?? (year === undefined ? noClock : null) };
}
