// Reads what a form's JSON Schema says to screens: titles in two languages, sections, choices, hints. The schema is data
// from the server and may hold anything, so nothing here trusts a shape.
import type { Language } from '@jinguo/console-kit';
import type { Json, JsonObject } from '@jinguo/core';

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A field's or choice's title; English stands in `x-en`. */
export function titleOf(schema: JsonObject, language: Language): string {
  const english = textOf(schema['x-en']);
  return language === 'en' && english !== '' ? english : textOf(schema['title']);
}

/** What to know when filling a field; English, where there is one, stands in `x-help`. */
export function helpOf(schema: JsonObject, language: Language): string {
  const english = textOf(schema['x-help']);
  return language === 'en' && english !== '' ? english : textOf(schema['description']);
}

/** What a number is counted in, where the field says so; in Chinese where it has no English. */
export function unitOf(schema: JsonObject, language: Language): string {
  const unit = objectOf(schema['x-unit']);
  const english = textOf(unit['en']);
  return language === 'en' && english !== '' ? english : textOf(unit['zh']);
}

export function propertiesOf(schema: JsonObject): Readonly<Record<string, JsonObject>> {
  return Object.fromEntries(Object.entries(objectOf(schema['properties'])).map(([name, one]) => [name, objectOf(one)]));
}

export function widgetOf(schema: JsonObject): string {
  return textOf(schema['x-widget']);
}

export interface Choice {
  readonly value: Json;
  readonly label: string;
}

/** What one may choose from, for a `oneOf` of constants; undefined for any other schema. */
export function choicesOf(schema: JsonObject, language: Language): readonly Choice[] | undefined {
  const options = listOf(schema['oneOf']).map(objectOf);
  if (options.length === 0 || options.some((one) => one['const'] === undefined)) return undefined;
  return options.map((one) => ({ value: one['const'] ?? null, label: titleOf(one, language) }));
}

export interface Section {
  readonly title: string;
  readonly fields: readonly string[];
}

/** The form's sections; one without a title when it names none. */
export function sectionsOf(schema: JsonObject, language: Language): readonly Section[] {
  const names = Object.keys(propertiesOf(schema));
  const sections = listOf(schema['x-sections'])
    .map(objectOf)
    .map((one) => ({ title: textOf(objectOf(one['title'])[language]), fields: listOf(one['fields']).map(textOf).filter((name) => names.includes(name)) }));
  const placed = new Set(sections.flatMap((one) => one.fields));
  const rest = names.filter((name) => !placed.has(name));
  return rest.length === 0 ? sections : [...sections, { title: '', fields: rest }];
}

/** Whether a form asks anything at all. */
export function asksNothing(schema: JsonObject): boolean {
  return Object.keys(propertiesOf(schema)).length === 0;
}

/** Form data as it is sent: what was left empty is not there at all. */
export function withoutEmpty(data: JsonObject): JsonObject {
  const kept = Object.entries(data).flatMap(([name, value]): [string, Json][] => {
    const one = cleaned(value);
    return one === undefined ? [] : [[name, one]];
  });
  return Object.fromEntries(kept);
}

/** The names of fields that are shown here and not to be changed. */
export function readOnlyOf(schema: JsonObject): ReadonlySet<string> {
  return new Set(Object.entries(propertiesOf(schema)).flatMap(([name, one]) => (one['readOnly'] === true ? [name] : [])));
}

/** A form's data as it is sent: without what is left empty, and without what is only shown here. */
export function toSend(schema: JsonObject, data: JsonObject): JsonObject {
  const closed = readOnlyOf(schema);
  return Object.fromEntries(Object.entries(withoutEmpty(data)).filter(([name]) => !closed.has(name)));
}

function cleaned(value: Json | undefined): Json | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (Array.isArray(value)) {
    const list: readonly Json[] = value;
    return list.map((one) => (isObject(one) ? withoutEmpty(one) : one));
  }
  return isObject(value) ? withoutEmpty(value) : value;
}

/** What somebody really filled in: an empty group or list, which a form makes by itself, is nothing yet. */
export function contentOf(data: JsonObject): JsonObject {
  const kept = Object.entries(withoutEmpty(data)).flatMap(([name, value]): [string, Json][] => {
    const one = isObject(value) ? contentOf(value) : value;
    return (isObject(one) && Object.keys(one).length === 0) || (Array.isArray(one) && one.length === 0) ? [] : [[name, one]];
  });
  return Object.fromEntries(kept);
}

/** The value at a JSON pointer. */
export function valueAt(data: Json | undefined, pointer: string): Json | undefined {
  return pointer
    .split('/')
    .slice(1)
    .reduce<Json | undefined>((value, part) => (Array.isArray(value) ? listOf(value)[Number(part)] : objectOf(value)[part]), data);
}
