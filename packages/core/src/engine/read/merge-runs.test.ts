// Merging stretches of a list: whatever they hold and however far each looks at once, the pages together are the whole list.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Key, RunPage } from '../../store/queries/list-items.ts';
import { mergeRuns, type Look } from './merge-runs.ts';

type Row = Key & { readonly passes: boolean };

const before = (a: Key, b: Key, sign: number) => sign * (a.sort === b.sort ? (a.id === b.id ? 0 : a.id < b.id ? -1 : 1) : a.sort < b.sort ? -1 : 1);
const row = fc.record({ sort: fc.constantFrom('1', '2', '3'), id: fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 4 }), passes: fc.boolean() });
/** The same id is the same row wherever it stands. */
const rows = fc.uniqueArray(row, { selector: (one) => one.id, maxLength: 40 });

/** A stretch that looks at so many rows at once and answers those that pass. */
function lookAt(list: readonly Row[], window: number, limit: number): RunPage<Row> {
  const looked = list.slice(0, window);
  const passing = looked.filter((one) => one.passes);
  const page = passing.slice(0, limit);
  return { rows: page, until: page.length === limit ? page.at(-1) : list.length > window ? looked.at(-1) : undefined };
}

it.each(['rising', 'falling'] as const)('%s: no page skips a row or shows one twice', async (order) => {
  const sign = order === 'rising' ? 1 : -1;
  await fc.assert(
    fc.asyncProperty(rows, fc.array(fc.record({ window: fc.integer({ min: 1, max: 9 }), share: fc.nat() }), { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 7 }), async (all, runs, limit) => {
      const sorted = all.toSorted((a, b) => before(a, b, sign));
      // Each row stands in at least one stretch, some in several.
      const stretches = runs.map(({ window, share }, n) => ({ window, list: sorted.filter((_, at) => at % runs.length === n || (at + share) % 3 === 0) }));
      const seen: Row[] = [];
      let after: Key | undefined;
      do {
        const look = ({ after: from }: Look) => stretches.map(({ window, list }) => Promise.resolve(lookAt(list.filter((one) => from === undefined || before(one, from, sign) > 0), window, limit + 1)));
        const page = await mergeRuns(look, { order, after, limit });
        expect(page.rows.length).toBeLessThanOrEqual(limit);
        expect(page.next === undefined || after === undefined || before(page.next, after, sign) > 0).toBe(true);
        seen.push(...page.rows);
        after = page.next;
      } while (after !== undefined);
      expect(seen).toEqual(sorted.filter((one) => one.passes));
    }),
    { numRuns: 1000 },
  );
});
