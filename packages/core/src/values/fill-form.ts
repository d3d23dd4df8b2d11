// Fills any form as a walk or a play wants it: examples where the form gives some, valid numbers nobody else has, dates about
// today; the fields a condition hangs on as it asks for them. What a rule refuses is filled in another way on the next try.
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { everRequired, onlyAsked } from '../definition/shown-when.ts';
import type { Json, JsonObject } from '../definition/text.ts';
import { isObject } from './json.ts';
import { pick, shuffled, type Chance } from './chance.ts';

export interface Filling {
  readonly chance: Chance;
  readonly today: LocalDate;
  /** Another one each time: what must be different is. */
  readonly serial: number;
  /** 0 at first; each refusal adds one. */
  readonly attempt: number;
  /** The unit it is about, its town, and people it may name. */
  readonly unit: string;
  readonly town: string;
  readonly people: readonly string[];
}

/** Days from today that dates are tried at. */
const dayTries = [0, -3, 10, -40, 60, -200, 300];
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const fixed: Readonly<Record<string, string>> = { 'credit-code': '92330402MA2B8K3T51', 'bank-card': '6228480338123456786', 'cn-phone': '0573-82838888', 'person-name': '沈兰' };
const characters = [...'南湖新丰竹林净相莲心桂香园艺春风秋月'];

export function fillForm(schema: JsonObject, filling: Filling): JsonObject {
  const value = valueOf(schema, filling);
  return isObject(value) ? value : {};
}

function valueOf(schema: JsonObject, filling: Filling): Json {
  const { chance, attempt } = filling;
  if (schema['const'] !== undefined) return schema['const'];
  const choices = schema['oneOf'] ?? schema['enum'];
  if (Array.isArray(choices)) {
    const one = attempt === 0 ? choices[0] : pick(choices, chance);
    return isObject(one) ? (one['const'] ?? null) : (one ?? null);
  }
  switch (schema['type']) {
    case 'object':
      return objectOf(schema, filling);
    case 'array':
      return arrayOf(schema, filling);
    case 'integer':
    case 'number':
      return numberOf(schema, filling);
    case 'boolean':
      return attempt < 2 || chance() < 0.5;
    default:
      return textOf(schema, filling);
  }
}

/** What may be left out is, on most tries; dates stand in the order of the form. */
function objectOf(schema: JsonObject, filling: Filling): JsonObject {
  const required = everRequired(schema);
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const wanted = Object.entries(properties).filter(([name]) => required.includes(name) || (filling.attempt > 1 && filling.chance() < 0.3));
  const made = Object.fromEntries(wanted.map(([name, part]) => [name, isObject(part) ? valueOf(part, filling) : null]));
  const dated = Object.keys(made).filter((name) => isObject(properties[name]) && properties[name]['format'] === 'date');
  const sorted = dated.map((name) => String(made[name])).toSorted();
  return onlyAsked(schema, { ...made, ...Object.fromEntries(dated.map((name, index) => [name, sorted[index] ?? ''])) });
}

function arrayOf(schema: JsonObject, filling: Filling): readonly Json[] {
  if (schema['x-widget'] === 'attachments') return [];
  const items = isObject(schema['items']) ? schema['items'] : {};
  const most = Number(schema['maxItems'] ?? 3);
  const length = Math.min(most, Math.max(1, Number(schema['minItems'] ?? 0)) + (filling.attempt % 3));
  const choices = items['oneOf'];
  if (Array.isArray(choices)) return shuffled(choices, filling.chance).slice(0, filling.attempt % 2 === 1 ? most : length).map((one) => (isObject(one) ? (one['const'] ?? null) : one));
  const made = Array.from({ length }, (_, index) => valueOf(items, { ...filling, serial: filling.serial * 100 + index }));
  return schema['uniqueItems'] === true ? [...new Map(made.map((one) => [JSON.stringify(one), one])).values()] : made;
}

/** The most there is, the least, or anything between: marks that pass, marks that fail. */
function numberOf(schema: JsonObject, { chance, attempt }: Filling): number {
  const least = Number(schema['minimum'] ?? 0);
  const most = Math.min(Number(schema['maximum'] ?? 100), schema['x-widget'] === 'money' ? 100_000 : 9999);
  const step = Number(schema['multipleOf'] ?? 1);
  const { examples } = schema;
  if (Array.isArray(examples) && attempt % 3 !== 2) return Number(pick(examples, chance));
  switch (attempt % 4) {
    case 0:
      return most <= 200 ? most : Math.max(least, 20);
    case 1:
      return least;
    case 2:
      return most;
    default:
      return Number((least + Math.floor((chance() * (Math.min(most, least + 40) - least)) / step) * step).toFixed(2));
  }
}

function textOf(schema: JsonObject, { chance, today, serial, attempt, unit, town, people }: Filling): string {
  const { format, pattern, examples } = schema;
  if (format === 'date') return addDays(today, dayTries[attempt === 0 ? 0 : (attempt + Math.floor(chance() * 2)) % dayTries.length] ?? 0);
  if (format === 'resident-id') return idNumberOf(today, serial);
  const known = fixed[String(format)];
  if (known !== undefined) return known;
  if (schema['x-widget'] === 'unit') return schema['x-level'] === 'town' ? town : unit;
  if (schema['x-widget'] === 'person') return pick(people, chance) ?? '';
  const made = typeof pattern === 'string' ? textLike(pattern, serial) : '';
  if (typeof pattern === 'string' && new RegExp(pattern, 'u').test(made)) return made;
  if (Array.isArray(examples) && examples.length > 0) return String(pick(examples, chance));
  if (typeof pattern === 'string') return made;
  const most = Number(schema['maxLength'] ?? 60);
  return `${pick(characters, chance) ?? ''}${pick(characters, chance) ?? ''}${serial}`.slice(0, most).padEnd(Number(schema['minLength'] ?? 0), '园');
}

/** The valid number of a woman between thirty and fifty, another for each serial. */
function idNumberOf(today: LocalDate, serial: number): string {
  const born = addDays(today, -11_000 - (serial % 7000)).replaceAll('-', '');
  const area = 330_402 + (Math.floor(serial / 7000) % 80);
  const digits = `${area}${born}${String((serial * 2) % 1000).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return `${digits}${'10X98765432'.charAt(sum % 11)}`;
}

/** A text of a pattern of plain characters, sets of them and counted digits, as codes have. */
function textLike(pattern: string, serial: number): string {
  const filled = pattern.replace(/^\^|\$$/gu, '').replace(/\[(\w)[^\]]*\]/gu, '$1').replace(/\\d(?:\{(\d+)(?:,\d+)?\})?/gu, (_, count: string | undefined) => '#'.repeat(Number(count ?? 1)));
  const digits = String(serial).padStart(filled.split('#').length - 1, '0');
  let at = digits.length - (filled.split('#').length - 1);
  return filled.replace(/#/gu, () => digits.charAt(at++));
}
