// From a stage's rule to the post or person a task waits for.
import type { AssigneeRule } from '../definition/assignee-rule.ts';
import { refusal } from '../errors.ts';
import type { Place } from './org-unit.ts';

export type Assignee = { readonly role: string; readonly unit: string } | { readonly person: string };

export interface AssigneeFacts {
  readonly place: Place;
  /** The applicant's account, or the account of who entered it for her (代填). */
  readonly applicant: string;
}

/**
 * Resolves a rule for one item.
 *
 * @throws JinguoError RULE_FAILED when the item has no unit at the asked level (a definition error, never guessed).
 */
export function resolveAssignee(rule: AssigneeRule, facts: AssigneeFacts): Assignee {
  if ('applicant' in rule) return { person: facts.applicant };
  if ('partner' in rule) return { role: rule.role, unit: rule.partner };
  if (!('unit' in rule)) throw refusal('RULE_FAILED', { rule: 'a group of assignees needs a roster' });
  const unit = facts.place[rule.unit];
  if (unit === null) throw refusal('RULE_FAILED', { rule: `assignee ${rule.role}@${rule.unit}` });
  return { role: rule.role, unit };
}
