// Applies a lead's edits to a definition, one after the other. The result always has a definition's shape; whether it is
// also sound is the check's business, because half-way through a change it seldom is.
import { namingKnown, shapeProblem } from '../shape-words.ts';
import { invalidDefinition, workflowDefinition, type WorkflowDefinition } from '../workflow-definition.ts';
import { addBlock } from './blocks.ts';
import type { DefinitionEdit } from './definition-edit.ts';
import { setFieldAccess } from './access-edits.ts';
import { declareField } from './declare-field.ts';
import { setParameter, setWords } from './set-parameter.ts';
import { addField, moveField, removeField, setField, setSections, setShownWhen } from './form-edits.ts';
import { requireHarmless } from './harmless.ts';
import { addStage, moveStage, removeStage, setCondition, setWay, stageAt, withStage } from './stage-edits.ts';

/** @throws JinguoError EDIT_IMPOSSIBLE for an edit that does not fit; DEFINITION_INVALID for one that spoils the shape. */
export function applyEdits(definition: WorkflowDefinition, edits: readonly DefinitionEdit[]): WorkflowDefinition {
  const edited = edits.reduce(apply, definition);
  requireHarmless(edited);
  const parsed = workflowDefinition.safeParse(edited, namingKnown);
  if (parsed.success) return parsed.data;
  throw invalidDefinition(edited, parsed.error.issues.map((issue) => shapeProblem(issue, edited)));
}

function apply(definition: WorkflowDefinition, edit: DefinitionEdit): WorkflowDefinition {
  switch (edit.op) {
    case 'add-stage': return addStage(definition, edit);
    case 'add-block': return addBlock(definition, edit);
    case 'remove-stage': return removeStage(definition, edit);
    case 'move-stage': return moveStage(definition, edit);
    case 'rename-stage': return withStage(definition, edit.stage, (one) => ({ ...one, title: edit.title }));
    case 'set-start': return { ...definition, start: stageAt(definition, edit.stage).id };
    case 'set-actors': return withStage(definition, edit.stage, (one) => ({ ...one, actors: edit.actors }));
    case 'set-deadline': return withStage(definition, edit.stage, (one) => ({ ...one, deadline: edit.deadline ?? undefined }));
    case 'set-allow': return withStage(definition, edit.stage, (one) => ({ ...one, allow: edit.allow ?? undefined }));
    case 'set-withdraw': return withStage(definition, edit.stage, (one) => ({ ...one, withdraw: edit.withdraw }));
    case 'set-follows': return withStage(definition, edit.stage, (one) => ({ ...one, follows: edit.follows ?? undefined }));
    case 'set-pool': return withStage(definition, edit.stage, (one) => ({ ...one, pool: edit.pool ?? undefined }));
    case 'set-grace': return withStage(definition, edit.stage, (one) => ({ ...one, grace: edit.grace ?? undefined }));
    case 'set-stage-form': return withStage(definition, edit.stage, (one) => ({ ...one, form: edit.form ?? undefined }));
    case 'set-settings': return withStage(definition, edit.stage, (one) => ({ ...one, settings: edit.settings }));
    case 'set-effects': return withStage(definition, edit.stage, (one) => ({ ...one, onEnter: edit.effects }));
    case 'set-fallback': return edit.stage === null ? { ...definition, fallback: edit.fallback ?? undefined } : withStage(definition, edit.stage, (one) => ({ ...one, fallback: edit.fallback ?? undefined }));
    case 'set-way': return setWay(definition, edit);
    case 'set-condition': return setCondition(definition, edit);
    case 'set-form': return { ...definition, forms: { ...definition.forms, [edit.form]: edit.spec } };
    case 'add-field': return addField(definition, edit);
    case 'set-field': return setField(definition, edit);
    case 'remove-field': return removeField(definition, edit);
    case 'move-field': return moveField(definition, edit);
    case 'set-sections': return setSections(definition, edit);
    case 'set-shown-when': return setShownWhen(definition, edit);
    case 'set-field-access': return setFieldAccess(definition, edit);
    case 'declare-field': return declareField(definition, edit);
    case 'set-parameter': return setParameter(definition, edit);
    case 'set-words': return setWords(definition, edit);
    case 'set-title': return { ...definition, title: edit.title };
    case 'set-appeal': return { ...definition, appeal: edit.appeal ?? undefined };
    case 'set-item-deadline': return { ...definition, deadline: edit.deadline ?? undefined };
  }
}
