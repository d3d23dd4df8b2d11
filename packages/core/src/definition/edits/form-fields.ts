// The fields of a form as edits find them, and the refusal of an edit that does not fit.
import { refusal, type JinguoError } from '../../errors.ts';
import { isJsonObject, type Json, type JsonObject } from '../text.ts';
import type { FormSpec, WorkflowDefinition } from '../workflow-definition.ts';

export type Fields = readonly (readonly [string, Json])[];

/** @throws JinguoError EDIT_IMPOSSIBLE */
export function formAt(definition: WorkflowDefinition, form: string): FormSpec {
  const spec = Object.hasOwn(definition.forms, form) ? definition.forms[form] : undefined;
  if (spec === undefined) throw impossible(`没有表单“${form}”`, `there is no form “${form}”`);
  return spec;
}

/** Names and schemas. @throws JinguoError EDIT_IMPOSSIBLE where there is no such form. */
export function fieldsOfForm(definition: WorkflowDefinition, form: string): Fields {
  return fieldsIn(formAt(definition, form).schema);
}

export function fieldsIn({ properties }: JsonObject): Fields {
  return isJsonObject(properties) ? Object.entries(properties) : [];
}

export function impossible(zh: string, en: string): JinguoError {
  return refusal('EDIT_IMPOSSIBLE', { why: { zh, en } });
}
