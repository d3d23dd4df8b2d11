// A number that a rule goes by and a lead may change without code (domain.md: what is marked assumed): how many members, which
// share of women, how many years. It stands in the definition, so that an item keeps the one it began with.
import { z } from 'zod';
import { localText } from './text.ts';

export const parameterSpec = z
  .strictObject({
    title: localText,
    value: z.int(),
    minimum: z.int(),
    maximum: z.int(),
    /** What it is counted in; fen for money. */
    unit: z.union([z.literal('fen'), localText]).optional(),
  })
  .refine(({ value, minimum, maximum }) => minimum <= value && value <= maximum, { path: ['value'], error: 'lies outside minimum and maximum' });
/** A number that a lead may change: its title, its value and the bounds it stays within. */
export type ParameterSpec = z.infer<typeof parameterSpec>;

/** Parameters of a definition, by name. */
export type Parameters = Readonly<Record<string, ParameterSpec>>;

/** What rules read: the values alone. */
export function valuesOf(parameters: Parameters = {}): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(parameters).map(([name, { value }]) => [name, value]));
}
