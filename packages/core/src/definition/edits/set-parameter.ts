// Another number for a parameter, or other words; a number's bounds are held by the definition's schema.
import type { WorkflowDefinition } from '../workflow-definition.ts';
import type { EditOf } from './definition-edit.ts';
import { impossible } from './form-fields.ts';

/** @throws JinguoError EDIT_IMPOSSIBLE where there is no number of that name, or it lies outside its bounds. */
export function setParameter(definition: WorkflowDefinition, { name, value }: EditOf<'set-parameter'>): WorkflowDefinition {
  const found = definition.parameters?.[name];
  if (found === undefined || !('value' in found)) throw unknown(name);
  const { minimum, maximum, title, unit } = found;
  if (value < minimum || value > maximum) {
    // Money is told in yuan, as it is typed.
    const ones = unit === 'fen' ? 100 : 1;
    const counted = unit === 'fen' ? { zh: '元', en: 'yuan' } : (unit ?? { zh: '', en: '' });
    throw impossible(`“${title.zh}”应在${minimum / ones}至${maximum / ones}${counted.zh}之间`, `“${title.en}” lies between ${minimum / ones} and ${maximum / ones} ${counted.en}`.trim());
  }
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
