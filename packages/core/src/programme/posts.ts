// Who is told when somebody of the office is late: the next head; and who takes a second look.
import type { AssigneeRule } from '../definition/assignee-rule.ts';
import { at } from '../definition/posts.ts';

export { at } from '../definition/posts.ts';

/** Second looks are for somebody who did not sign: two may. */
export const leaders: readonly AssigneeRule[] = [at.deputyChair, at.chair];

const above: Readonly<Record<string, AssigneeRule>> = {
  villageOfficer: at.townHead,
  townOfficer: at.townHead,
  townHead: at.sectionHead,
  districtClerk: at.sectionHead,
  sectionHead: at.deputyChair,
  deputyChair: at.chair,
  chair: at.partyGroup,
  partyGroup: at.chair,
};

/** The head above whoever a rule asks; undefined where she has none in the tree (applicant, partner, named people). */
export function superiorOf(rule: AssigneeRule): AssigneeRule | undefined {
  return 'role' in rule && 'unit' in rule ? above[rule.role] : undefined;
}

/** What a department’s answer does: `veto` ends the item, `advise` is heard, `countersign` must be given. */
export type Binding = 'veto' | 'advise' | 'countersign';

/** A department beside the tree that answers for itself. domain.md §3.5 */
export function partner(unit: string, binding: Binding): AssigneeRule {
  return { role: 'partnerOfficer', partner: unit, binding };
}

/** A department that is only heard and that, as the letter tells it, has no objection if it does not answer in time 逾期视为无意见. domain.md §3.5 */
export function silentAdviser(unit: string): AssigneeRule {
  return { role: 'partnerOfficer', partner: unit, binding: 'advise', silenceIsConsent: true };
}
