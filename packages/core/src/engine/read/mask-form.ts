// Form data as people see it by default: values whose schema says `x-mask` are masked, forms whose `x-readers` do not
// include the reader are left out. domain.md §3.7
import { mask, maskKinds, type MaskKind } from '../../values/mask.ts';
import { withMarksOf } from '../../definition/privacy-marks.ts';
import type { Json, JsonObject } from '../../definition/text.ts';
import type { Person } from '../../people/post.ts';
import type { LoadedWorkflow, Registry } from '../../plugin/registry.ts';
import { isObject } from '../../values/json.ts';

export interface MaskedForm {
  readonly data: JsonObject;
  /** JSON pointers of what was masked. */
  readonly masked: readonly string[];
}

export function maskForm(schema: JsonObject, data: JsonObject): MaskedForm {
  const masked: string[] = [];
  const walk = (part: Json | undefined, value: Json, path: string): Json => {
    if (!isObject(part)) return value;
    const kind = part['x-mask'];
    if (isMaskKind(kind) && typeof value === 'string' && value !== '') {
      masked.push(path);
      return mask(kind, value);
    }
    const properties = part['properties'];
    if (isObject(properties) && isObject(value)) {
      const object: JsonObject = value;
      return Object.fromEntries(Object.entries(object).map(([name, one]) => [name, walk(properties[name], one, `${path}/${name}`)]));
    }
    if (Array.isArray(value)) return value.map((one: Json, index) => walk(part['items'], one, `${path}/${index}`));
    return value;
  };
  const shown = walk(schema, data, '');
  return { data: isObject(shown) ? shown : {}, masked };
}

/** A form as its item's version has it, with what today's marks of it as masked or sensitive. domain.md §3.7 */
export function markedSchema(registry: Pick<Registry, 'current'>, { hash, definition, compiled }: LoadedWorkflow, form: string): JsonObject | undefined {
  const schema = compiled.definition.forms[form]?.schema;
  const now = registry.current(definition.workflow);
  return schema === undefined || now === undefined || now.hash === hash ? schema : withMarksOf(schema, now.compiled.definition.forms[form]?.schema);
}

/** The value at a JSON pointer, or undefined. */
export function valueAt(data: Json | undefined, pointer: string): Json | undefined {
  let value: Json | undefined = data;
  for (const part of pointer.split('/').slice(1)) {
    if (Array.isArray(value)) value = value[Number(part)];
    else if (isObject(value) && Object.hasOwn(value, part)) value = value[part];
    else return undefined;
  }
  return value;
}

/** Whether a form may be read at all: some (dispute facts, an objector's identity) are for named roles only. */
export function mayReadForm(schema: JsonObject, person: Person): boolean {
  const readers = schema['x-readers'];
  return !Array.isArray(readers) || person.posts.some((post) => readers.includes(post.role));
}

function isMaskKind(kind: Json | undefined): kind is MaskKind {
  return typeof kind === 'string' && maskKinds.some((known) => known === kind);
}
