// A sheet and its rows as the server answers them.
import type { inferOutput } from '@trpc/tanstack-react-query';
import type { trpc } from '../../api.ts';

export type SheetView = inferOutput<typeof trpc.imports.get>;
export type RowPage = inferOutput<typeof trpc.imports.rows>;
export type RowView = RowPage['rows'][number];
export type Column = SheetView['columns'][number];
export const states = ['unchecked', 'good', 'bad', 'taken'] as const;
export type Filter = (typeof states)[number] | 'all';

/** What is wrong with one cell, or with the row as a whole. */
export function problemsOf(row: RowView, column: string | null): RowView['problems'] {
  return row.problems.filter((one) => one.column === column);
}
