// Which uploaded files an item's data names: the values of form fields whose widget is `attachments`, the scans of what was entered
// for somebody (代填), and which of them show
// sensitive data in full (`x-sensitive` of the field): identity cards, bank cards, credit reports. domain.md §3.7
import type { Json, JsonObject } from '../../definition/text.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import { isObject } from '../../values/json.ts';
import { filedOnBehalf, onBehalfMark } from './on-behalf.ts';
import type { WorkItem } from './work-item.ts';

export interface FiledFile {
  readonly id: string;
  /** The field that names it, as `form/field`. */
  readonly at: string;
  readonly sensitive: boolean;
}

export function attachmentIds(work: WorkItem): readonly string[] {
  return filesIn(work.workflow, work.data);
}

/** The same of data that stand alone. */
export function filesIn(workflow: LoadedWorkflow, data: JsonObject): readonly string[] {
  return filed(workflow, data).map((one) => one.id);
}

/** Files of an item by field; one that no field names any more was put in the place of another, and is as sensitive as any. */
export function sensitiveAmong(workflow: LoadedWorkflow, data: JsonObject, ids: readonly string[]): ReadonlyMap<string, string> {
  const known = filed(workflow, data);
  const fields = sensitiveFields(workflow);
  if (fields.length === 0 && !known.some((one) => one.sensitive)) return new Map();
  return new Map(ids.flatMap((id) => {
    const named = known.filter((one) => one.id === id);
    const at = named.length === 0 ? fields[0] : named.find((one) => one.sensitive)?.at;
    return at === undefined ? [] : [[id, at]];
  }));
}

function filed({ compiled }: LoadedWorkflow, data: JsonObject): readonly FiledFile[] {
  const scans = (filedOnBehalf(data)?.scans ?? []).map((id) => ({ id, at: `${onBehalfMark}/scans`, sensitive: true }));
  return [...Object.entries(compiled.definition.forms).flatMap(([name, form]) => idsIn(form.schema, data[name], name)), ...scans];
}

function idsIn(schema: Json | undefined, value: Json | undefined, at: string): readonly FiledFile[] {
  if (!isObject(schema) || value === undefined) return [];
  if (schema['x-widget'] === 'attachments') return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string').map((id) => ({ id, at, sensitive: schema['x-sensitive'] === true })) : [];
  const properties: Json | undefined = schema['properties'];
  if (!isObject(properties) || !isObject(value)) return [];
  const object: JsonObject = value;
  return Object.entries(properties).flatMap(([name, part]) => idsIn(part, object[name], `${at}/${name}`));
}

function sensitiveFields({ compiled }: LoadedWorkflow): readonly string[] {
  const walk = (schema: Json | undefined, at: string): readonly string[] => {
    if (!isObject(schema)) return [];
    if (schema['x-sensitive'] === true) return [at];
    const properties: Json | undefined = schema['properties'];
    return isObject(properties) ? Object.entries(properties).flatMap(([name, part]) => walk(part, `${at}/${name}`)) : [];
  };
  return Object.entries(compiled.definition.forms).flatMap(([name, form]) => walk(form.schema, name));
}
