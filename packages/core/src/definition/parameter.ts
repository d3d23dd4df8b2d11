// What a rule goes by and a lead may change without code (domain.md: what is marked assumed): a number (how many members, how
// many years) or a list of words. It stands in the definition, so that an item keeps the one it began with.
import { z } from 'zod';
import { localText } from './text.ts';

const numberSpec = z
  .strictObject({
    title: localText,
    value: z.int(),
    minimum: z.int(),
    maximum: z.int(),
    /** What it is counted in; fen for money. */
    unit: z.union([z.literal('fen'), localText]).optional(),
  })
  .refine(({ value, minimum, maximum }) => minimum <= value && value <= maximum, { path: ['value'], error: 'lies outside minimum and maximum' });

/** Words of a list, each once. */
export const wordList = z.array(z.string().trim().min(1).max(40)).max(500).refine((words) => new Set(words).size === words.length, { error: 'holds a word twice' });
const wordsSpec = z.strictObject({ title: localText, words: wordList });

export const parameterSpec = z.union([numberSpec, wordsSpec]);
/** A number that a lead may change: its title, its value and the bounds it stays within. */
export type NumberParameter = z.infer<typeof numberSpec>;
/** A list of words that a lead may change. */
export type WordsParameter = z.infer<typeof wordsSpec>;
/** What a lead may change of a rule. */
export type ParameterSpec = z.infer<typeof parameterSpec>;

/** Parameters of a definition, by name. */
export type Parameters = Readonly<Record<string, ParameterSpec>>;

/** What rules read of the numbers: the values alone. */
export function valuesOf(parameters: Parameters = {}): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(parameters).flatMap(([name, spec]) => ('value' in spec ? [[name, spec.value]] : [])));
}

/** What rules read of the lists of words. */
export function wordsOf(parameters: Parameters = {}): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(parameters).flatMap(([name, spec]) => ('words' in spec ? [[name, spec.words]] : [])));
}
