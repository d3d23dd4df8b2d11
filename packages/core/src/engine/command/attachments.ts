// Which uploaded files an item's data names: the values of form fields whose widget is `attachments`.
import type { Json, JsonObject } from '../../definition/text.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import { isObject } from '../../values/json.ts';
import type { WorkItem } from './work-item.ts';

export function attachmentIds(work: WorkItem): readonly string[] {
  return filesIn(work.workflow, work.data);
}

/** The same of data that stand alone. */
export function filesIn(workflow: LoadedWorkflow, data: JsonObject): readonly string[] {
  return Object.entries(workflow.compiled.definition.forms).flatMap(([name, form]) => idsIn(form.schema, data[name]));
}

function idsIn(schema: Json | undefined, value: Json | undefined): readonly string[] {
  if (!isObject(schema) || value === undefined) return [];
  if (schema['x-widget'] === 'attachments') return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
  const properties: Json | undefined = schema['properties'];
  if (!isObject(properties) || !isObject(value)) return [];
  const object: JsonObject = value;
  return Object.entries(properties).flatMap(([name, part]) => idsIn(part, object[name]));
}
