// Some value a JSON Schema accepts: enough for walks that have to fill forms of which they know nothing.
import type { Json, JsonObject } from '../definition/text.ts';
import { isObject } from '../values/json.ts';
import { pick, type Chance } from '../values/chance.ts';

const byFormat: Readonly<Record<string, readonly string[]>> = {
  date: ['2022-09-05', '2021-12-31', '2022-02-28'],
  'resident-id': ['330402198803150000', '330402199202290002'],
  'credit-code': ['92330402MA2B8K3T51', '91330402MA28A1XQ8L'],
  'cn-phone': ['13812345678', '0573-82838888'],
  'bank-card': ['6228480338123456786'],
  'person-name': ['沈兰', '欧阳春晓', '阿依·买买提'],
};
const characters = [...'南湖新丰竹林净相莲心桂香园艺春风秋月'];
/** How far above their least values numbers, texts and lists go: far enough to differ, short enough to read. */
const spread = 12;

/** The plainest value; with `chance` one of many, with some of what may be left out. */
export function exampleOf(schema: JsonObject, chance: Chance = () => 0): Json {
  if (schema['const'] !== undefined) return schema['const'];
  const choices = schema['oneOf'] ?? schema['enum'];
  if (Array.isArray(choices)) {
    const one: Json | undefined = pick(choices, chance);
    return isObject(one) ? (one['const'] ?? null) : (one ?? null);
  }
  switch (schema['type']) {
    case 'object':
      return exampleObject(schema, chance);
    case 'array': {
      const items = isObject(schema['items']) ? schema['items'] : {};
      return Array.from({ length: between(schema['minItems'], schema['maxItems'], () => chance() * 0.2) }, () => exampleOf(items, chance));
    }
    case 'integer':
    case 'number':
      return between(schema['minimum'], schema['maximum'], chance);
    case 'boolean':
      return chance() < 0.5;
    default: {
      const format = byFormat[String(schema['format'])];
      if (format !== undefined) return pick(format, chance) ?? '';
      const length = Math.max(1, between(schema['minLength'], schema['maxLength'], chance));
      return Array.from({ length }, () => pick(characters, chance)).join('');
    }
  }
}

function exampleObject(schema: JsonObject, chance: Chance): JsonObject {
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, part]) => (isObject(part) && (required.includes(name) || chance() > 0.5) ? [[name, exampleOf(part, chance)]] : [])),
  );
}

function between(least: Json | undefined, most: Json | undefined, chance: Chance): number {
  const from = Number(least ?? 0);
  return from + Math.floor(chance() * (Math.min(Number(most ?? from + spread), from + spread) - from + 1));
}
