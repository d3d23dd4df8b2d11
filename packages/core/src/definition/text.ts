// Words and values every definition is made of. One schema each; types are inferred from them.
import { z } from 'zod';
import { says } from './shape-words.ts';

/** A text in both languages; Chinese is what the office prints. */
export const localText = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
/** Words in both languages. */
export type LocalText = z.infer<typeof localText>;

/** Several texts as one, each named once. */
export function inAList(texts: readonly LocalText[]): LocalText {
  const list = (language: 'zh' | 'en', mark: string) => [...new Set(texts.map((one) => one[language]))].join(mark);
  return { zh: list('zh', '、'), en: list('en', ', ') };
}

/** Identifier of a stage, form, field, guard …: letters and digits, starts with a lower-case letter. */
export const key = z.string().regex(/^[a-z][a-zA-Z0-9]{0,62}$/u, says({ zh: '像 "districtCheck" 这样的名称', en: 'expected a key such as "districtCheck"' }));

/** Any JSON value; what forms hold and what the database keeps. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
/** A JSON object, read only. */
export interface JsonObject {
  readonly [name: string]: Json;
}
/** Whether a JSON value is an object, not an array or null. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Deeper than anything people fill in; what is deeper overflows whoever walks it. */
const deepest = 64;
export const jsonObject: z.ZodType<JsonObject> = z.custom<JsonObject>((value) => isPlainObject(value) && isJson(value), says({ zh: `JSON，至多 ${deepest} 层`, en: `expected JSON, at most ${deepest} levels deep` }));

/** Asked of every command, so it walks level by level and copies nothing. */
function isJson(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return false;
    const below: unknown[] = [];
    for (const one of level) {
      if (Array.isArray(one)) below.push(...one);
      else if (isPlainObject(one)) below.push(...Object.values(one));
      else if (one !== null && typeof one !== 'string' && typeof one !== 'boolean' && !(typeof one === 'number' && Number.isFinite(one))) return false;
    }
    level = below;
  }
  return true;
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
