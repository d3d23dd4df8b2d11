// What blocks share: limits with the head who is told, rules and computes, effects by their usual names.
import type { AssigneeRule } from '../../definition/assignee-rule.ts';
import type { ActionName } from '../../definition/action.ts';
import type { JsonObject, LocalText } from '../../definition/text.ts';
import type { EffectRef } from '../../definition/transition.ts';
import type { WordsParameter } from '../../definition/parameter.ts';
import { returnReasons, usualReturnReasons } from '../../definition/return-reasons.ts';
import type { StageInput } from '../block.ts';
import { wordsParameter } from '../parameter.ts';
import { at, superiorOf } from '../posts.ts';

/** Names of the programme's checks (with parameters, where they take some) and computes that a stage asks. */
export interface Rules {
  readonly checks?: readonly (string | { readonly check: string; readonly params: JsonObject })[];
  readonly computes?: readonly string[];
}

/** A limit in working days; two after it the next head is told and may act (domain.md §3.2 超时). */
export function limit(days: number | undefined, by: readonly AssigneeRule[]): Pick<StageInput, 'deadline'> {
  return days === undefined ? {} : { deadline: { within: { workingDays: days }, ...late(by) } };
}

/**
 * Who is told two working days after a limit: the next head, who may act too. Whoever has none in the tree (a department, a
 * panel, people a form names) answers for herself: the section's head is told and acts for nobody (domain.md §3.5).
 */
export function late(by: readonly AssigneeRule[]): Pick<NonNullable<StageInput['deadline']>, 'escalate'> {
  const [first] = by;
  if (first === undefined) return {};
  const to = superiorOf(first);
  return { escalate: to === undefined ? { afterWorkingDays: 2, to: at.sectionHead, toldOnly: true } : { afterWorkingDays: 2, to } };
}

/** Departments have so long; of one that does not answer the section's head is told two days later (domain.md §3.5). She may add what she knows, and answers for nobody. */
export function unanswered(days: number): NonNullable<StageInput['deadline']> {
  return { within: { workingDays: days }, escalate: { afterWorkingDays: 2, to: at.sectionHead } };
}

/** Why something goes back to whoever applied: a list, assumed, the lead's; returns are counted by it (domain.md §3.2, §3.9). */
export const returnReasonsParameter: { readonly returnReasons: WordsParameter } = {
  [returnReasons]: wordsParameter('退回原因（最后一个用于其他情况）', 'Reasons of a return (the last for all else)', usualReturnReasons.map((one) => one.zh)),
};

/** Rules asked before these actions. */
export function rulesOn(on: ActionName[], { checks = [], computes = [] }: Rules): Pick<StageInput, 'checks' | 'computes'> {
  return {
    ...(checks.length === 0 ? {} : { checks: checks.map((one) => (typeof one === 'string' ? { check: one, on } : { ...one, on })) }),
    ...(computes.length === 0 ? {} : { computes: [...computes] }),
  };
}

export function onSubmit(rules: Rules): Pick<StageInput, 'checks' | 'computes'> {
  return rulesOn(['submit'], rules);
}

/** Items of another workflow that a stage's rules and computes see, where they stand in the item's own unit. */
export interface LooksUp {
  readonly workflow: string;
  readonly stages: readonly string[];
}

export function seeing(looksUp: LooksUp | undefined): Pick<StageInput, 'looksUp'> {
  return looksUp === undefined ? {} : { looksUp: { workflow: looksUp.workflow, stages: [...looksUp.stages] } };
}

/** The effect that makes a paper; none where none is named. */
export function paper(name: string | undefined, readers?: readonly string[]): readonly EffectRef[] {
  return name === undefined ? [] : [{ effect: 'makePaper', params: { paper: name, ...(readers === undefined ? {} : { readers: [...readers] }) } }];
}

/** Tells whoever is asked to act where it has come to: its handlers, and nobody else. */
export function tellAssignees(code: string, { zh, en }: LocalText): EffectRef {
  return { effect: 'notifyAssignees', params: { code, zh, en } };
}

/** Tells the applicant; `code` names the message, the words say it. */
export function tell(code: string, { zh, en }: LocalText): EffectRef {
  return { effect: 'notifyApplicant', params: { code, zh, en } };
}
