// A few values that stand for all values of a field, given the conditions that read it and what its form lets people type.
import { sourceOf } from '../../definition/field-source.ts';
import type { Json, JsonObject } from '../../definition/text.ts';
import type { GuardRef } from '../../definition/transition.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { isObject } from '../../values/json.ts';
import { fieldOf } from './condition.ts';

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
