// Words and values every definition is made of. One schema each; types are inferred from them.
import { z } from 'zod';

/** A text in both languages; Chinese is what the office prints. */
export const localText = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type LocalText = z.infer<typeof localText>;

/** Several texts as one, each named once. */
export function inAList(texts: readonly LocalText[]): LocalText {
  const list = (language: 'zh' | 'en', mark: string) => [...new Set(texts.map((one) => one[language]))].join(mark);
  return { zh: list('zh', '、'), en: list('en', ', ') };
}

/** Identifier of a stage, form, field, guard …: letters and digits, starts with a lower-case letter. */
export const key = z.string().regex(/^[a-z][a-zA-Z0-9]{0,62}$/u, 'expected a key such as "districtCheck"');

/** Any JSON value; what forms hold and what the database keeps. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}
const json: z.ZodType<Json> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(json), z.record(z.string(), json)]),
);
export const jsonObject: z.ZodType<JsonObject> = z.record(z.string(), json);
