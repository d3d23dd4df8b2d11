// A few values that stand for all values of a field, given the conditions that read it and what its form lets people type.
import { addDays, isLocalDate } from '../../calendar/local-date.ts';
import { sourceOf } from '../../definition/field-source.ts';
import type { Json, JsonObject } from '../../definition/text.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { isObject } from '../../values/json.ts';

/** Values that tell apart every answer of conditions that compare the field with the given values. */
export function fieldValues(definition: WorkflowDefinition, field: string, compared: readonly Json[]): readonly Json[] {
  const source = sourceOf(definition, field);
  const absent: readonly Json[] = source === undefined || source.optional ? [null] : [];
  return [...new Set([...ownValues(definition.fields[field]?.type, source?.schema, compared), ...absent])];
}

function ownValues(type: string | undefined, schema: JsonObject | undefined, compared: readonly Json[]): readonly Json[] {
  const listed = choices(schema);
  if (listed !== undefined) return listed;
  switch (type) {
    case 'boolean':
      return [true, false];
    case 'integer':
      return numbersAround(compared.filter((value) => typeof value === 'number'), schema);
    case 'date':
      return datesAround(compared);
    default:
      return [...compared, '其他'];
  }
}

/** Each number with its neighbours, as far as the form lets them be typed. */
function numbersAround(numbers: readonly number[], schema: JsonObject | undefined): readonly number[] {
  const [least, most] = [limit(schema, 'minimum', -Infinity), limit(schema, 'maximum', Infinity)];
  const around = (numbers.length === 0 ? [Math.max(0, least)] : numbers.flatMap((value) => [value - 1, value, value + 1])).filter((value) => value >= least && value <= most);
  return around.length === 0 ? [Math.max(0, least)] : around.toSorted((a, b) => a - b);
}

function datesAround(compared: readonly Json[]): readonly string[] {
  const dates = compared.flatMap((value) => (typeof value === 'string' && isLocalDate(value) ? [value] : []));
  return dates.length === 0 ? ['2022-03-08'] : dates.flatMap((date) => [addDays(date, -1), date, addDays(date, 1)]);
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
