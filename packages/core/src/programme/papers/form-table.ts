// A filled form as a table of label and value, in the form's own order and masked as the screen masks it: everyone who
// sees the item sees its papers, and would otherwise read here what she must ask for there (domain.md §3.7).
import { isLocalDate, printDate } from '../../calendar/local-date.ts';
import type { Json, JsonObject } from '../../definition/text.ts';
import type { FormSpec } from '../../definition/workflow-definition.ts';
import type { PaperBlock } from '../../plugin/contributions.ts';
import { isObject } from '../../values/json.ts';
import { mask, maskKinds, type MaskKind } from '../../values/mask.ts';
import { formatYuan } from '../../values/money.ts';

/** One table per section; fields left empty are left out. A form keeps a unit by its id: `unitName`, a paper's own, tells what people call it. */
export function formTable(form: FormSpec, data: Json | undefined, unitName: (id: string) => string = (id) => id): readonly PaperBlock[] {
  if (!isObject(data)) return [];
  const properties = objectOf(form.schema['properties']);
  return sectionsOf(form).flatMap(({ title, fields }) => {
    const rows = fields.flatMap((name) => rowsOf({ schema: objectOf(properties[name]), unitName }, data[name]));
    return rows.length === 0 ? [] : [{ kind: 'table' as const, head: [title, ''], rows }];
  });
}

interface Printing {
  readonly schema: JsonObject;
  readonly unitName: (id: string) => string;
}

function rowsOf({ schema, unitName }: Printing, value: Json | undefined): readonly (readonly string[])[] {
  if (value === undefined || value === null || value === '') return [];
  const label = textOf(schema['title']);
  if (Array.isArray(value)) {
    const list: readonly Json[] = value;
    if (list.length === 0) return [];
    return [[label, schema['x-widget'] === 'attachments' ? `${list.length}份` : list.map((one) => inline({ schema: objectOf(schema['items']), unitName }, one)).join('；')]];
  }
  if (isObject(value)) {
    const properties = objectOf(schema['properties']);
    return Object.entries(value).flatMap(([name, one]) => rowsOf({ schema: objectOf(properties[name]), unitName }, one));
  }
  return [[label, print({ schema, unitName }, value)]];
}

/** A row of a list in one line: its values, labelled. */
function inline({ schema, unitName }: Printing, value: Json): string {
  if (!isObject(value)) return print({ schema, unitName }, value);
  const properties = objectOf(schema['properties']);
  return Object.entries(value).map(([name, one]) => `${textOf(objectOf(properties[name])['title'])}：${print({ schema: objectOf(properties[name]), unitName }, one)}`).join('，');
}

function print({ schema, unitName }: Printing, value: Json): string {
  const choices = schema['oneOf'];
  if (Array.isArray(choices)) {
    const options: readonly Json[] = choices;
    const chosen = options.map(objectOf).find((one) => one['const'] === value);
    const word = textOf(chosen?.['title']) || String(value);
    return isMaskKind(schema['x-mask']) ? mask(schema['x-mask'], word) : word;
  }
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return printNumber(schema, value);
  const text = textOf(value);
  if (schema['x-widget'] === 'unit') return unitName(text);
  const kind = schema['x-mask'];
  if (isMaskKind(kind)) return mask(kind, text);
  return isLocalDate(text) ? printDate(text) : text;
}

function printNumber(schema: JsonObject, value: number): string {
  if (schema['x-widget'] === 'money') return formatYuan(value);
  return schema['x-widget'] === 'rate' ? printRate(value) : `${value}${textOf(objectOf(schema['x-unit'])['zh'])}`;
}

/** 38 500 ppm → `3.85%`; four decimals at most, two at least. */
export function printRate(ppm: number): string {
  const decimals = String(ppm % 10_000).padStart(4, '0').replace(/0{1,2}$/u, '');
  return `${Math.floor(ppm / 10_000)}.${decimals}%`;
}

/** A form without sections is one. */
function sectionsOf({ title, schema }: FormSpec): readonly { readonly title: string; readonly fields: readonly string[] }[] {
  const sections = schema['x-sections'];
  if (!Array.isArray(sections)) return [{ title: title.zh, fields: Object.keys(objectOf(schema['properties'])) }];
  const list: readonly Json[] = sections;
  return list.map(objectOf).map((one) => {
    const fields = one['fields'];
    return { title: textOf(objectOf(one['title'])['zh']), fields: Array.isArray(fields) ? fields.map(textOf) : [] };
  });
}

function isMaskKind(kind: Json | undefined): kind is MaskKind {
  return maskKinds.some((known) => known === kind);
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
