// What a reader of a typed value answers: the value in normal form, or what is wrong with the text.
/** A value that was read, or what is wrong with it. */
export type Parsed<Value, Problem extends string> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

/**
 * Full-width letters and digits to half-width, spaces removed: what clerks paste out of sheets and chats.
 *
 * @example
 * ```ts
 * import { normalise } from './parsed.ts';
 * console.assert(normalise(' ３３０４ 02 ') === '330402');
 * ```
 */
export function normalise(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '');
}
