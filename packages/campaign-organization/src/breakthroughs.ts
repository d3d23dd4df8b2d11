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

const measures = Array.from({ length: 8 }, (_, index) => ({ value: `m${index + 1}`, zh: `第${'一二三四五六七八'[index]}条`, en: `Measure ${index + 1}` }));

export const courierCare = project({
  campaign, code: 'QJ10', name: 'courier-care', title: { zh: '关爱快递物流行业女性“暖心八条”', en: 'Eight measures for women couriers' }, issuer, noun: '暖心举措',
  charter: [{ zh: '举措', en: 'Measure', fields: { clause: choice('对应条目', 'Measure', measures) } }],
});

const scenes = [{ value: 'clean', zh: '清廉机关、模范机关', en: 'Clean office' }, { value: 'digital', zh: '数字化改革应用场景', en: 'Digital scene' }] as const;

export const modelOffice = project({
  campaign, code: 'QJ12', name: 'model-office', title: { zh: '清廉机关、模范机关与数字化改革应用场景', en: 'Model office and digital scenes' }, issuer, noun: '建设项目', reports: 4,
  charter: [{ zh: '类别', en: 'Kind', fields: { scene: choice('类别', 'Kind', scenes) } }],
});
