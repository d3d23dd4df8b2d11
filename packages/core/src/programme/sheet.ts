// An import template made from a form: one column for each of its fields, headed by its Chinese label, read by its kind. A
// table is one cell with a line for each row; consents of a paper form are one column that must say 是. Attachments are not in
// a sheet: they are added to the item.
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

/** The columns a form's sheet has; tables and groups such as consents count as one each. */
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
  return read === undefined ? [] : [{ header: String(schema['title'] ?? field), field, required, read, ...(schema['x-leaf-under'] === undefined ? {} : { unit: true }) }];
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
    case 'number':
      return cells.decimal;
    case 'string':
      return textReader(schema);
    case 'array':
      return schema['x-widget'] === 'attachments' ? undefined : arrayReader(objectOf(schema['items']));
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

/** A list of words in one cell, or a table of which every column can be read. */
function arrayReader(items: JsonObject): ImportColumn['read'] | undefined {
  if (items['type'] !== 'object') return cells.listed(items);
  const required = listOf(items['required']);
  const parts = Object.entries(objectOf(items['properties']));
  const columns = parts.flatMap(([name, part]): readonly cells.TableColumn[] => {
    const schema = objectOf(part);
    const read = reader(schema);
    return read === undefined ? [] : [{ name, zh: String(schema['title'] ?? name), en: String(schema['x-en'] ?? name), required: required.includes(name), read }];
  });
  return columns.length < parts.length ? undefined : cells.table(columns);
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
