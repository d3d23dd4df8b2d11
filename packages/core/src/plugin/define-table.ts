// A table of a plugin's own, defined once: what it is listed as in `definePlugin` and what its procedures ask for it by.
import type { z } from 'zod';
import type { TableSpec } from './contributions.ts';

/**
 * Defines a table; `ports.table` of a procedure then knows what its records are.
 *
 * @example
 * ```ts
 * const stalls = defineTable({ title: { zh: '摊位', en: 'Stalls' }, shape: z.strictObject({ holder: z.string() }) });
 * ```
 */
export function defineTable<Shape extends z.ZodType>(spec: TableSpec<Shape>): TableSpec<Shape> {
  return spec;
}
