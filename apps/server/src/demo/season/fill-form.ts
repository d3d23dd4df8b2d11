// Fills any form of any programme as somebody at a desk would: examples of the programme where it gives some, valid numbers,
// dates about today. What a rule refuses is filled in another way on the next try.
import { addDays, pick, shuffled, type Chance, type Json, type JsonObject, type LocalDate } from '@jinguo/core';
import { shownWhen } from '@jinguo/core/plugin';
import { usualWords } from './usual-words.ts';
import { madeUpCard, madeUpCreditCode, madeUpIdNumber, madeUpName, madeUpPhone, madeUpSentence, madeUpWords } from './made-up.ts';

export interface Filling {
  readonly chance: Chance;
  readonly today: LocalDate;
  /** The unit it is about. */
  readonly unit: string;
  /** 0 at first; each refusal adds one. */
  readonly attempt: number;
  /** Ids of people that a form may name. */
  readonly people: readonly string[];
}

/** Days from today that dates are tried at: today, then what is to come, then what is past. */
const dayTries = [0, 10, -5, 40, -60, 200, -400];

/** How far above their least numbers are tried at: rules may ask for more, or for less. */
const spreads = [30, 30, 8, 300, 3, 3000, 2, 9999];

export function fillForm(schema: JsonObject, filling: Filling): JsonObject {
  const value = valueOf(schema, 'form', filling);
  return isRecord(value) ? value : {};
}

function valueOf(schema: JsonObject, name: string, filling: Filling): Json {
  const { chance, attempt } = filling;
  if (schema['const'] !== undefined) return schema['const'];
  const choices = schema['oneOf'] ?? schema['enum'];
  if (Array.isArray(choices)) {
    const one = pick(choices, chance);
    return isRecord(one) ? (one['const'] ?? null) : (one ?? null);
  }
  const { examples } = schema;
  if (Array.isArray(examples) && examples.length > 0 && attempt % 3 !== 2) return ofTheYear(pick(examples, chance) ?? null, filling.today);
  switch (schema['type']) {
    case 'object':
      return objectOf(schema, filling);
    case 'array':
      return arrayOf(schema, name, filling);
    case 'integer':
    case 'number':
      return numberOf(schema, name, filling);
    case 'boolean':
      return attempt === 0 ? true : chance() < 0.6;
    default:
      return textOf(schema, name, filling);
  }
}

/** A document is of the year it is written in, whatever year its example is of. */
function ofTheYear(example: Json, today: LocalDate): Json {
  return typeof example === 'string' ? example.replaceAll('〔2022〕', `〔${today.slice(0, 4)}〕`) : example;
}

function objectOf(schema: JsonObject, filling: Filling): JsonObject {
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const properties = isRecord(schema['properties']) ? schema['properties'] : {};
  const least = filling.attempt === 0 ? 0.4 : filling.chance();
  // What hangs on another field waits until somebody fills that in, which nobody does here.
  const hanging = shownWhen(schema).map((one) => one.field);
  // Why something cost too much is said where it did, and a vote on a tie put down where there is one; nobody of the public signs up in a season.
  const wanted = Object.entries(properties).filter(([name]) => required.includes(name) || (!hanging.includes(name) && !/^(?:overspent|shortfall|ties$|peopleFor$|openToSignUp$)/u.test(name) && filling.chance() > least));
  // What may be left blank is a box for the unusual: seldom ticked.
  const made = Object.fromEntries(wanted.map(([name, part]) => [name, !isRecord(part) ? null : part['type'] === 'boolean' && !required.includes(name) ? filling.chance() < 0.05 : valueOf(part, name, filling)]));
  return inOrder({ ...made, ...herAccount(made, properties) }, properties);
}

/** Paid into her own account. */
function herAccount(made: JsonObject, properties: JsonObject): JsonObject {
  return 'payee' in made && formatOf(properties['person']) === 'person-name' ? { payee: made['person'] ?? '' } : {};
}

/** Dates stand in the order of the form: from before until, signed before delivered. */
function inOrder(made: JsonObject, properties: JsonObject): JsonObject {
  const dated = Object.keys(made).filter((name) => formatOf(properties[name]) === 'date');
  const sorted = dated.map((name) => String(made[name])).toSorted();
  return { ...made, ...Object.fromEntries(dated.map((name, index) => [name, sorted[index] ?? ''])) };
}

function formatOf(part: Json | undefined): Json | undefined {
  return isRecord(part) ? part['format'] : undefined;
}

function arrayOf(schema: JsonObject, name: string, filling: Filling): readonly Json[] {
  if (schema['x-widget'] === 'attachments') return [];
  const items = isRecord(schema['items']) ? schema['items'] : {};
  const least = Number(schema['minItems'] ?? 0);
  const most = Number(schema['maxItems'] ?? least + 3);
  const few = 1 + Math.floor(filling.chance() * 2);
  if (Array.isArray(items['oneOf'])) return someOf(items['oneOf'], filling.attempt % 2 === 1 ? most : Math.max(least, few), filling.chance);
  const wanted = Math.min(most, Math.max(least, name === 'attendees' ? 5 : few));
  const made = Array.from({ length: wanted }, () => (name === 'attendees' ? madeUpName(filling.chance) : valueOf(items, name, filling)));
  if (schema['uniqueItems'] !== true) return made;
  const distinct = new Map(made.map((one) => [JSON.stringify(one), one]));
  return [...distinct.values()];
}

function someOf(choices: readonly Json[], wanted: number, chance: Chance): readonly Json[] {
  return shuffled(choices, chance).slice(0, wanted).map((one) => (isRecord(one) ? (one['const'] ?? null) : one));
}

function numberOf(schema: JsonObject, name: string, { chance, attempt }: Filling): number {
  const least = Number(schema['minimum'] ?? 0);
  const most = Number(schema['maximum'] ?? least + 100);
  if (/^(?:failed|before)/u.test(name)) return least;
  // Marks lie near their most; sums of money are whole yuan; counts are small.
  if (schema['x-widget'] === 'money') return Math.min(most, Math.max(least, (2 + Math.floor(chance() * 40)) * 10_000 * (attempt === 3 ? 10 : 1)));
  if (most <= 100 && attempt % 2 === 0) return Math.max(least, Math.floor(most * (0.8 + chance() * 0.2)));
  // All alike: the women among the employees, the present among the invited.
  if (attempt === 1) return Math.min(most, Math.max(least, 20));
  return Math.min(most, least + Math.floor(chance() * (spreads[attempt % spreads.length] ?? 1)));
}

function textOf(schema: JsonObject, name: string, { chance, today, unit, attempt, people }: Filling): string {
  const most = Number(schema['maxLength'] ?? 60);
  switch (schema['format']) {
    case 'date':
      return addDays(today, attempt === 0 ? 0 : (dayTries[(attempt + Math.floor(chance() * 2)) % dayTries.length] ?? 0));
    case 'resident-id':
      return madeUpIdNumber(chance);
    case 'credit-code':
      return madeUpCreditCode(chance);
    case 'cn-phone':
      return madeUpPhone(chance);
    case 'bank-card':
      return madeUpCard(chance);
    case 'person-name':
      return madeUpName(chance);
    default:
  }
  switch (schema['x-widget']) {
    case 'unit':
      return unit;
    case 'person':
      return pick(people, chance) ?? '';
    case 'textarea':
      return madeUpSentence(chance, most);
    default:
      return usualWords(name, madeUpWords(chance, most), today).slice(0, most);
  }
}

function isRecord(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
