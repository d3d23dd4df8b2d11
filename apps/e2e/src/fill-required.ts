// Fills what a form cannot do without, so that a browser test can have items of many programmes on a desk.

type Schema = Readonly<Record<string, unknown>>;

export interface Filling {
  readonly today: string;
  readonly unit: string;
  /** Tells one item's names and numbers from another's. */
  readonly serial: number;
}

export function fillRequired(schema: Schema, filling: Filling): Record<string, unknown> {
  const properties: Readonly<Record<string, Schema>> = Object(schema['properties']);
  const required = Array.isArray(schema['required']) ? schema['required'].map(String) : [];
  return Object.fromEntries(required.flatMap((name) => (properties[name] === undefined ? [] : [[name, valueOf(properties[name], filling)]])));
}

function valueOf(schema: Schema, filling: Filling): unknown {
  const { serial, today, unit } = filling;
  if (schema['const'] !== undefined) return schema['const'];
  const choices = schema['oneOf'] ?? schema['enum'];
  if (Array.isArray(choices)) return Object(choices[0]).const ?? choices[0];
  const { examples } = schema;
  if (Array.isArray(examples) && examples.length > 0) return examples[0];
  switch (schema['type']) {
    case 'object':
      return fillRequired(schema, filling);
    case 'array':
      return Array.from({ length: Math.max(1, Number(schema['minItems'] ?? 1)) }, () => valueOf(Object(schema['items']), filling));
    case 'integer':
    case 'number':
      return Math.min(Number(schema['maximum'] ?? Infinity), Math.max(Number(schema['minimum'] ?? 1), schema['x-widget'] === 'money' ? 100_000 : 1));
    case 'boolean':
      return true;
    default:
  }
  switch (schema['format']) {
    case 'date':
      return today;
    case 'cn-phone':
      return `1380000${String(serial).padStart(4, '0')}`;
    case 'person-name':
      return '沈兰英';
    case 'resident-id':
      return '330402199104150006';
    default:
      return schema['x-widget'] === 'unit' ? unit : `星光${serial}号`.slice(0, Number(schema['maxLength'] ?? 20));
  }
}
