// Where a declared field's value comes from, as far as the definition says: the form or compute, its schema, and what that
// means for who reads it.
import type { Json, JsonObject } from './text.ts';
import type { WorkflowDefinition } from './workflow-definition.ts';

export interface FieldSource {
  /** Name of the form or compute. */
  readonly root: string;
  /** The field's own schema; undefined for what is computed. */
  readonly schema: JsonObject | undefined;
  /** Whether a filled form may leave it out. */
  readonly optional: boolean;
  /** True when the form is there and has no such field. */
  readonly missing: boolean;
  /** Whether the form masks it or names its readers: its value is not shown to everybody who sees the item. */
  readonly secret: boolean;
}

/** @returns undefined when the definition declares no such field */
export function sourceOf(definition: Pick<WorkflowDefinition, 'fields' | 'forms'>, field: string): FieldSource | undefined {
  const declared = definition.fields[field];
  const [root = '', ...path] = declared?.from.split('.') ?? [];
  if (declared === undefined || root === '') return undefined;
  let schema: JsonObject | undefined = definition.forms[root]?.schema;
  if (schema === undefined) return { root, schema: undefined, optional: declared.optional ?? false, missing: false, secret: false };
  let optional = false;
  let secret = schema['x-readers'] !== undefined;
  for (const part of path) {
    const properties: Json | undefined = schema['properties'];
    const required: Json | undefined = schema['required'];
    const next: Json | undefined = isObject(properties) ? properties[part] : undefined;
    optional ||= !(Array.isArray(required) && required.includes(part));
    if (!isObject(next)) return { root, schema: undefined, optional: declared.optional ?? optional, missing: isObject(properties), secret };
    schema = next;
    secret ||= schema['x-mask'] !== undefined || schema['x-readers'] !== undefined;
  }
  return { root, schema, optional: declared.optional ?? optional, missing: false, secret };
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
