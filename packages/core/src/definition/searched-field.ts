// Which fields text search may look at. Its index holds what it is given in clear, so personal data is never given to it.
import type { Json, JsonObject } from './text.ts';

/** Whether a field's source, as `form.field`, is a form's text that everybody who sees the item is shown unmasked. */
export function isSearchable(forms: Readonly<Record<string, { readonly schema: JsonObject }>>, from: string): boolean {
  const [form = '', ...path] = from.split('.');
  let schema: Json | undefined = Object.hasOwn(forms, form) ? forms[form]?.schema : undefined;
  if (isObject(schema) && schema['x-readers'] !== undefined) return false;
  for (const part of path) {
    const properties: Json | undefined = isObject(schema) ? schema['properties'] : undefined;
    schema = isObject(properties) && Object.hasOwn(properties, part) ? properties[part] : undefined;
  }
  return isObject(schema) && schema['type'] === 'string' && schema['x-mask'] === undefined && schema['x-readers'] === undefined;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
