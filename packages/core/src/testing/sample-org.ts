// A small federation for tests: one district, two towns, three villages, some partners, one person a post.
import type { ChannelName } from '../engine/channels/message-kinds.ts';
import type { OrgUnit } from '../people/org-unit.ts';

/** The units of an office for tests: a district, two towns, their villages. */
export const sampleUnits: readonly OrgUnit[] = [
  { id: 'd', parent: null, level: 'district', zh: '南湖区', en: 'Nanhu District' },
  { id: 't1', parent: 'd', level: 'town', zh: '新丰镇', en: 'Xinfeng Town' },
  { id: 't2', parent: 'd', level: 'town', zh: '凤桥镇', en: 'Fengqiao Town' },
  { id: 'v11', parent: 't1', level: 'village', zh: '新丰镇竹林村', en: 'Zhulin Village' },
  { id: 'v12', parent: 't1', level: 'village', zh: '新丰镇净相村', en: 'Jingxiang Village' },
  { id: 'v21', parent: 't2', level: 'village', zh: '凤桥镇联丰村', en: 'Lianfeng Village' },
];

/** Somebody in an office for tests. */
export interface SamplePerson {
  readonly username: string;
  readonly name: string;
  readonly email?: string;
  /** Where channels reach her, such as `{ sms: '13800000000' }`. */
  readonly channels?: Readonly<Partial<Record<ChannelName, string>>>;
  readonly posts: readonly { readonly role: string; readonly unit: string }[];
}

/** One person for each role at each of its units: `townHead@t1` is username `townHead.t1`. */
export function samplePeople(posts: readonly { readonly role: string; readonly units: readonly string[] }[]): readonly SamplePerson[] {
  return posts.flatMap(({ role, units }) => units.map((unit) => ({ username: `${role}.${unit}`, name: `${role}@${unit}`, posts: [{ role, unit }] })));
}

/** One person for each post of an office of three levels (domain.md §1), named like it and sitting at the first of the units, and a woman without one. */
export const onePerPost: readonly SamplePerson[] = [
  ...['villageOfficer'].map((role) => staff(role, 'v11')),
  ...['townOfficer', 'townHead'].map((role) => staff(role, 't1')),
  ...['districtClerk', 'sectionHead', 'deputyChair', 'chair', 'partyGroup'].map((role) => staff(role, 'd')),
  { username: 'woman', name: '沈兰', posts: [] },
];

/** Who answers for each department beside the tree, named like it. */
export function onePerPartner(partners: readonly string[]): readonly SamplePerson[] {
  return partners.map((unit) => ({ username: unit, name: `partnerOfficer@${unit}`, posts: [{ role: 'partnerOfficer', unit }] }));
}

function staff(role: string, unit: string): SamplePerson {
  return { username: role, name: `${role}@${unit}`, posts: [{ role, unit }] };
}
