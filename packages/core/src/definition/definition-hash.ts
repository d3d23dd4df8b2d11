// A definition's content hash is its version; without that, a running item could change under people's hands.
import { createHash } from 'node:crypto';
import { canonicalJson, type WorkflowDefinition } from './workflow-definition.ts';

/** The version of a definition: SHA-256 of its canonical JSON, so that equal content is the same version. */
export function definitionHash(definition: WorkflowDefinition): string {
  return createHash('sha256').update(canonicalJson(definition)).digest('hex');
}
