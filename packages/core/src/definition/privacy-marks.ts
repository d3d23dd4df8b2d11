// What a form shows in part only, and which of its files show sensitive data in full: said by marks on its fields. An item runs on the
// version it was begun on, but what a later one marks is no less somebody's own in it. domain.md §3.7
import { isJsonObject, type Json, type JsonObject } from './text.ts';

const marks = ['x-mask', 'x-sensitive'] as const;

/** A form's schema with the marks that another version of it, most often today's, has on the same fields. */
export function withMarksOf(schema: JsonObject, other: Json | undefined): JsonObject {
  if (!isJsonObject(other) || other === schema) return schema;
  const given: JsonObject = other;
  const { properties, items } = schema;
  const others: Json | undefined = given['properties'];
  return {
    ...schema,
    ...Object.fromEntries(marks.flatMap((mark) => (given[mark] === undefined ? [] : [[mark, given[mark]]]))),
    ...(isJsonObject(properties) && isJsonObject(others) ? { properties: Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, isJsonObject(part) ? withMarksOf(part, others[name]) : part])) } : {}),
    ...(isJsonObject(items) ? { items: withMarksOf(items, given['items']) } : {}),
  };
}
