// Giving a form's field a name that conditions and lists may use, and taking it back.
import type { WorkflowDefinition } from '../workflow-definition.ts';
import type { EditOf } from './definition-edit.ts';
import { usesOfName } from './field-uses.ts';
import { impossible } from './form-fields.ts';

/** @throws JinguoError EDIT_IMPOSSIBLE when what is to go is still read. */
export function declareField(definition: WorkflowDefinition, { name, spec }: EditOf<'declare-field'>): WorkflowDefinition {
  const uses = spec === null ? usesOfName(definition, name) : undefined;
  if (uses !== undefined) throw impossible(`字段“${name}”仍被${uses.zh}使用`, `the field “${name}” is still read by ${uses.en}`);
  const others = Object.entries(definition.fields).filter(([one]) => one !== name);
  return { ...definition, fields: Object.fromEntries(spec === null ? others : [...others, [name, spec] as const]) };
}
