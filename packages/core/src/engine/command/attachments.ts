// Which uploaded files an item's data names: the values of form fields whose widget is `attachments`, the scans of what was entered
// for somebody (代填), and which of them show
// sensitive data in full (`x-sensitive` of the field): identity cards, bank cards, credit reports. domain.md §3.7
import type { Json, JsonObject } from '../../definition/text.ts';
import type { LoadedWorkflow, Registry } from '../../plugin/registry.ts';
import { isObject } from '../../values/json.ts';
import { markedSchema } from '../read/mask-form.ts';
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
export function filesIn({ compiled }: LoadedWorkflow, data: JsonObject): readonly string[] {
  return filed(Object.entries(compiled.definition.forms).map(([name, form]) => [name, form.schema]), data).map((one) => one.id);
}

/**
 * Files of an item by field, as its own version and today's say; one that no field names any more was put in the place of another, and
 * is as sensitive as any.
 */
export function sensitiveAmong(registry: Pick<Registry, 'current'>, workflow: LoadedWorkflow, { data, ids }: { readonly data: JsonObject; readonly ids: readonly string[] }): ReadonlyMap<string, string> {
  const forms = Object.entries(workflow.compiled.definition.forms).map(([name, form]) => [name, markedSchema(registry, workflow, name) ?? form.schema] as const);
  const known = filed(forms, data);
  const fields = forms.flatMap(([name, schema]) => sensitiveFields(schema, name));
  if (fields.length === 0 && !known.some((one) => one.sensitive)) return new Map();
  return new Map(ids.flatMap((id) => {
    const named = known.filter((one) => one.id === id);
    const at = named.length === 0 ? fields[0] : named.find((one) => one.sensitive)?.at;
    return at === undefined ? [] : [[id, at]];
  }));
}

function filed(forms: readonly (readonly [name: string, schema: JsonObject])[], data: JsonObject): readonly FiledFile[] {
  const scans = (filedOnBehalf(data)?.scans ?? []).map((id) => ({ id, at: `${onBehalfMark}/scans`, sensitive: true }));
  return [...forms.flatMap(([name, schema]) => idsIn(schema, data[name], name)), ...scans];
}

function idsIn(schema: Json | undefined, value: Json | undefined, at: string): readonly FiledFile[] {
  if (!isObject(schema) || value === undefined) return [];
  if (schema['x-widget'] === 'attachments') return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string').map((id) => ({ id, at, sensitive: schema['x-sensitive'] === true })) : [];
  const properties: Json | undefined = schema['properties'];
  if (!isObject(properties) || !isObject(value)) return [];
  const object: JsonObject = value;
  return Object.entries(properties).flatMap(([name, part]) => idsIn(part, object[name], `${at}/${name}`));
}

function sensitiveFields(schema: Json | undefined, at: string): readonly string[] {
  if (!isObject(schema)) return [];
  if (schema['x-sensitive'] === true) return [at];
  const properties: Json | undefined = schema['properties'];
  return isObject(properties) ? Object.entries(properties).flatMap(([name, part]) => sensitiveFields(part, `${at}/${name}`)) : [];
}
