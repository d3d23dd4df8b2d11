// Opening and closing a field at a stage. What a stage does by itself is not written down.
import type { FieldAccess } from '../field-access.ts';
import type { Stage } from '../stage.ts';
import type { WorkflowDefinition } from '../workflow-definition.ts';
import type { EditOf } from './definition-edit.ts';
import { fieldsOfForm, impossible } from './form-fields.ts';
import { withStage } from './stage-edits.ts';

/** @throws JinguoError EDIT_IMPOSSIBLE */
export function setFieldAccess(definition: WorkflowDefinition, { stage: id, form, field, access }: EditOf<'set-field-access'>): WorkflowDefinition {
  if (!fieldsOfForm(definition, form).some(([name]) => name === field)) throw impossible(`表单没有栏目“${field}”`, `the form has no field “${field}”`);
  return withStage(definition, id, (stage) => {
    if (access === 'write' && stage.form !== form) throw impossible(`环节“${stage.title.zh}”不填写这张表单`, `“${stage.title.en}” does not fill this form`);
    const usual = access === null || access === (stage.form === form ? 'write' : 'read');
    const others = Object.entries(stage.fieldAccess ?? {}).filter(([path]) => path !== `${form}.${field}`);
    return withAccess(stage, Object.fromEntries(usual ? others : [...others, [`${form}.${field}`, access] as const]));
  });
}

/** The stages without a word on a field that is gone. */
export function withoutAccessTo(stages: readonly Stage[], form: string, field: string): Stage[] {
  return stages.map((stage) => (stage.fieldAccess === undefined ? stage : withAccess(stage, Object.fromEntries(Object.entries(stage.fieldAccess).filter(([path]) => path !== `${form}.${field}`)))));
}

function withAccess({ fieldAccess: _before, ...stage }: Stage, access: FieldAccess): Stage {
  return Object.keys(access).length === 0 ? stage : { ...stage, fieldAccess: access };
}
