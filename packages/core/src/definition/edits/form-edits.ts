// Changing a form field by field: its JSON Schema's properties, their order, and which of them must be filled in.
import { refusal } from '../../errors.ts';
import type { Json, JsonObject } from '../text.ts';
import type { FormSpec, WorkflowDefinition } from '../workflow-definition.ts';
import type { EditOf } from './definition-edit.ts';

type Fields = readonly (readonly [string, Json])[];

export function addField(definition: WorkflowDefinition, edit: EditOf<'add-field'>): WorkflowDefinition {
  return changed(definition, edit, (fields) => {
    if (fields.some(([name]) => name === edit.field)) throw refusal('EDIT_IMPOSSIBLE', { why: { zh: `表单已有栏目“${edit.field}”`, en: `the form asks for “${edit.field}” already` } });
    return placed(fields, [edit.field, edit.schema], edit.before ?? null);
  }, edit.required);
}

export function setField(definition: WorkflowDefinition, edit: EditOf<'set-field'>): WorkflowDefinition {
  return changed(definition, edit, (fields) => (present(fields, edit.field), fields.map((one) => (one[0] === edit.field ? [edit.field, edit.schema] : one))), edit.required);
}

export function removeField(definition: WorkflowDefinition, edit: EditOf<'remove-field'>): WorkflowDefinition {
  return changed(definition, edit, (fields) => (present(fields, edit.field), fields.filter(([name]) => name !== edit.field)), false);
}

export function moveField(definition: WorkflowDefinition, edit: EditOf<'move-field'>): WorkflowDefinition {
  return changed(definition, edit, (fields) => (edit.before === edit.field ? fields : placed(fields.filter(([name]) => name !== edit.field), present(fields, edit.field), edit.before)));
}

/** @throws JinguoError EDIT_IMPOSSIBLE */
function present(fields: Fields, field: string): readonly [string, Json] {
  const found = fields.find(([name]) => name === field);
  if (found === undefined) throw refusal('EDIT_IMPOSSIBLE', { why: { zh: `表单没有栏目“${field}”`, en: `the form has no field “${field}”` } });
  return found;
}

function placed(fields: Fields, one: readonly [string, Json], before: string | null): Fields {
  if (before === null) return [...fields, one];
  present(fields, before);
  return fields.flatMap((other) => (other[0] === before ? [one, other] : [other]));
}

function changed(definition: WorkflowDefinition, { form, field }: { readonly form: string; readonly field: string }, change: (fields: Fields) => Fields, required?: boolean): WorkflowDefinition {
  const spec: FormSpec | undefined = Object.hasOwn(definition.forms, form) ? definition.forms[form] : undefined;
  if (spec === undefined) throw refusal('EDIT_IMPOSSIBLE', { why: { zh: `没有表单“${form}”`, en: `there is no form “${form}”` } });
  const { properties, required: asked } = spec.schema;
  const fields: Fields = properties !== null && typeof properties === 'object' && !Array.isArray(properties) ? Object.entries(properties) : [];
  const others = Array.isArray(asked) ? asked.filter((name) => name !== field) : [];
  const schema: JsonObject = { ...spec.schema, properties: Object.fromEntries(change(fields)), ...(required === undefined ? {} : { required: required ? [...others, field] : others }) };
  return { ...definition, forms: { ...definition.forms, [form]: { ...spec, schema } } };
}
