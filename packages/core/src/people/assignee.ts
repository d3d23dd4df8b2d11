// From a stage's rule to the post or person a task waits for.
import type { AssigneeRule } from '../definition/assignee-rule.ts';
import { refusal } from '../errors.ts';
import type { Place } from './org-unit.ts';

export type Assignee = { readonly role: string; readonly unit: string } | { readonly person: string };

export interface AssigneeFacts {
  readonly place: Place;
  /** The applicant's account, or the account of who entered it for her (代填). */
  readonly applicant: string;
  /** The last decision of the item, and whose it was. */
  readonly decided: { readonly stage: string; readonly person: string } | null;
}

/**
 * Resolves a rule for one item.
 *
 * @throws JinguoError RULE_FAILED when the item has no unit at the asked level or nobody decided the stage it names (a definition error, never guessed).
 */
export function resolveAssignee(rule: AssigneeRule, facts: AssigneeFacts): Assignee {
  if ('applicant' in rule) return { person: facts.applicant };
  if ('decider' in rule) return { person: deciderOf(rule.decider, facts) };
  if ('partner' in rule) return { role: rule.role, unit: rule.partner };
  if (!('unit' in rule)) throw refusal('RULE_FAILED', { rule: 'a group of assignees needs a roster' });
  const unit = facts.place[rule.unit];
  if (unit === null) throw refusal('RULE_FAILED', { rule: `assignee ${rule.role}@${rule.unit}` });
  return { role: rule.role, unit };
}

function deciderOf(stage: string, { decided }: AssigneeFacts): string {
  if (decided?.stage !== stage) throw refusal('RULE_FAILED', { rule: `decider ${stage}` });
  return decided.person;
}
