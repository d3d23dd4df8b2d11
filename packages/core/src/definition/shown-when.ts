// Fields asked for only when another one has a value, as JSON Schema says it: `if` the other has it, `then` the field may be
// required, `else` it must not be there. Validators, screens and fillers all go by these rules.
import { isJsonObject, type Json, type JsonObject } from './text.ts';

// oxlint-disable-next-line unicorn/no-thenable -- a word of JSON Schema, not a promise
const met: string = 'then';

/** A field that is asked only when another has one of some values. */
export interface ShownWhen {
  readonly field: string;
  /** The field it hangs on, and the values that bring it; any value where none is named. */
  readonly by: string;
  readonly values: readonly Json[];
  readonly required: boolean;
}

/** The rules of a form, in its order. */
export function shownWhen(schema: JsonObject): readonly ShownWhen[] {
  return rulesOf(schema).flatMap((rule) => readRule(rule) ?? []);
}

/** The fields a form does not ask for, its data being what they are: also what hangs on a field that is itself not asked for. */
export function notAsked(schema: JsonObject, data: JsonObject): ReadonlySet<string> {
  const rules = shownWhen(schema);
  const out = new Set<string>();
  for (let found = true; found; ) {
    found = false;
    for (const { field, by, values } of rules) {
      const value = out.has(by) || !Object.hasOwn(data, by) ? undefined : data[by];
      const holds = value !== undefined && value !== null && value !== '' && (values.length === 0 || values.some((one) => JSON.stringify(one) === JSON.stringify(value)));
      if (holds || out.has(field)) continue;
      out.add(field);
      found = true;
    }
  }
  return out;
}

/** The data without what the form does not ask for. */
export function onlyAsked(schema: JsonObject, data: JsonObject): JsonObject {
  const out = notAsked(schema, data);
  return out.size === 0 ? data : Object.fromEntries(Object.entries(data).filter(([name]) => !out.has(name)));
}

/** A rule whose field is required only where `open` says so. */
export function requiringOnly(rule: Json, open: (names: Json | undefined) => readonly Json[]): Json {
  return isJsonObject(rule) && isJsonObject(rule[met]) ? { ...rule, [met]: { ...rule[met], required: open(rule[met]['required']) } } : rule;
}

/** Fields the form requires, always or where they are asked for. */
export function everRequired(schema: JsonObject): readonly string[] {
  const always = Array.isArray(schema['required']) ? schema['required'].map(String) : [];
  return [...always, ...shownWhen(schema).flatMap((one) => (one.required ? [one.field] : []))];
}

/** The form with a field's rule set anew, or taken away; whether it is required stays. */
export function withShownWhen(schema: JsonObject, field: string, when: { readonly by: string; readonly values: readonly Json[] } | null): JsonObject {
  const required = everRequired(schema).includes(field);
  const others = rulesOf(schema).filter((rule) => readRule(rule)?.field !== field);
  const always = Array.isArray(schema['required']) ? schema['required'].filter((name) => name !== field) : [];
  const rules = when === null ? others : [...others, ruleFor({ field, ...when, required })];
  const { allOf: _allOf, ...rest } = schema;
  return { ...rest, required: when === null && required ? [...always, field] : always, ...(rules.length === 0 ? {} : { allOf: rules }) };
}

function ruleFor({ field, by, values, required }: ShownWhen): JsonObject {
  return {
    if: { ...(values.length === 0 ? {} : { properties: { [by]: { enum: values } } }), required: [by] },
    [met]: required ? { required: [field] } : {},
    else: { properties: { [field]: false } },
  };
}

function rulesOf(schema: JsonObject): readonly Json[] {
  return Array.isArray(schema['allOf']) ? schema['allOf'] : [];
}

/** Undefined for a rule of another kind. */
function readRule(rule: Json): ShownWhen | undefined {
  if (!isJsonObject(rule) || !isJsonObject(rule['if']) || !isJsonObject(rule['else'])) return undefined;
  const closed = rule['else']['properties'];
  const [field, ...more] = isJsonObject(closed) ? Object.keys(closed) : [];
  const by = Array.isArray(rule['if']['required']) ? rule['if']['required'][0] : undefined;
  if (field === undefined || more.length > 0 || !isJsonObject(closed) || closed[field] !== false || typeof by !== 'string') return undefined;
  const asked = isJsonObject(rule['if']['properties']) ? rule['if']['properties'][by] : undefined;
  const values = isJsonObject(asked) && Array.isArray(asked['enum']) ? asked['enum'] : [];
  const asks = isJsonObject(rule[met]) ? rule[met]['required'] : undefined;
  return { field, by, values, required: Array.isArray(asks) && asks.includes(field) };
}
