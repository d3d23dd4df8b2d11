// FZ06 女科技人才关爱, FZ08 多岗组团与岗村结对, FZ11 家庭农场联盟, FZ12 巾帼头雁带动, FZ14 创业女性联盟.
import { activity, at, choice, count, course, founding, personName, project, text, together, visits } from '@jinguo/core/programme';
import { issuer } from './office.ts';
import { postPairs } from './post-pairs.ts';

const campaign = 'enterprise';

const needs = [{ value: 'home', zh: '家庭照护', en: 'Care at home' }, { value: 'health', zh: '健康关怀', en: 'Health' }, { value: 'research', zh: '科研支持', en: 'Research' }, { value: 'contact', zh: '交流联谊', en: 'Contacts' }] as const;

export const scientists = visits({ campaign, code: 'FZ06', name: 'scientists', title: { zh: '女科技人才关爱扶持', en: 'Care for women scientists' }, issuer, kinds: needs, sealed: true });

const contests = [{ value: 'post', zh: '岗位比武', en: 'Contests of posts' }, { value: 'skill', zh: '技能竞赛', en: 'Contests of skills' }, { value: 'service', zh: '多岗组团服务', en: 'Services of grouped posts' }] as const;

const held = activity({ campaign, code: 'FZ08A', name: 'post-contests', title: { zh: '岗位比武与技能竞赛', en: 'Contests' }, issuer, noun: '竞赛活动', plan: [{ zh: '形式', en: 'Form', fields: { contest: choice('形式', 'Form', contests), posts: count('参加岗组', 'Posts taking part', { in: 'pieces', minimum: 1 }) } }] });

/** Agreements of posts, and what they hold together. */
export const groupedPosts = together(postPairs, held);

const farms = founding({
  campaign, code: 'FZ11', name: 'farm-alliance', title: { zh: '丰享家庭农场联盟', en: 'Alliance of family farms' }, issuer, noun: '丰享家庭农场联盟成员', fewest: 1, approvedBy: at.sectionHead,
  request: [{ zh: '农场', en: 'Farm', fields: { crop: text('主要产业', 'Crop', { maxLength: 40, examples: ['槜李', '大棚西瓜', '生姜', '水稻'] }), area: count('面积', 'Area', { in: { zh: '亩', en: 'mu' }, minimum: 1 }), women: count('带动妇女', 'Women employed', { in: 'people' }) } }],
});

const lessons = [{ value: 'growing', zh: '种植技术', en: 'Growing' }, { value: 'selling', zh: '品牌与销售', en: 'Selling' }, { value: 'safety', zh: '农产品质量安全', en: 'Safety' }] as const;

const farmClasses = course({ campaign, code: 'FZ11C', name: 'farm-classes', title: { zh: '农技培训', en: 'Farm classes' }, issuer, noun: '农技培训班', plan: [{ zh: '内容', en: 'Content', fields: { lesson: choice('培训方向', 'Subject', lessons) } }] });

/** Its member farms, and what they learn. */
export const farmAlliance = together(farms, farmClasses);

export const leadGeese = project({
  campaign, code: 'FZ12', name: 'lead-geese', title: { zh: '巾帼头雁+基地+合作社+农户', en: 'Lead geese' }, issuer, noun: '带富项目', startedBy: [{ role: 'villageOfficer' }, { role: 'townOfficer' }],
  charter: [{ zh: '头雁、基地、合作社', en: 'Who leads, and with what', fields: { leader: personName('巾帼头雁', 'Lead goose'), site: text('基地', 'Base', { maxLength: 60, examples: ['联丰村西瓜种植基地', '竹林村生姜基地'] }), cooperative: text('合作社', 'Cooperative', { maxLength: 60, examples: ['联丰瓜果专业合作社', '新丰姜业合作社'] }) } }, { zh: '带动', en: 'Driving', fields: { households: count('结对困难群众', 'Households', { in: 'households', minimum: 1 }), crop: text('产业', 'Crop', { maxLength: 40, examples: ['凤桥水蜜桃', '新丰生姜', '西瓜'] }) } }],
  acceptance: [{ zh: '带动成效', en: 'Taken along', fields: { households: count('实际带动困难群众', 'Households taken along', { in: 'households' }) } }],
  fields: { households: { from: 'acceptance.households', type: 'integer', title: { zh: '实际带动困难群众', en: 'Households taken along' }, optional: true } }, alsoCounts: ['households'],
  own: { figures: { households: { title: { zh: '带动困难群众', en: 'Households in hardship taken along' }, unit: { zh: '户', en: 'households' } } } },
});

const kinds = [{ value: 'women', zh: '创业女性联盟', en: 'Alliance' }, { value: 'mutual', zh: '创业互助社', en: 'Mutual aid' }, { value: 'housekeeping', zh: '巾帼家政服务联盟', en: 'Housekeeping' }, { value: 'platform', zh: '助农扶企平台', en: 'Platform' }] as const;

export const womensAlliances = founding({
  campaign, code: 'FZ14', name: 'womens-alliances', title: { zh: '创业女性联盟与互助社', en: 'Alliances of starters' }, issuer, noun: '创业女性联盟（社）', fewest: 5, approvedBy: at.sectionHead, request: [{ zh: '类别', en: 'Kind', fields: { kind: choice('类别', 'Kind', kinds) } }],
});
