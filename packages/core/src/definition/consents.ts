// Consents a form asks for, each a tick of its own: to what, and in which words. domain.md §3.7
import { isJsonObject, type Json, type JsonObject, type LocalText } from './text.ts';

/** What she agrees to in a tick of its own, each by itself: what is sensitive is used, her data is shared, her name is published (PIPL 23, 25, 29). domain.md §3.7 */
export type ConsentTo = 'sensitive' | 'sharing' | 'publication';
const kinds: readonly ConsentTo[] = ['sensitive', 'sharing', 'publication'];

export interface AskedConsent {
  /** Where the tick is kept in the item's data, e.g. `application.publication`. */
  readonly consent: string;
  /** The field of the form it stands in, as `form.field`. */
  readonly field: string;
  readonly form: string;
  readonly to: ConsentTo;
  readonly words: LocalText;
}

/** Every consent that the forms of a workflow ask for; one asked of each row of a table belongs to that row's person, and is none of hers. */
export function consentsAsked(forms: Readonly<Record<string, { readonly schema: JsonObject }>>): readonly AskedConsent[] {
  return Object.entries(forms).flatMap(([form, { schema }]) => within(schema, [form]));
}

function within(schema: Json | undefined, path: readonly [form: string, ...fields: string[]]): readonly AskedConsent[] {
  if (!isJsonObject(schema)) return [];
  const { properties, title, 'x-consent': to, 'x-en': en } = schema;
  const kind = kinds.find((one) => one === to);
  if (kind !== undefined) return [{ consent: path.join('.'), field: path.slice(0, 2).join('.'), form: path[0], to: kind, words: { zh: String(title ?? ''), en: String(en ?? '') } }];
  return Object.entries(isJsonObject(properties) ? properties : {}).flatMap(([name, part]) => within(part, [...path, name]));
}
