// A form as its designer sees it: sections with their fields, what each hangs on, and names for new ones.
import type { JsonObject, LocalText } from '@jinguo/core';
import { everRequired, shownWhen, type ShownWhen } from '@jinguo/core/plugin';
import { listOf, objectOf, propertiesOf, textOf } from '../../../components/schema/read.ts';

export interface DesignedField {
  readonly name: string;
  readonly schema: JsonObject;
  readonly required: boolean;
  readonly when: ShownWhen | undefined;
}

export interface DesignedSection {
  readonly title: LocalText;
  readonly fields: readonly DesignedField[];
}

/** Every field stands in one section; a form without sections is one. */
export function sectionsIn(schema: JsonObject): readonly DesignedSection[] {
  const properties = propertiesOf(schema);
  const required = new Set(everRequired(schema));
  const rules = new Map(shownWhen(schema).map((one) => [one.field, one]));
  const designed = (names: readonly string[]) => names.flatMap((name): DesignedField[] => {
    const own = properties[name];
    return own === undefined ? [] : [{ name, schema: own, required: required.has(name), when: rules.get(name) }];
  });
  const sections = listOf(schema['x-sections']).map(objectOf).map((one): DesignedSection => {
    const title = objectOf(one['title']);
    return { title: { zh: textOf(title['zh']), en: textOf(title['en']) }, fields: designed(listOf(one['fields']).map(textOf)) };
  });
  const placed = new Set(sections.flatMap((one) => one.fields.map((field) => field.name)));
  const rest = designed(Object.keys(properties).filter((name) => !placed.has(name)));
  return rest.length === 0 && sections.length > 0 ? sections : [...sections, { title: { zh: '', en: '' }, fields: rest }];
}

/** Sections as an edit sets them. */
export function asSections(sections: readonly DesignedSection[]): { title: LocalText; fields: string[] }[] {
  return sections.map(({ title, fields }) => ({ title, fields: fields.map((one) => one.name) }));
}

/** A name no field of the form has yet. */
export function freshName(schema: JsonObject, kind: string): string {
  const taken = propertiesOf(schema);
  for (let number = 1; ; number += 1) if (!Object.hasOwn(taken, `${kind}${number}`)) return `${kind}${number}`;
}

export interface Place {
  readonly section: number;
  /** The field it stands before; null: the last of its section. */
  readonly before: string | null;
}

/** Where a field goes that is moved one up or down; undefined at the ends. Past the end of a section it goes into the next. */
export function stepFrom(sections: readonly DesignedSection[], name: string, by: -1 | 1): Place | undefined {
  const section = sections.findIndex((one) => one.fields.some((field) => field.name === name));
  const fields = sections[section]?.fields ?? [];
  const at = fields.findIndex((field) => field.name === name);
  if (by === -1 && at > 0) return { section, before: fields[at - 1]?.name ?? null };
  if (by === 1 && at < fields.length - 1) return { section, before: fields[at + 2]?.name ?? null };
  const next = sections[section + by];
  if (next === undefined) return undefined;
  return { section: section + by, before: by === -1 ? null : (next.fields[0]?.name ?? null) };
}
