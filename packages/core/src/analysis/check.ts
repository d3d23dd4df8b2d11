// Whether a workflow is sound: every rule asked of one exploration of it. Pure; a definition of two hundred stages takes a
// fraction of a second. Each rule is a file in checks/ and a paragraph in docs/soundness.md.
import { compile, type CompiledWorkflow, type CompileParts } from '../machine/compile.ts';
import type { WorkflowDefinition } from '../definition/workflow-definition.ts';
import { boundedReturns } from './checks/bounded-returns.ts';
import { circlingData } from './checks/circling-data.ts';
import { fieldCanBeFilled } from './checks/field-can-be-filled.ts';
import { fieldAskedBefore } from './checks/field-asked-before.ts';
import { finalReachable } from './checks/final-reachable.ts';
import { noDeadEnd } from './checks/no-dead-end.ts';
import { noPassingBySilence } from './checks/no-passing-by-silence.ts';
import { nobodyApprovesHerOwn } from './checks/nobody-approves-her-own.ts';
import { refusalHasAppeal } from './checks/refusal-has-appeal.ts';
import { smallEnough } from './checks/small-enough.ts';
import { someoneCanAct } from './checks/someone-can-act.ts';
import { stuckGuards } from './checks/stuck-guards.ts';
import { timerLeadsSomewhere } from './checks/timer-leads-somewhere.ts';
import { unreachableStage } from './checks/unreachable-stage.ts';
import { unreachableWay } from './checks/unreachable-way.ts';
import { waitsForBatch } from './checks/waits-for-batch.ts';
import type { SoundnessFinding } from './finding.ts';
import { subjectOf, type CheckFacts, type Subject } from './subject.ts';

type Rule = (subject: Subject) => readonly SoundnessFinding[];

const rules: readonly Rule[] = [
  smallEnough,
  noDeadEnd,
  stuckGuards,
  finalReachable,
  circlingData,
  boundedReturns,
  unreachableStage,
  unreachableWay,
  waitsForBatch,
  timerLeadsSomewhere,
  noPassingBySilence,
  someoneCanAct,
  nobodyApprovesHerOwn,
  refusalHasAppeal,
  fieldAskedBefore,
  fieldCanBeFilled,
];

/** Checks a compiled workflow; errors first, otherwise by the order of the rules. */
export function checkWorkflow(workflow: CompiledWorkflow, facts: CheckFacts = {}): readonly SoundnessFinding[] {
  const subject = subjectOf(workflow, facts);
  const findings = rules.flatMap((rule) => rule(subject));
  return [...findings.filter((one) => one.severity === 'error'), ...findings.filter((one) => one.severity === 'warning')];
}

/**
 * Checks a definition.
 *
 * @throws JinguoError DEFINITION_INVALID when it cannot be used at all: see `compile`.
 */
export function checkDefinition(definition: WorkflowDefinition, facts: CheckFacts & CompileParts): readonly SoundnessFinding[] {
  return checkWorkflow(compile(definition, facts), facts);
}
