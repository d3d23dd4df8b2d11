// What contributions may answer, as schemas: a plugin's types are a promise, and its answer is held against it at run time.
import { z } from 'zod';
import { isLocalDate } from '../calendar/local-date.ts';
import type { Value, ValueType } from '../definition/condition/vocabulary.ts';
import type { Json, JsonObject } from '../definition/text.ts';
import type { Finding, ImportColumn, Paper } from './contributions.ts';

const words = z.string().max(2000);

const finding = z.object({ path: words, code: words, zh: words, en: words, severity: z.enum(['refuse', 'warn']) });
export const findingsShape: z.ZodType<readonly Finding[]> = z.array(finding).max(1000);

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('table'), head: z.array(z.string()), rows: z.array(z.array(z.string())) }),
  z.object({ kind: z.literal('signature'), lines: z.array(z.string()) }),
  z.object({ kind: z.literal('opinion'), heading: z.string(), text: z.string(), lines: z.array(z.string()) }),
]);
export const paperShape: z.ZodType<Paper> = z.object({ title: z.string(), documentNumber: z.string().exactOptional(), unmarked: z.literal(true).exactOptional(), blocks: z.array(block) });

/** Deeper is no form's data, or bites its own tail. */
const deepest = 40;

/** Computed data: JSON through and through, for it is stored and read back. */
export const computedShape: z.ZodType<JsonObject> = z.custom<JsonObject>((value) => isPlainObject(value) && isJson(value, 0), 'expected an object of JSON values');

export const titleShape: z.ZodType<string> = words;
export const keysShape: z.ZodType<Readonly<Record<string, string>>> = z.record(z.string(), z.string());

const json = z.custom<Json>((value) => isJson(value, 0), 'expected a JSON value');
export const cellShape: z.ZodType<ReturnType<ImportColumn['read']>> = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: json }),
  z.object({ ok: z.literal(false), issue: z.object({ code: words, zh: words, en: words }) }),
]);

const values: Readonly<Record<ValueType, z.ZodType<Value>>> = {
  integer: z.int(),
  text: z.string().max(10_000),
  date: z.string().refine(isLocalDate, 'expected a date such as 2022-09-05'),
  boolean: z.boolean(),
};
/** What a function of conditions answers. */
export function valueShape(type: ValueType): z.ZodType<Value> {
  return values[type];
}

export const yesOrNo: z.ZodType<boolean> = z.boolean();
export const anything: z.ZodType<unknown> = z.unknown();

function isJson(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (depth > deepest) return false;
  if (Array.isArray(value)) return value.every((one) => isJson(one, depth + 1));
  return isPlainObject(value) && Object.values(value).every((one) => isJson(one, depth + 1));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
