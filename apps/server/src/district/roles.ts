// The posts of domain.md §1 in words. Screens and papers print them behind the unit's name (新丰镇竹林村 + 妇联主席), so a
// title does not repeat the level; a role missing here would show its key to a citizen.
import type { LocalText } from '@jinguo/core';

export const roles = {
  villageOfficer: { zh: '妇联主席', en: 'Women’s federation chair' },
  townOfficer: { zh: '妇联干事', en: 'Women’s federation officer' },
  townHead: { zh: '妇联主席', en: 'Women’s federation chair' },
  districtClerk: { zh: '科室经办', en: 'Section clerk' },
  sectionHead: { zh: '科室负责人', en: 'Section head' },
  deputyChair: { zh: '分管副主席', en: 'Deputy chair' },
  chair: { zh: '主席', en: 'Chair' },
  partyGroup: { zh: '党组会', en: 'Party group meeting' },
  expert: { zh: '评委（专家）', en: 'Expert' },
  volunteer: { zh: '爱心人士', en: 'Volunteer' },
  partnerOfficer: { zh: '经办人', en: 'Officer' },
  sysAdmin: { zh: '系统管理员', en: 'System administrator' },
  auditor: { zh: '审计员', en: 'Auditor' },
} as const satisfies Readonly<Record<string, LocalText>>;

export type RoleName = keyof typeof roles;

export function isRole(name: string): name is RoleName {
  return Object.hasOwn(roles, name);
}
