// QJ05 破难行动, QJ10 暖心八条, QJ12 清廉机关与数字化应用: projects with quarterly lights (domain.md §4 A7).
import { choice, project } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const campaign = 'organization';

const actions = [
  { value: 'group1515', zh: '“1515”破难行动', en: '1515 action' }, { value: 'eight', zh: '八大破难行动', en: 'Eight breakthroughs' }, { value: 'area', zh: '镇街区域化建设提升（5+X）', en: 'Areas 5+X' },
] as const;

export const breakthroughs = project({
  campaign, code: 'QJ05', name: 'breakthroughs', title: { zh: '破难行动与镇街区域化建设', en: 'Breakthroughs' }, issuer, noun: '破难项目',
  charter: [{ zh: '行动', en: 'Action', fields: { action: choice('所属行动', 'Action', actions) } }],
});

/** Eight, as the summary says; what each is about it does not say, so these are assumed, the lead's to rename. */
const measures = [
  { value: 'm1', zh: '建强妇联组织', en: 'Women’s federations of the trade' }, { value: 'm2', zh: '设立暖心驿站', en: 'Places to rest' }, { value: 'm3', zh: '开展健康关爱', en: 'Health' }, { value: 'm4', zh: '提供技能培训', en: 'Skills' },
  { value: 'm5', zh: '加强维权服务', en: 'Rights' }, { value: 'm6', zh: '优化就业服务', en: 'Finding work' }, { value: 'm7', zh: '实施困难帮扶', en: 'Help in hardship' }, { value: 'm8', zh: '选树行业典型', en: 'Models of the trade' },
] as const;

export const courierCare = project({
  campaign, code: 'QJ10', name: 'courier-care', title: { zh: '关爱快递物流行业女性“暖心八条”', en: 'Eight measures for women couriers' }, issuer, noun: '暖心举措',
  charter: [{ zh: '举措', en: 'Measure', fields: { clause: choice('对应条目', 'Measure', measures) } }],
});

const scenes = [{ value: 'clean', zh: '清廉机关、模范机关', en: 'Clean office' }, { value: 'digital', zh: '数字化改革应用场景', en: 'Digital scene' }] as const;

export const modelOffice = project({
  campaign, code: 'QJ12', name: 'model-office', title: { zh: '清廉机关、模范机关与数字化改革应用场景', en: 'Model office and digital scenes' }, issuer, noun: '建设项目',
  charter: [{ zh: '类别', en: 'Kind', fields: { scene: choice('类别', 'Kind', scenes) } }],
});
