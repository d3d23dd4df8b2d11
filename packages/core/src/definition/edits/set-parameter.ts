// Another number for a parameter; its bounds are held by the definition's schema.
import type { WorkflowDefinition } from '../workflow-definition.ts';
import type { EditOf } from './definition-edit.ts';
import { impossible } from './form-fields.ts';

/** @throws JinguoError EDIT_IMPOSSIBLE where there is none of that name, or the number lies outside its bounds. */
export function setParameter(definition: WorkflowDefinition, { name, value }: EditOf<'set-parameter'>): WorkflowDefinition {
  const found = definition.parameters?.[name];
  if (found === undefined) throw impossible(`流程没有参数“${name}”`, `the process has no parameter “${name}”`);
  const { minimum, maximum, title } = found;
  if (value < minimum || value > maximum) throw impossible(`“${title.zh}”应在${minimum}至${maximum}之间`, `“${title.en}” lies between ${minimum} and ${maximum}`);
  return { ...definition, parameters: { ...definition.parameters, [name]: { ...found, value } } };
}
