// The words of a programme's forms: one line makes one field, with its Chinese and English label and the hints that
// screens (x-widget) and masks (x-mask) read. Plain JSON Schema comes out; nothing here decides anything.
import type { ConsentTo } from '../definition/consents.ts';
import type { FormSpec } from '../definition/workflow-definition.ts';
import type { JsonObject } from '../definition/text.ts';
import { invalidPlugin, mends, oneOf } from '../plugin/invalid.ts';
import type { Says } from '../plugin/says.ts';
import { measureWords, type Measure } from './measures.ts';

type More = Readonly<Record<string, JsonObject[string]>>;

/** Ten thousand million yuan: more is a slip of the keyboard. */
const mostFen = 1_000_000_000_000;

/** A line of text. */
export function text(zh: string, en: string, more: More = {}): JsonObject {
  return { type: 'string', minLength: 1, maxLength: 100, title: zh, 'x-en': en, ...more };
}

/** 文号 of a paper of somebody else's, or of another office: never one of the office's own series, which are drawn. domain.md §3.6 */
export function typedNumber(zh: string, en: string, more: More = {}): JsonObject {
  return text(zh, en, { maxLength: 40, 'x-typed-number': true, ...more });
}

/** Text of several lines. */
export function longText(zh: string, en: string, more: More = {}): JsonObject {
  return { type: 'string', minLength: 1, maxLength: 1000, title: zh, 'x-en': en, 'x-widget': 'textarea', ...more };
}

/** A day. */
export function date(zh: string, en: string, more: More = {}): JsonObject {
  return { type: 'string', format: 'date', title: zh, 'x-en': en, 'x-widget': 'date', ...more };
}

/** A person's name, masked in lists and answers unless `shown`. domain.md §3.1 */
export function personName(zh: string, en: string, more: More = {}): JsonObject {
  return text(zh, en, { format: 'person-name', maxLength: 30, 'x-mask': 'name', ...more });
}

/** A resident’s identity number, checked and masked. */
export function idNumber(zh = '身份证号', en = 'ID number', more: More = {}): JsonObject {
  return text(zh, en, { format: 'resident-id', 'x-widget': 'idNumber', 'x-mask': 'idNumber', ...more });
}

/** A telephone number, checked and masked. */
export function phone(zh = '手机', en = 'Phone', more: More = {}): JsonObject {
  return text(zh, en, { format: 'cn-phone', 'x-widget': 'phone', 'x-mask': 'phone', ...more });
}

/** A unified social credit code, checked. */
export function creditCode(zh = '统一社会信用代码', en = 'Unified social credit code', more: More = {}): JsonObject {
  return text(zh, en, { format: 'credit-code', 'x-widget': 'creditCode', ...more });
}

/** One of the units of the org tree, by id. */
export function unit(zh = '所属村社区', en = 'Village or community', more: More = {}): JsonObject {
  return text(zh, en, { maxLength: 64, 'x-widget': 'unit', ...more });
}

/**
 * A unit with none below it, a village or community, under the item's own town or district; a form with any other is refused
 * when it is sent. With an `address` beside it, it says a place. domain.md §3.1 统计区划
 */
export function leafUnit(under: 'town' | 'district', zh = '所属村社区', en = 'Village or community', more: More = {}): JsonObject {
  return unit(zh, en, { 'x-leaf-under': under, ...more });
}

/** An address, masked. */
export function address(zh = '地址', en = 'Address', more: More = {}): JsonObject {
  return text(zh, en, { maxLength: 120, 'x-mask': 'address', ...more });
}

/** Integer fen; screens show yuan. */
export function money(zh: string, en: string, more: More = {}): JsonObject {
  return { type: 'integer', minimum: 0, maximum: mostFen, title: zh, 'x-en': en, 'x-widget': 'money', ...more };
}

/** Integer ppm; screens show per cent. */
export function rate(zh: string, en: string, more: More = {}): JsonObject {
  return { type: 'integer', minimum: 0, maximum: 1_000_000, title: zh, 'x-en': en, 'x-widget': 'rate', ...more };
}

/** A whole number, and what it is counted `in`: a number without that is one nobody can read. */
export function count(zh: string, en: string, { in: measure, ...more }: More & { readonly in?: Measure } = {}): JsonObject {
  return { type: 'integer', minimum: 0, maximum: 9999, title: zh, 'x-en': en, ...(measure === undefined ? {} : { 'x-unit': measureWords(measure) }), ...more };
}

/** Whole points of a mark, from 0 to the most there are. */
export function points(zh: string, en: string, most: number): JsonObject {
  return count(zh, en, { in: 'points', maximum: most });
}

/** Yes or no. */
export function yesNo(zh: string, en: string, more: More = {}): JsonObject {
  return { type: 'boolean', title: zh, 'x-en': en, ...more };
}

/** A box that must be ticked. */
export function mustTick(zh: string, en: string, more: More = {}): JsonObject {
  return { type: 'boolean', const: true, title: zh, 'x-en': en, ...more };
}

export type { ConsentTo };

/** A consent, ticked by itself; whoever submits the form, when, and in which words is in the record of the item. domain.md §3.7 */
export function consent(to: ConsentTo, zh: string, en: string, more: More = {}): JsonObject {
  return mustTick(zh, en, { 'x-consent': to, ...more });
}

/** 单独同意 to the sensitive data a form asks for being used. */
export function sensitiveConsent(zh: string, en: string): JsonObject {
  return consent('sensitive', `同意处理本人${zh}等敏感个人信息（单独同意）`, `I separately consent to sensitive data of mine being used: ${en}`);
}

/** One of the values a field may have, with its words. */
export interface Choice {
  readonly value: string | number;
  readonly zh: string;
  readonly en: string;
}

/** One of several values. */
export function choice(zh: string, en: string, choices: readonly Choice[]): JsonObject {
  return { type: typeof choices[0]?.value === 'number' ? 'integer' : 'string', title: zh, 'x-en': en, oneOf: choices.map((one) => ({ const: one.value, title: one.zh, 'x-en': one.en })) };
}

/** Several of a list of choices, each at most once. */
export function choices(zh: string, en: string, of: readonly Choice[], more: More = {}): JsonObject {
  return { type: 'array', uniqueItems: true, maxItems: of.length, items: { type: 'string', oneOf: of.map((one) => ({ const: one.value, title: one.zh, 'x-en': one.en })) }, title: zh, 'x-en': en, ...more };
}

/** Ids of uploaded files. */
export function files(zh: string, en: string): JsonObject {
  return { type: 'array', maxItems: 10, items: { type: 'string', maxLength: 64 }, title: zh, 'x-en': en, 'x-widget': 'attachments' };
}

/**
 * Ids of uploaded files that show sensitive data in full, as an identity card, a bank card or a medical paper does: opened by who
 * handles the item, and every look is recorded. domain.md §3.7
 */
export function sensitiveFiles(zh: string, en: string): JsonObject {
  return { ...files(zh, en), 'x-sensitive': true };
}

/** A field that only who handles the item reads: whose it is, whom a task asks or asked, whom it was copied to. domain.md §9 */
export function forHandlers(field: JsonObject): JsonObject {
  return { ...field, 'x-readers': 'handlers' };
}

/** A signature drawn by hand: one file like others. */
export function drawnSignature(zh: string, en: string): JsonObject {
  return { ...files(zh, en), maxItems: 1, 'x-drawn': true };
}

/** A person's photograph: one file, shown on her certificate to whoever may see the item, and on no public page. */
export function portrait(zh: string, en: string): JsonObject {
  return { ...files(zh, en), maxItems: 1, 'x-portrait': true };
}

/** A table of rows with the same columns. */
export function rows(zh: string, en: string, columns: JsonObject): JsonObject {
  return { type: 'array', maxItems: 60, items: group(columns), title: zh, 'x-en': en };
}

/** An object in which every property is required but those named. */
export function group(properties: JsonObject, optional: readonly string[] = []): JsonObject {
  return { type: 'object', properties, required: Object.keys(properties).filter((name) => !optional.includes(name)), additionalProperties: false };
}

/** A part of a form: its heading and its fields. */
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

/** Names of the fields of all sections. */
type FieldsIn<Sections extends readonly Section[]> = Sections[number] extends infer One ? (One extends Section ? keyof One['fields'] & string : never) : never;

/** A form with its title; what the definition keeps under its name. It knows its fields: one that is not there is marked where it is named. */
export function formSpec<const Sections extends readonly Section[]>(title: { readonly zh: string; readonly en: string }, sections: Sections, optional: readonly FieldsIn<Sections>[] = []): FormSpec & Says<{ readonly fields: FieldsIn<Sections> }> {
  const known = sections.flatMap((section) => Object.keys(section.fields));
  for (const name of optional) {
    if (!known.includes(name)) throw invalidPlugin(`form ${title.zh}`, { place: 'optional', expected: oneOf(known), found: name, mend: mends.name });
  }
  return { title, schema: form(sections, optional) };
}
