// QJ04 四新领域妇建, QJ07 女性社会组织培育孵化: organisations of women where there were none.
import { choice, count, founding } from '@jinguo/core/programme';
import { at } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const fields = [
  { value: 'district', zh: '街区商圈', en: 'Shopping districts' }, { value: 'couriers', zh: '快递物流', en: 'Couriers' }, { value: 'platforms', zh: '平台经济', en: 'Platforms' }, { value: 'housekeeping', zh: '家政服务', en: 'Housekeeping' },
] as const;

/** Election of its committee of at least five when it is founded (domain.md §9). */
export const newFields = founding({
  campaign: 'organization', code: 'QJ04', name: 'new-fields', title: { zh: '四新领域妇建', en: 'Federations in new fields' }, issuer, noun: '四新领域妇女组织', fewest: 5, approvedBy: at.sectionHead,
  request: [{ zh: '领域', en: 'Field', fields: { field: choice('领域', 'Field', fields), women: count('覆盖妇女人数', 'Women reached', { in: 'people' }), committee: count('拟设执委人数', 'Committee', { in: 'people', minimum: 5, maximum: 45 }) } }],
});

const grades = [{ value: 'seed', zh: '培育期', en: 'Seed' }, { value: 'growing', zh: '成长期', en: 'Growing' }] as const;

export const societies = founding({
  campaign: 'organization', code: 'QJ07', name: 'societies', title: { zh: '女性社会组织培育孵化', en: 'Women’s societies' }, issuer, noun: '女性社会组织', fewest: 5, approvedBy: at.sectionHead, years: 2,
  request: [{ zh: '孵化', en: 'Incubation', fields: { grade: choice('阶段', 'Grade', grades), services: count('年度公益服务计划', 'Services planned', { in: 'sessions', minimum: 1 }) } }],
});
