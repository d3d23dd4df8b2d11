// What a form shows in part only, and which of its files show sensitive data in full: said by marks on its fields. An item runs on the
// version it was begun on, but what a later one marks is no less somebody's own in it. domain.md §3.7
import type { Json, JsonObject } from './text.ts';

const marks = ['x-mask', 'x-sensitive'] as const;

/** A form's schema with the marks that another version of it, most often today's, has on the same fields. */
export function withMarksOf(schema: JsonObject, other: Json | undefined): JsonObject {
  if (!isObject(other) || other === schema) return schema;
  const given: JsonObject = other;
  const { properties, items } = schema;
  const others: Json | undefined = given['properties'];
  return {
    ...schema,
    ...Object.fromEntries(marks.flatMap((mark) => (given[mark] === undefined ? [] : [[mark, given[mark]]]))),
    ...(isObject(properties) && isObject(others) ? { properties: Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, isObject(part) ? withMarksOf(part, others[name]) : part])) } : {}),
    ...(isObject(items) ? { items: withMarksOf(items, given['items']) } : {}),
  };
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
