// Makes a lead's definition ready as if a plugin brought it, or says what is wrong with it.
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { JinguoError, refusal } from '../../errors.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import type { EngineParts } from '../parts.ts';

/** Names that no plugin brings are the definition's fault here, not a plugin's. */
export function vetted(parts: EngineParts, definition: WorkflowDefinition): CompiledWorkflow {
  try {
    return parts.registry.vet(definition);
  } catch (error) {
    if (!(error instanceof JinguoError) || error.code !== 'PLUGIN_INVALID') throw error;
    const [place, expected, found] = [error.params['place'], error.params['expected'], error.params['found']].map((one) => String(one ?? ''));
    throw refusal('DEFINITION_INVALID', { workflow: definition.workflow, path: `/${place ?? ''}`, problem: { zh: `应为${expected ?? ''}，实为“${found ?? ''}”`, en: `expected ${expected ?? ''}, found “${found ?? ''}”` } }, { cause: error });
  }
}
