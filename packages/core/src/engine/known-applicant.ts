// Who applies again is known: name, phone, account and the like, as they were typed last, so that nobody types them twice. Only
// what the asker typed herself before, for herself or for the person whose ID number she has typed; nobody is looked up here.
import { refusal } from '../errors.ts';
import type { Json, JsonObject } from '../definition/text.ts';
import type { Person } from '../people/post.ts';
import { appliedBefore } from '../store/queries/applied-before.ts';
import { identityKey } from '../store/queries/ties.ts';
import { isObject } from '../values/json.ts';
import { normalise } from '../values/parsed.ts';
import type { EngineParts } from './parts.ts';

export interface KnownQuery {
  readonly workflow: string;
  /** Of whom she enters it for; absent for who applies herself. */
  readonly idNumber?: string | undefined;
}

export interface KnownApplicant {
  readonly fields: JsonObject;
  /** When she typed it. */
  readonly at: string;
}

/** Null where she typed nothing of that person before. @throws JinguoError NOT_FOUND for an unknown workflow. */
export async function knownApplicant(parts: EngineParts, person: Person, { workflow, idNumber }: KnownQuery): Promise<KnownApplicant | null> {
  const form = firstForm(parts, workflow);
  if (form === undefined) throw refusal('NOT_FOUND', { what: workflow });
  if (idNumber === undefined && person.posts.length > 0) return null;
  const key = idNumber === undefined ? undefined : { name: identityKey, blinded: parts.blind(identityKey, normalise(idNumber).toUpperCase()) };
  for (const before of await appliedBefore(parts.store.read, { account: person.id, key })) {
    const old = firstForm(parts, before.workflow);
    const data: unknown = JSON.parse(before.data);
    const typed = old === undefined || !isObject(data) ? undefined : data[old.name];
    const fields = old === undefined || !isObject(typed) ? {} : sameFields(form.schema, old.schema, typed);
    if (Object.keys(fields).length > 0) return { fields, at: before.created_at };
  }
  return null;
}

function firstForm({ registry }: Pick<EngineParts, 'registry'>, workflow: string): { readonly name: string; readonly schema: JsonObject } | undefined {
  const compiled = registry.current(workflow)?.compiled;
  const name = compiled?.stages.get(compiled.definition.start)?.form;
  const form = name === undefined ? undefined : compiled?.definition.forms[name];
  return name === undefined || form === undefined ? undefined : { name, schema: form.schema };
}

/** Texts of the sections about the person and her business, where both forms mean the same by them. */
function sameFields(schema: JsonObject, old: JsonObject, typed: JsonObject): JsonObject {
  const [now, then] = [propertiesOf(schema), propertiesOf(old)];
  return Object.fromEntries(
    personal(schema, now).flatMap((name): readonly (readonly [string, Json])[] => {
      const [field, before, value] = [now[name], then[name], typed[name]];
      const same = isObject(field) && isObject(before) && (['type', 'format', 'x-mask', 'x-widget', 'enum', 'oneOf'] as const).every((part) => JSON.stringify(field[part]) === JSON.stringify(before[part]));
      return same && typeof value === 'string' && value !== '' ? [[name, value]] : [];
    }),
  );
}

/** Fields of sections in which something is masked; a signature is made anew each time, with all that stands beside it. */
function personal(schema: JsonObject, fields: JsonObject): readonly string[] {
  const sections = Array.isArray(schema['x-sections']) ? schema['x-sections'].flatMap((one) => (isObject(one) && Array.isArray(one['fields']) ? [one['fields'].filter((name) => typeof name === 'string')] : [])) : [Object.keys(fields)];
  const has = (names: readonly string[], part: string, wanted?: string) => names.some((name) => isObject(fields[name]) && (wanted === undefined ? fields[name][part] !== undefined : fields[name][part] === wanted));
  return sections.filter((names) => !has(names, 'x-widget', 'signature') && (has(names, 'x-mask') || has(names, 'x-widget', 'creditCode'))).flat();
}

function propertiesOf(schema: JsonObject): JsonObject {
  const { properties } = schema;
  return isObject(properties) ? properties : {};
}
