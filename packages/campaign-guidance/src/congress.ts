// SY01 区第八次妇女代表大会 and SY02 镇（街）妇联换届: their place in the campaign, as projects with milestones of the preparation
// chain (domain.md §8.2). The election itself, ballots and count, has a package of its own.
import { choice, project } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const campaign = 'guidance';

const steps = [
  { value: 'group', zh: '成立筹备组', en: 'Preparation group' }, { value: 'approval', zh: '请示与批复', en: 'Approval' }, { value: 'quotas', zh: '代表名额分配', en: 'Delegates’ places' },
  { value: 'candidates', zh: '候选人预备人选', en: 'Candidates' }, { value: 'congress', zh: '召开大会', en: 'Congress' }, { value: 'report', zh: '结果报批与备案', en: 'Report' },
] as const;

export const districtCongress = project({
  campaign, code: 'SY01', name: 'district-congress', title: { zh: '区第八次妇女代表大会', en: 'Eighth district congress' }, issuer, noun: '大会筹备任务', level: 'district', reports: 2,
  startedBy: [{ role: 'sectionHead' }, { role: 'districtClerk' }], charter: [{ zh: '筹备', en: 'Preparation', fields: { step: choice('筹备环节', 'Step', steps) } }],
});

export const townElections = project({
  campaign, code: 'SY02', name: 'town-elections', title: { zh: '镇（街）妇联换届', en: 'Change of term in the towns' }, issuer, noun: '换届任务', level: 'town', reports: 2,
  startedBy: [{ role: 'townOfficer' }, { role: 'sectionHead' }], charter: [{ zh: '筹备', en: 'Preparation', fields: { step: choice('换届环节', 'Step', steps) } }],
});
