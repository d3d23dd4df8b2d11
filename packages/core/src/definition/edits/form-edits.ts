// Changing a form field by field: its JSON Schema's properties, their sections and order, when each is asked for, and which
// of them must be filled in. The order people see is that of the sections, because properties of JSON have none.
import { everRequired, shownWhen, withShownWhen } from '../shown-when.ts';
import { isJsonObject, type Json, type JsonObject } from '../text.ts';
import type { WorkflowDefinition } from '../workflow-definition.ts';
import { withoutAccessTo } from './access-edits.ts';
import type { EditOf } from './definition-edit.ts';
import { usesOfField } from './field-uses.ts';
import { fieldsIn, fieldsOfForm, formAt, impossible, type Fields } from './form-fields.ts';

type Section = EditOf<'set-sections'>['sections'][number];

interface Place {
  readonly before: string | null;
  readonly section: number | undefined;
}

export function addField(definition: WorkflowDefinition, edit: EditOf<'add-field'>): WorkflowDefinition {
  const fields = fieldsOfForm(definition, edit.form);
  if (fields.some(([name]) => name === edit.field)) throw impossible(`表单已有栏目“${edit.field}”`, `the form asks for “${edit.field}” already`);
  const place: Place = { before: edit.before ?? null, section: edit.section };
  return withForm(definition, edit.form, (schema) => requiring(placed({ ...schema, properties: Object.fromEntries([...fields, [edit.field, edit.schema]]) }, edit.field, place), edit.field, edit.required));
}

export function setField(definition: WorkflowDefinition, edit: EditOf<'set-field'>): WorkflowDefinition {
  const fields = present(definition, edit).map(([name, part]) => [name, name === edit.field ? edit.schema : part] as const);
  return withForm(definition, edit.form, (schema) => requiring({ ...schema, properties: Object.fromEntries(fields) }, edit.field, edit.required));
}

/** @throws JinguoError EDIT_IMPOSSIBLE when something hangs on it. */
export function removeField(definition: WorkflowDefinition, { form, field }: EditOf<'remove-field'>): WorkflowDefinition {
  const fields = present(definition, { form, field }).filter(([name]) => name !== field);
  const uses = usesOfField(definition, form, field);
  if (uses !== undefined) throw impossible(`栏目“${field}”仍用于${uses.zh}`, `the field “${field}” is still used for ${uses.en}`);
  const without = withForm(definition, form, (schema) => {
    const rest = requiring(withShownWhen(schema, field, null), field, false);
    const sections = sectionsIn(rest)?.map((one) => ({ ...one, fields: one.fields.filter((name) => name !== field) }));
    return { ...rest, properties: Object.fromEntries(fields), ...(sections === undefined ? {} : { 'x-sections': sections }) };
  });
  return { ...without, stages: withoutAccessTo(without.stages, form, field) };
}

export function moveField(definition: WorkflowDefinition, edit: EditOf<'move-field'>): WorkflowDefinition {
  present(definition, edit);
  return edit.before === edit.field ? definition : withForm(definition, edit.form, (schema) => placed(schema, edit.field, { before: edit.before, section: edit.section }));
}

/** Every field stands in one section: those named nowhere come last. */
export function setSections(definition: WorkflowDefinition, { form, sections }: EditOf<'set-sections'>): WorkflowDefinition {
  const names = fieldsOfForm(definition, form).map(([name]) => name);
  const named = sections.flatMap((one) => one.fields);
  const unknown = named.find((name) => !names.includes(name)) ?? named.find((name, at) => named.indexOf(name) !== at);
  if (unknown !== undefined) throw impossible(`分组中的栏目“${unknown}”不在表单中，或列了两次`, `the sections name “${unknown}”, which the form does not have or which stands in two`);
  return withForm(definition, form, (schema) => ({ ...schema, 'x-sections': withRest(sections, names) }));
}

export function setShownWhen(definition: WorkflowDefinition, { form, field, when }: EditOf<'set-shown-when'>): WorkflowDefinition {
  present(definition, { form, field });
  if (when !== null) {
    present(definition, { form, field: when.by });
    const hangsOn = new Map(shownWhen(definition.forms[form]?.schema ?? {}).map((one) => [one.field, one.by]));
    const seen = new Set<string>();
    for (let at: string | undefined = when.by; at !== undefined && !seen.has(at); at = hangsOn.get(at)) seen.add(at);
    if (seen.has(field)) throw impossible('栏目的显示条件不能绕回自己', 'a field cannot hang on itself');
  }
  return withForm(definition, form, (schema) => withShownWhen(schema, field, when));
}

function withForm(definition: WorkflowDefinition, form: string, change: (schema: JsonObject) => JsonObject): WorkflowDefinition {
  const spec = formAt(definition, form);
  return { ...definition, forms: { ...definition.forms, [form]: { ...spec, schema: change(spec.schema) } } };
}

function present(definition: WorkflowDefinition, { form, field }: { readonly form: string; readonly field: string }): Fields {
  const fields = fieldsOfForm(definition, form);
  if (!fields.some(([name]) => name === field)) throw impossible(`表单没有栏目“${field}”`, `the form has no field “${field}”`);
  return fields;
}

/** The form with a field at another place of its sections; a form without sections gets one without a title. */
function placed(schema: JsonObject, field: string, { before, section }: Place): JsonObject {
  const names = fieldsIn(schema).map(([name]) => name);
  if (before !== null && !names.includes(before)) throw impossible(`表单没有栏目“${before}”`, `the form has no field “${before}”`);
  const sections = withRest(sectionsIn(schema) ?? [], names.filter((name) => name !== field)).map((one) => ({ ...one, fields: one.fields.filter((name) => name !== field) }));
  if (sections.length === 0) sections.push({ title: { zh: '', en: '' }, fields: [] });
  const last = Math.min(section ?? sections.length - 1, sections.length - 1);
  const moved = sections.map((one, at) => ({
    ...one,
    fields: before === null ? [...one.fields, ...(at === last ? [field] : [])] : one.fields.flatMap((name) => (name === before ? [field, name] : [name])),
  }));
  return { ...schema, 'x-sections': moved };
}

function withRest(sections: readonly Section[], names: readonly string[]): Section[] {
  const named = new Set(sections.flatMap((one) => one.fields));
  const rest = names.filter((name) => !named.has(name));
  return rest.length === 0 ? [...sections] : [...sections, { title: { zh: '', en: '' }, fields: rest }];
}

/** Undefined for a form without sections. */
function sectionsIn(schema: JsonObject): Section[] | undefined {
  const sections = schema['x-sections'];
  if (!Array.isArray(sections)) return undefined;
  const list: readonly Json[] = sections;
  return list.flatMap((one) => {
    if (!isJsonObject(one)) return [];
    const title = isJsonObject(one['title']) ? one['title'] : {};
    return [{ title: { zh: String(title['zh'] ?? ''), en: String(title['en'] ?? '') }, fields: Array.isArray(one['fields']) ? one['fields'].map(String) : [] }];
  });
}

/** Requires a field or not; one that is asked for only at times is required only then. */
function requiring(schema: JsonObject, field: string, required: boolean): JsonObject {
  const rule = shownWhen(schema).find((one) => one.field === field);
  const others = Array.isArray(schema['required']) ? schema['required'].filter((name) => name !== field) : [];
  if (everRequired(schema).includes(field) === required) return schema;
  if (rule === undefined) return { ...schema, required: required ? [...others, field] : others };
  return withShownWhen({ ...withShownWhen(schema, field, null), required: required ? [...others, field] : others }, field, rule);
}
