// Another number for a parameter, or other words; a number's bounds are held by the definition's schema.
import type { WorkflowDefinition } from '../workflow-definition.ts';
import type { EditOf } from './definition-edit.ts';
import { impossible } from './form-fields.ts';

/** @throws JinguoError EDIT_IMPOSSIBLE where there is no number of that name, or it lies outside its bounds. */
export function setParameter(definition: WorkflowDefinition, { name, value }: EditOf<'set-parameter'>): WorkflowDefinition {
  const found = definition.parameters?.[name];
  if (found === undefined || !('value' in found)) throw unknown(name);
  const { minimum, maximum, title } = found;
  if (value < minimum || value > maximum) throw impossible(`“${title.zh}”应在${minimum}至${maximum}之间`, `“${title.en}” lies between ${minimum} and ${maximum}`);
  return { ...definition, parameters: { ...definition.parameters, [name]: { ...found, value } } };
}

/** @throws JinguoError EDIT_IMPOSSIBLE where there is no list of that name. */
export function setWords(definition: WorkflowDefinition, { name, words }: EditOf<'set-words'>): WorkflowDefinition {
  const found = definition.parameters?.[name];
  if (found === undefined || !('words' in found)) throw unknown(name);
  return { ...definition, parameters: { ...definition.parameters, [name]: { ...found, words } } };
}

function unknown(name: string) {
  return impossible(`流程没有参数“${name}”`, `the process has no parameter “${name}”`);
}
