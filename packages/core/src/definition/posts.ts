// Who acts in an office of three levels, by the one word each has in definitions (domain.md §1).
import type { AssigneeRule } from './assignee-rule.ts';
import type { LocalText } from './text.ts';

/** Who acts, by the office’s posts: `at.townHead`. */
export const at = {
  applicant: { applicant: true },
  villageOfficer: { role: 'villageOfficer', unit: 'village' },
  townOfficer: { role: 'townOfficer', unit: 'town' },
  townHead: { role: 'townHead', unit: 'town' },
  districtClerk: { role: 'districtClerk', unit: 'district' },
  sectionHead: { role: 'sectionHead', unit: 'district' },
  deputyChair: { role: 'deputyChair', unit: 'district' },
  chair: { role: 'chair', unit: 'district' },
  partyGroup: { role: 'partyGroup', unit: 'district' },
} as const satisfies Readonly<Record<string, AssigneeRule>>;

/** What the levels of the tree are called. */
export const levelNames: Readonly<Record<'village' | 'town' | 'district', LocalText>> = {
  village: { zh: '村（社区）', en: 'village' },
  town: { zh: '镇（街道）', en: 'town' },
  district: { zh: '区', en: 'district' },
};
