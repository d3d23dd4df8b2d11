// What items say in a field their workflow declares, in the words of the form where it is chosen from.
import type { JsonObject, LocalText } from '../../definition/text.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { isObject } from '../../values/json.ts';
import { fieldWord } from '../words/names.ts';

/** The text at a path of an item's data; empty where there is none. */
export function textAt(data: JsonObject, path: readonly string[]): string {
  let at: JsonObject[string] | undefined = data;
  for (const name of path) at = isObject(at) ? at[name] : undefined;
  return typeof at === 'string' && path.length > 0 ? at : '';
}

/** What a declared field has; empty where the workflow declares none of that name. */
export function declaredText({ fields }: Pick<WorkflowDefinition, 'fields'>, field: string, data: JsonObject): string {
  return textAt(data, fields[field]?.from?.split('.') ?? []);
}

/** What people call a value of a declared field. */
export function declaredTitle(definition: Pick<WorkflowDefinition, 'fields' | 'forms'>, field: string, value: string): LocalText {
  return fieldWord(definition, field, value) ?? { zh: value, en: value };
}
