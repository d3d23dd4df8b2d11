// The words of this programme's forms: one line makes one field, with its Chinese and English label and the hints that
// screens (x-widget) and masks (x-mask) read. Plain JSON Schema comes out; nothing here decides anything.
import type { JsonObject } from '@jinguo/core/plugin';

type More = Readonly<Record<string, JsonObject[string]>>;

/** Ten thousand million yuan: more is a slip of the keyboard. */
const mostFen = 1_000_000_000_000;

export function text(zh: string, en: string, more: More = {}): JsonObject {
  return { type: 'string', minLength: 1, maxLength: 100, title: zh, 'x-en': en, ...more };
}

export function longText(zh: string, en: string, more: More = {}): JsonObject {
  return { type: 'string', minLength: 1, maxLength: 1000, title: zh, 'x-en': en, 'x-widget': 'textarea', ...more };
}

export function date(zh: string, en: string, more: More = {}): JsonObject {
  return { type: 'string', format: 'date', title: zh, 'x-en': en, 'x-widget': 'date', ...more };
}

/** Integer fen; screens show yuan. */
export function money(zh: string, en: string, more: More = {}): JsonObject {
  return { type: 'integer', minimum: 0, maximum: mostFen, title: zh, 'x-en': en, 'x-widget': 'money', ...more };
}

/** Integer ppm; screens show per cent. */
export function rate(zh: string, en: string, more: More = {}): JsonObject {
  return { type: 'integer', minimum: 0, maximum: 1_000_000, title: zh, 'x-en': en, 'x-widget': 'rate', ...more };
}

export function count(zh: string, en: string, more: More = {}): JsonObject {
  return { type: 'integer', minimum: 0, maximum: 9999, title: zh, 'x-en': en, ...more };
}

export function yesNo(zh: string, en: string, more: More = {}): JsonObject {
  return { type: 'boolean', title: zh, 'x-en': en, ...more };
}

/** A box that must be ticked. */
export function mustTick(zh: string, en: string, more: More = {}): JsonObject {
  return { type: 'boolean', const: true, title: zh, 'x-en': en, ...more };
}

export interface Choice {
  readonly value: string | number;
  readonly zh: string;
  readonly en: string;
}

export function choice(zh: string, en: string, choices: readonly Choice[]): JsonObject {
  return { type: typeof choices[0]?.value === 'number' ? 'integer' : 'string', title: zh, 'x-en': en, oneOf: choices.map((one) => ({ const: one.value, title: one.zh, 'x-en': one.en })) };
}

/** Ids of uploaded files. */
export function files(zh: string, en: string): JsonObject {
  return { type: 'array', maxItems: 10, items: { type: 'string', maxLength: 64 }, title: zh, 'x-en': en, 'x-widget': 'attachments' };
}

export function rows(zh: string, en: string, columns: JsonObject): JsonObject {
  return { type: 'array', maxItems: 60, items: group(columns), title: zh, 'x-en': en };
}

/** An object in which every property is required but those named. */
export function group(properties: JsonObject, optional: readonly string[] = []): JsonObject {
  return { type: 'object', properties, required: Object.keys(properties).filter((name) => !optional.includes(name)), additionalProperties: false };
}

export interface Section {
  readonly zh: string;
  readonly en: string;
  readonly fields: JsonObject;
}

/** A whole form: its sections in order, every field required but those named. */
export function form(sections: readonly Section[], optional: readonly string[] = []): JsonObject {
  return {
    ...group(Object.fromEntries(sections.flatMap((section) => Object.entries(section.fields))), optional),
    'x-sections': sections.map(({ zh, en, fields }) => ({ title: { zh, en }, fields: Object.keys(fields) })),
  };
}
