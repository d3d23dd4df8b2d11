// The two congresses a district holds, as parameters of one programme: the district's own, and those of its towns and streets.
import type { LocalText, WorkflowDefinitionInput } from '@jinguo/core/plugin';
import { at, partner } from '@jinguo/core/programme';
import type { Body } from './bodies.ts';

type Actors = NonNullable<WorkflowDefinitionInput['stages'][number]['actors']>;

export interface Congress {
  readonly code: 'SY01' | 'SY02';
  /** Its workflow; those of its delegates, candidates, rounds, members and vacancies are named after it. */
  readonly name: string;
  readonly title: LocalText;
  readonly level: 'district' | 'town';
  /** The level of the units that send delegates (选举单位). */
  readonly units: 'town' | 'village';
  readonly bodies: readonly Body[];
  readonly startedBy: WorkflowDefinitionInput['startedBy'];
  /** Keeps the congress going: papers, check-in, ballots. */
  readonly desk: Actors;
  /** Answers for it; alone goes on where a target is missed. */
  readonly lead: Actors;
  /** Presides, and announces. */
  readonly presiding: Actors;
  /** Who checks delegates in beside the desk. */
  readonly door: Actors;
  /** In the unit that sends a delegate. */
  readonly unitDesk: Actors;
  readonly committee: LocalText;
  /** 发文机关代字: the report of its result is numbered in the office's series; absent, a town's own number is typed in. */
  readonly letters?: string;
}

export const districtCongress: Congress = {
  code: 'SY01', name: 'district-congress', title: { zh: '区妇女代表大会', en: 'District congress' }, level: 'district', units: 'town', bodies: ['executive', 'standing', 'chair', 'deputies'],
  startedBy: [{ role: 'sectionHead' }, { role: 'districtClerk' }],
  desk: [at.districtClerk, at.sectionHead], lead: [at.sectionHead], presiding: [at.chair, at.deputyChair], door: [{ role: 'volunteer', unit: 'district' }], unitDesk: [at.townOfficer, at.townHead],
  committee: { zh: '区委', en: 'The district party committee' }, letters: '南妇',
};

export const townCongress: Congress = {
  code: 'SY02', name: 'town-congress', title: { zh: '镇（街道）妇女代表大会', en: 'Town congresses' }, level: 'town', units: 'village', bodies: ['executive', 'chair', 'deputies'],
  startedBy: [{ role: 'townOfficer' }, { role: 'townHead' }, { role: 'sectionHead' }],
  desk: [at.townOfficer, at.townHead], lead: [at.townHead], presiding: [at.townHead, at.sectionHead], door: [at.villageOfficer], unitDesk: [at.villageOfficer, at.townOfficer],
  committee: { zh: '镇（街道）党（工）委', en: 'The town party committee' },
};

/** The workflows of one congress. */
export function namesOf({ name }: Pick<Congress, 'name'>) {
  return { congress: name, delegates: `${name}-delegates`, candidates: `${name}-candidates`, rounds: `${name}-rounds`, members: `${name}-members`, vacancies: `${name}-vacancies`, guests: `${name}-guests` } as const;
}

export const issuer = '嘉兴市南湖区妇女联合会';

/** 组织部 is heard on persons; the others say whether anything stands against one (联审). */
export const organization = partner('partner.organization', 'veto');
export const police = partner('partner.police', 'veto');
export const jointReview = [organization, police, partner('partner.discipline', 'veto'), partner('partner.court', 'veto'), partner('partner.tax', 'veto')];

/** Whom to call about a public notice of a single item; a lead keeps the list in the studio. */
export const contacts = ['联系电话：0573-82838021', '地址：嘉兴市南湖区行政中心', '电子邮箱：nhfl@example.cn'];
