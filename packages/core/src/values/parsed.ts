// What a reader of a typed value answers: the value in normal form, or what is wrong with the text.
export type Parsed<Value, Problem extends string> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

/** Full-width letters and digits to half-width, spaces removed: what clerks paste out of sheets and chats. */
export function normalise(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '');
}
