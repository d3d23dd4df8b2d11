// A few values that stand for all values of a field, given the conditions that read it and what its form lets people type.
import type { Json, JsonObject } from '../../definition/text.ts';
import type { GuardRef } from '../../definition/transition.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { isObject } from '../../values/json.ts';
import { fieldOf } from './condition.ts';

/** Where a field's value comes from, as far as the definition says. */
export interface FieldSource {
  /** Name of the form or compute. */
  readonly root: string;
  /** The field's own schema; undefined for what is computed. */
  readonly schema: JsonObject | undefined;
  /** Whether a filled form may leave it out. */
  readonly optional: boolean;
  /** True when the form is there and has no such field. */
  readonly missing: boolean;
}

/** @returns undefined when the definition declares no such field */
export function sourceOf(definition: WorkflowDefinition, field: string): FieldSource | undefined {
  const [root = '', ...path] = definition.fields[field]?.from.split('.') ?? [];
  if (root === '') return undefined;
  let schema: JsonObject | undefined = definition.forms[root]?.schema;
  if (schema === undefined) return { root, schema: undefined, optional: false, missing: false };
  let optional = false;
  for (const part of path) {
    const properties: Json | undefined = schema['properties'];
    const required: Json | undefined = schema['required'];
    const next: Json | undefined = isObject(properties) ? properties[part] : undefined;
    optional ||= !(Array.isArray(required) && required.includes(part));
    if (!isObject(next)) return { root, schema: undefined, optional, missing: isObject(properties) };
    schema = next;
  }
  return { root, schema, optional, missing: false };
}

/** Values that tell apart every answer of the conditions that read the field. */
export function fieldValues(definition: WorkflowDefinition, field: string, refs: readonly GuardRef[]): readonly Json[] {
  const source = sourceOf(definition, field);
  const mentioned = refs.filter((ref) => fieldOf(ref) === field).map((ref) => ref.params?.['value'] ?? null);
  const absent: readonly Json[] = source === undefined || source.optional ? [null] : [];
  return [...new Set([...ownValues(definition.fields[field]?.type, source?.schema, mentioned), ...absent])];
}

function ownValues(type: string | undefined, schema: JsonObject | undefined, mentioned: readonly Json[]): readonly Json[] {
  const listed = choices(schema);
  if (listed !== undefined) return listed;
  if (type === 'boolean') return [true, false];
  const numbers = mentioned.filter((value) => typeof value === 'number');
  if (numbers.length > 0) {
    const around = numbers.flatMap((value) => [value - 1, value, value + 1]);
    const allowed = around.filter((value) => value >= limit(schema, 'minimum', -Infinity) && value <= limit(schema, 'maximum', Infinity));
    return allowed.toSorted((a, b) => a - b);
  }
  return [...mentioned, type === 'date' ? '1949-04-03' : '其他'];
}

/** The closed list a form offers, if it does. */
function choices(schema: JsonObject | undefined): readonly Json[] | undefined {
  if (Array.isArray(schema?.['enum'])) return schema['enum'];
  if (schema?.['const'] !== undefined) return [schema['const']];
  const alternatives = schema?.['oneOf'];
  if (!Array.isArray(alternatives)) return undefined;
  const values = alternatives.flatMap((one) => (isObject(one) && one['const'] !== undefined ? [one['const']] : []));
  return values.length === alternatives.length ? values : undefined;
}

function limit(schema: JsonObject | undefined, name: string, otherwise: number): number {
  const value = schema?.[name];
  return typeof value === 'number' ? value : otherwise;
}
