// Some value a JSON Schema accepts: enough for walks that have to fill forms of which they know nothing.
import type { Json, JsonObject } from '../definition/text.ts';
import { isObject } from '../values/json.ts';

const byFormat: Readonly<Record<string, string>> = {
  date: '2022-09-05',
  'resident-id': '330402198803150000',
  'credit-code': '92330402MA2B8K3T51',
  'cn-phone': '13812345678',
  'bank-card': '6228480338123456786',
  'person-name': '沈兰',
};

export function exampleOf(schema: JsonObject): Json {
  const choices = schema['oneOf'] ?? schema['enum'];
  if (Array.isArray(choices)) {
    const first: Json | undefined = choices[0];
    return isObject(first) ? (first['const'] ?? null) : (first ?? null);
  }
  switch (schema['type']) {
    case 'object': {
      const required = Array.isArray(schema['required']) ? schema['required'] : [];
      const properties = isObject(schema['properties']) ? schema['properties'] : {};
      return Object.fromEntries(Object.entries(properties).flatMap(([name, part]) => (required.includes(name) && isObject(part) ? [[name, exampleOf(part)]] : [])));
    }
    case 'array':
      return isObject(schema['items']) ? Array.from({ length: Number(schema['minItems'] ?? 0) }, () => exampleOf(isObject(schema['items']) ? schema['items'] : {})) : [];
    case 'integer':
      return Number(schema['minimum'] ?? 0);
    case 'boolean':
      return true;
    default:
      return byFormat[String(schema['format'])] ?? '例'.repeat(Math.max(1, Number(schema['minLength'] ?? 1)));
  }
}
