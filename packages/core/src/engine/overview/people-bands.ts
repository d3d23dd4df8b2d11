// Who applied, in bands: by gender and age as ID numbers say, by place, by trade where the workflow knows one. People are
// counted, each once, and small numbers are protected.
import { localDateOf } from '../../calendar/local-date.ts';
import type { JsonObject, LocalText } from '../../definition/text.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { ageOn } from '../../values/age.ts';
import { parseIdNumber, type IdNumber } from '../../values/id-number.ts';
import { isObject } from '../../values/json.ts';
import { destroyedOf } from '../archive/remains.ts';
import { unitName, type EngineParts } from '../parts.ts';
import type { ApplicantRow } from '../../store/queries/applicants.ts';
import { declaredText, declaredTitle, textAt } from './declared-value.ts';
import { protectedCounts } from './small-numbers.ts';
import type { PeopleBands } from './views.ts';

const ages: readonly { readonly upTo: number; readonly title: LocalText }[] = [
  { upTo: 25, title: { zh: '25 岁及以下', en: '25 or younger' } },
  { upTo: 35, title: { zh: '26–35 岁', en: '26–35' } },
  { upTo: 45, title: { zh: '36–45 岁', en: '36–45' } },
  { upTo: 55, title: { zh: '46–55 岁', en: '46–55' } },
  { upTo: 200, title: { zh: '56 岁及以上', en: '56 or older' } },
];
const genders = { female: { zh: '女', en: 'Women' }, male: { zh: '男', en: 'Men' } };
/** What a workflow calls the applicant's trade, where it declares it. */
const tradeFields = ['industry', 'trade'] as const;
/** Trades by name; what is rarer is not listed. */
const mostTrades = 8;

interface Applicant {
  readonly gender: IdNumber['gender'];
  readonly age: number;
  readonly place: string | null;
  readonly trade: string | undefined;
}

/** Empty where the workflow's first form asks no ID number, or is for some eyes only. */
export function peopleBands(parts: Pick<EngineParts, 'units'>, definition: WorkflowDefinition, rows: readonly ApplicantRow[]): readonly PeopleBands[] {
  const form = definition.stages.find((stage) => stage.id === definition.start)?.form;
  const schema = form === undefined ? undefined : definition.forms[form]?.schema;
  const path = schema === undefined || schema['x-readers'] !== undefined ? undefined : pathOfIdNumber(schema);
  if (form === undefined || path === undefined) return [];
  const tradeField = tradeFields.find((name) => definition.fields[name] !== undefined);
  const people = new Map<string, Applicant>();
  for (const [index, row] of rows.entries()) {
    const data: JsonObject = JSON.parse(row.data);
    const on = localDateOf(new Date(row.createdAt));
    const id = parseIdNumber(textAt(data, [form, ...path]), on);
    // Of a destroyed file her gender and age are left, and nobody knows any more which two were one person's.
    const left = destroyedOf(data)?.applicant ?? undefined;
    if (!id.ok && left === undefined) continue;
    const trade = tradeField === undefined ? '' : declaredText(definition, tradeField, data);
    const [name, who] = id.ok ? [id.value.normalised, { gender: id.value.gender, age: ageOn(id.value.birthDate, on) }] : [`destroyed ${index}`, left];
    if (who !== undefined) people.set(name, { ...who, place: row.place, trade: trade === '' ? undefined : trade });
  }
  const all = [...people.values()];
  if (all.length === 0) return [];
  return [
    bands('gender', (['female', 'male'] as const).map((one) => [genders[one], all.filter(({ gender }) => gender === one).length])),
    bands('age', ages.map(({ upTo, title }, index) => [title, all.filter(({ age }) => age <= upTo && age > (ages[index - 1]?.upTo ?? -1)).length])),
    bands('place', sums(all, (one) => one.place ?? undefined).map(([unit, n]) => [unitName(parts, unit), n])),
    bands('trade', sums(all, (one) => one.trade).slice(0, mostTrades).map(([trade, n]) => [tradeField === undefined ? { zh: trade, en: trade } : declaredTitle(definition, tradeField, trade), n])),
  ].filter((one) => one.bands.length > 0);
}

function bands(by: PeopleBands['by'], counts: readonly (readonly [LocalText, number])[]): PeopleBands {
  const shown = protectedCounts(counts.map(([, n]) => n));
  return { by, bands: counts.map(([title], index) => ({ title, n: shown[index] ?? 'kept' })) };
}

function sums(all: readonly Applicant[], of: (one: Applicant) => string | undefined): readonly (readonly [string, number])[] {
  const found = new Map<string, number>();
  for (const one of all) {
    const name = of(one);
    if (name !== undefined) found.set(name, (found.get(name) ?? 0) + 1);
  }
  return [...found].toSorted(([one, n], [other, m]) => m - n || (one < other ? -1 : 1));
}

/** Where a form keeps the applicant's own ID number: the first field of that kind, in a group or not, and in no list. */
function pathOfIdNumber(schema: JsonObject): readonly string[] | undefined {
  const { properties } = schema;
  if (!isObject(properties)) return undefined;
  for (const [name, part] of Object.entries(properties)) {
    if (!isObject(part)) continue;
    if (part['x-widget'] === 'idNumber') return [name];
    const inside = pathOfIdNumber(part);
    if (inside !== undefined) return [name, ...inside];
  }
  return undefined;
}
