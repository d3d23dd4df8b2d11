// Reads item data by dotted path as what it is asked for; what is missing or of another type is the empty value, since the
// form's schema has been held against it before.
import type { Json, JsonObject } from '../definition/text.ts';
import { isLocalDate, printDate, type LocalDate } from '../calendar/local-date.ts';
import { refusal } from '../errors.ts';
import type { ItemView } from '../plugin/contributions.ts';
import { isObject } from '../values/json.ts';

/** What stands at a path of the data, such as `application.packets`; undefined where nothing does. */
export function valueAt(data: Json | undefined, path: string): Json | undefined {
  return path.split('.').reduce<Json | undefined>((value, name) => (isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined), data);
}

/** The text at a path; empty where there is none. */
export function textAt(data: Json | undefined, path: string): string {
  const value = valueAt(data, path);
  return typeof value === 'string' ? value : '';
}

/** 0 when there is none. */
export function numberAt(data: Json | undefined, path: string): number {
  const value = valueAt(data, path);
  return typeof value === 'number' ? value : 0;
}

/** The day at a path. */
export function dateAt(data: Json | undefined, path: string): LocalDate | undefined {
  const value = valueAt(data, path);
  return typeof value === 'string' && isLocalDate(value) ? value : undefined;
}

/** The day at a path as papers print it, 2022年1月25日; empty where there is none. */
export function printedDateAt(data: Json | undefined, path: string): string {
  const date = dateAt(data, path);
  return date === undefined ? '' : printDate(date);
}

/** Whether true stands at a path. */
export function isTrueAt(data: Json | undefined, path: string): boolean {
  return valueAt(data, path) === true;
}

/** The rows of a table at a path; none where there is no table. */
export function rowsAt(data: Json | undefined, path: string): readonly JsonObject[] {
  const value = valueAt(data, path);
  return Array.isArray(value) ? value.filter((one: Json): one is JsonObject => isObject(one)) : [];
}

/** The texts of a list at a path. */
export function textsAt(data: Json | undefined, path: string): readonly string[] {
  const value = valueAt(data, path);
  return Array.isArray(value) ? value.filter((one: Json): one is string => typeof one === 'string') : [];
}

/** A number of the definition's `parameters`. @throws JinguoError RULE_FAILED where there is none of that name */
export function parameterAt({ parameters }: Pick<ItemView, 'parameters'>, name: string): number {
  const value = parameters[name];
  if (value === undefined) throw refusal('RULE_FAILED', { rule: `parameter ${name}` });
  return value;
}

/**
 * A list of words that a lead may change, as the item's own version has it.
 *
 * @throws JinguoError RULE_FAILED the definition has no list of this name
 */
export function wordsAt({ words = {} }: Pick<ItemView, 'words'>, name: string): readonly string[] {
  const list = words[name];
  if (list === undefined) throw refusal('RULE_FAILED', { rule: `words ${name}` });
  return list;
}
