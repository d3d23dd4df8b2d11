// The gate before a definition is put to use: unsound ones stay outside.
import { refusal, type Issue } from '../errors.ts';
import type { CompiledWorkflow } from '../machine/compile.ts';
import { checkWorkflow } from './check.ts';
import type { SoundnessFinding } from './finding.ts';
import type { CheckFacts } from './subject.ts';

/**
 * Answers what somebody should look at in a workflow that may be used.
 *
 * @throws JinguoError DEFINITION_INVALID when it is unsound, with every error as an issue under its rule's name.
 */
export function requireSound(workflow: CompiledWorkflow, facts: CheckFacts = {}): readonly SoundnessFinding[] {
  const findings = checkWorkflow(workflow, facts);
  const issues = findings.filter((one) => one.severity === 'error').map(({ rule, path, zh, en }): Issue => ({ path, code: rule, zh, en }));
  const [first] = issues;
  if (first !== undefined) throw refusal('DEFINITION_INVALID', { workflow: workflow.definition.workflow, path: first.path, problem: { zh: first.zh, en: first.en } }, { issues });
  return findings;
}
