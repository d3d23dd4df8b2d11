// What is left of an item's data when its file is destroyed: what can be counted, and nothing that says whose it was. domain.md §3.7
import { localDateOf } from '../../calendar/local-date.ts';
import type { ItemContext } from '../../definition/item-context.ts';
import type { Json, JsonObject } from '../../definition/text.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { ageOn } from '../../values/age.ts';
import { parseIdNumber } from '../../values/id-number.ts';
import { isObject } from '../../values/json.ts';

/** Where the data of a destroyed file says so; no form can be called this. */
const destroyedMark = 'x-destroyed';

/** That a file was destroyed, when and by which document, and what statistics ask of who applied. */
export interface Destroyed {
  /** Calendar date (Asia/Shanghai). */
  readonly on: string;
  readonly documentNumber: string;
  readonly applicant: { readonly gender: 'female' | 'male'; readonly age: number } | null;
}

export function destroyedOf(data: JsonObject): Destroyed | undefined {
  const mark = data[destroyedMark];
  if (!isObject(mark)) return undefined;
  const { on, documentNumber, applicant } = mark;
  const known = isObject(applicant) ? applicant : undefined;
  const gender = known?.['gender'];
  const age = known?.['age'];
  return { on: String(on), documentNumber: String(documentNumber), applicant: (gender === 'female' || gender === 'male') && typeof age === 'number' ? { gender, age } : null };
}

/** The data of a file that is destroyed: numbers, yes and no, choices and numbers of documents. */
export function remainsOf({ forms, start, stages }: Pick<WorkflowDefinition, 'forms' | 'start' | 'stages'>, data: JsonObject, said: Omit<Destroyed, 'applicant'> & { readonly createdAt: string }): JsonObject {
  const first = stages.find((one) => one.id === start)?.form;
  const counted = Object.entries(data).flatMap(([name, value]): [string, Json][] => {
    if (!isObject(value)) return typeof value === 'number' || typeof value === 'boolean' ? [[name, value]] : [];
    const schema = forms[name]?.schema;
    return [[name, schema === undefined ? plainly(value) : bySchema(schema, value)]];
  });
  const applicant = first === undefined ? null : whoApplied(forms[first]?.schema, data[first], said.createdAt);
  return { ...Object.fromEntries(counted), [destroyedMark]: { on: said.on, documentNumber: said.documentNumber, applicant } };
}

/** What its machine still knows: where it went and who in office acted; of its fields and of what was signed, only what the data still say. */
export function contextRemains(context: ItemContext, fields: ItemContext['fields']): ItemContext {
  const signOffs = Object.entries(context.signOffs).map(([stage, all]) => [stage, all.map(({ subject: _subject, ...one }) => one)]);
  return { ...context, fields, signOffs: Object.fromEntries(signOffs) };
}

/** Of a form: what is no one's own, by its schema. */
function bySchema(schema: JsonObject, value: JsonObject): JsonObject {
  const { properties } = schema;
  if (!isObject(properties)) return {};
  return Object.fromEntries(Object.entries(value).flatMap(([name, one]): [string, Json][] => {
    const part = properties[name];
    if (!isObject(part) || part['x-mask'] !== undefined || part['x-readers'] !== undefined) return [];
    if (isObject(one)) return [[name, bySchema(part, one)]];
    const counts = typeof one === 'number' || typeof one === 'boolean' || (typeof one === 'string' && (Array.isArray(part['enum']) || Array.isArray(part['oneOf'])));
    return counts ? [[name, one]] : [];
  }));
}

/** Of what was worked out: numbers, yes and no, and the number of a document with its day. */
function plainly(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([name, one]) => typeof one === 'number' || typeof one === 'boolean' || (typeof one === 'string' && (/〔\d{4}〕\d+号$/u.test(one) || (name === 'on' && /^\d{4}-\d{2}-\d{2}$/u.test(one))))));
}

/** Gender and age when she applied, as her ID number says. */
function whoApplied(schema: JsonObject | undefined, value: Json | undefined, createdAt: string): Destroyed['applicant'] {
  const number = schema === undefined || !isObject(value) ? undefined : idNumberIn(schema, value);
  if (number === undefined) return null;
  const on = localDateOf(new Date(createdAt));
  const id = parseIdNumber(number, on);
  return id.ok ? { gender: id.value.gender, age: ageOn(id.value.birthDate, on) } : null;
}

function idNumberIn({ properties }: JsonObject, value: JsonObject): string | undefined {
  if (!isObject(properties)) return undefined;
  for (const [name, part] of Object.entries(properties)) {
    if (!isObject(part)) continue;
    const one = value[name];
    if (part['x-widget'] === 'idNumber' && typeof one === 'string') return one;
    const inside = isObject(one) ? idNumberIn(part, one) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}
