// An import template made from a form: one column for each of its plain fields, headed by its Chinese label, read by its
// kind. Consents of a paper form are one column that must say 是; attachments and tables are not in a sheet.
import type { Json, JsonObject } from '../definition/text.ts';
import type { FormSpec } from '../definition/workflow-definition.ts';
import type { ImportColumn, ImportSpec } from '../plugin/contributions.ts';
import { isObject } from '../values/json.ts';
import * as cells from './cells.ts';

export interface Sheet {
  /** Name of the import; the workflow's. */
  readonly workflow: string;
  readonly form: FormSpec;
  /** The field that names the unit by its Chinese name. */
  readonly unitField: string;
}

/** The columns a form's sheet has; nested groups such as consents count as one each. */
export function sheetOf({ workflow, form, unitField }: Sheet): ImportSpec {
  const required = listOf(form.schema['required']);
  const properties = Object.entries(objectOf(form.schema['properties']));
  return {
    name: workflow,
    workflow,
    unitField,
    columns: properties.flatMap(([name, schema]) => column(name, objectOf(schema), required.includes(name))),
    defaults: {},
  };
}

function column(field: string, schema: JsonObject, required: boolean): readonly ImportColumn[] {
  const read = reader(schema);
  return read === undefined ? [] : [{ header: String(schema['title'] ?? field), field, required, read }];
}

function reader(schema: JsonObject): ImportColumn['read'] | undefined {
  const choices = schema['oneOf'];
  if (Array.isArray(choices)) return cells.oneOf(choices.map(objectOf).map((one) => ({ value: scalarOf(one['const']), zh: String(one['title']) })));
  if (schema['const'] === true) return cells.mustBeYes(true);
  switch (schema['type']) {
    case 'boolean':
      return cells.yesNo;
    case 'integer':
      return schema['x-widget'] === 'money' ? cells.yuan : schema['x-widget'] === 'rate' ? cells.percent : cells.integer;
    case 'string':
      return textReader(schema);
    case 'array':
      return cells.listed(objectOf(schema['items']));
    case 'object':
      return consentsOf(schema);
    default:
      return undefined;
  }
}

const figureFormats = ['resident-id', 'credit-code', 'cn-phone', 'bank-card'];

function textReader(schema: JsonObject): ImportColumn['read'] {
  if (schema['format'] === 'date') return cells.date;
  return figureFormats.includes(String(schema['format'])) ? cells.figures : cells.text;
}

/** A group of boxes that must all be ticked. */
function consentsOf(schema: JsonObject): ImportColumn['read'] | undefined {
  const boxes = Object.entries(objectOf(schema['properties']));
  if (boxes.length === 0 || !boxes.every(([, box]) => objectOf(box)['const'] === true)) return undefined;
  return cells.mustBeYes(Object.fromEntries(boxes.map(([name]) => [name, true])));
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function scalarOf(value: Json | undefined): string | number {
  return typeof value === 'number' ? value : String(value);
}
