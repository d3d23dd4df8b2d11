// Which fields of a form are closed at a stage: hidden from who acts there, or shown and not to be changed. A stage that says
// nothing lets its form be filled and everything else be read.
import { z } from 'zod';
import { formField, says } from './shape-words.ts';
import { requiringOnly } from './shown-when.ts';
import { isJsonObject, type Json, type JsonObject } from './text.ts';

/** By `form.field`. */
export const fieldAccess = z.record(z.string().regex(/^[a-z][a-zA-Z0-9]{0,62}\.[a-zA-Z][a-zA-Z0-9]{0,62}$/u, says(formField)), z.enum(['hidden', 'read', 'write']));
export type FieldAccess = z.infer<typeof fieldAccess>;

interface AtStage {
  readonly fieldAccess?: FieldAccess | undefined;
}

/** A form's fields that are not to be filled at a stage. */
export function closedFields({ fieldAccess: access = {} }: AtStage, form: string): ReadonlyMap<string, 'hidden' | 'read'> {
  return new Map(Object.entries(access).flatMap(([path, one]) => (one === 'write' || !path.startsWith(`${form}.`) ? [] : [[path.slice(form.length + 1), one] as const])));
}

/** Paths of what a stage hides, as `form.field`. */
export function hiddenPaths({ fieldAccess: access = {} }: AtStage): ReadonlySet<string> {
  return new Set(Object.entries(access).flatMap(([path, one]) => (one === 'hidden' ? [path] : [])));
}

/** The form as it is asked at a stage: what is hidden is not there, what is only read says so, neither is required. */
export function schemaWithout(schema: JsonObject, closed: ReadonlyMap<string, 'hidden' | 'read'>): JsonObject {
  if (closed.size === 0) return schema;
  const { properties } = schema;
  const open = Object.entries(isJsonObject(properties) ? properties : {}).flatMap(([name, part]): [string, Json][] => {
    const how = closed.get(name);
    if (how === 'hidden') return [];
    return [[name, how === 'read' && isJsonObject(part) ? { ...part, readOnly: true } : part]];
  });
  return { ...requiringOnlyOpen(schema, closed), properties: Object.fromEntries(open) };
}

/** The form with every field, of which only the open ones are required. */
export function requiringOnlyOpen(schema: JsonObject, closed: ReadonlyMap<string, unknown>): JsonObject {
  if (closed.size === 0) return schema;
  const open = (names: Json | undefined): readonly Json[] => (Array.isArray(names) ? names.filter((name) => !closed.has(String(name))) : []);
  const rules = Array.isArray(schema['allOf']) ? schema['allOf'].map((rule: Json) => requiringOnly(rule, open)) : undefined;
  return { ...schema, required: open(schema['required']), ...(rules === undefined ? {} : { allOf: rules }) };
}

/** The fields a form asks, each by its name. */
export function fieldsOfSchema({ properties }: JsonObject): readonly (readonly [string, JsonObject])[] {
  return Object.entries(isJsonObject(properties) ? properties : {}).flatMap(([name, part]) => (isJsonObject(part) ? [[name, part] as const] : []));
}

/** A form's data without what is hidden. */
export function dataWithout(data: JsonObject, form: string, hidden: ReadonlySet<string>): JsonObject {
  return hidden.size === 0 ? data : Object.fromEntries(Object.entries(data).filter(([name]) => !hidden.has(`${form}.${name}`)));
}

/** Fields that name by post who reads them (`x-readers` of a field), and do not name hers; as `form.field`. */
export function keptByPost(forms: Readonly<Record<string, { readonly schema: JsonObject }>>, roles: readonly string[]): ReadonlySet<string> {
  return new Set(Object.entries(forms).flatMap(([name, { schema }]) => fieldsOfSchema(schema).flatMap(([field, { 'x-readers': readers }]) => (Array.isArray(readers) && !roles.some((role) => readers.includes(role)) ? [`${name}.${field}`] : []))));
}

/** Whether a declared field, `form.field.part`, lies in what is hidden. */
export function isHidden(hidden: ReadonlySet<string>, from: string): boolean {
  return hidden.has(from.split('.').slice(0, 2).join('.'));
}
