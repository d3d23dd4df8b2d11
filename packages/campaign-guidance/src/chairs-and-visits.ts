// SY10 百名主席履诺领办实事, SY14 共同富裕行动方案 (四大行动, 十三项举措), SY11 执委履职“四必访”, SY12 干部培训.
import { choice, course, project, text, visits } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const campaign = 'guidance';

export const promises = project({
  campaign, code: 'SY10', name: 'promises', title: { zh: '百名主席履诺领办实事', en: 'Promises of a hundred chairwomen' }, issuer, noun: '领办实事', startedBy: [{ role: 'villageOfficer' }, { role: 'townOfficer' }], reports: 2,
  charter: [{ zh: '承诺', en: 'Promise', fields: { promise: text('公开承诺', 'Promise', { maxLength: 200, examples: ['年底前建成妇女儿童活动室一处', '为辖区新居民妇女举办技能培训4期'] }) } }],
});

const actions = ['思想引领', '创业富民', '美丽家园', '家庭幸福'].map((zh, index) => ({ value: `action${index + 1}`, zh: `${zh}行动`, en: `Action ${index + 1}` }));

export const prosperityPlan = project({
  campaign, code: 'SY14', name: 'prosperity-plan', title: { zh: '共同富裕美好社会行动方案', en: 'Plan for common prosperity' }, issuer, noun: '行动举措', level: 'district', startedBy: [{ role: 'districtClerk' }, { role: 'sectionHead' }],
  charter: [{ zh: '行动', en: 'Action', fields: { action: choice('所属行动（四大行动）', 'Action', actions) } }],
});

/** 四必访, the lead's list; 22 extends it to women in new trades. */
const kinds = [
  { value: 'poor', zh: '困难妇女必访', en: 'In hardship' }, { value: 'left', zh: '留守妇女儿童必访', en: 'Left behind' }, { value: 'change', zh: '婚姻家庭变故必访', en: 'In a family crisis' }, { value: 'ill', zh: '重病妇女必访', en: 'Gravely ill' },
  { value: 'newTrades', zh: '新业态新就业群体从业女性', en: 'In new trades' },
] as const;

export const fourVisits = visits({ campaign, code: 'SY11', name: 'four-visits', title: { zh: '执委“四必访”', en: 'Four visits' }, issuer, kinds });

const classes = [{ value: 'section', zh: '科级女干部培训班', en: 'Section heads' }, { value: 'leaders', zh: '巾帼“头雁”履新培训', en: 'New leaders' }, { value: 'base', zh: '基层妇联干部培训班', en: 'At the base' }] as const;

export const cadreTraining = course({
  campaign, code: 'SY12', name: 'cadre-training', title: { zh: '干部培训', en: 'Training of cadres' }, issuer, noun: '干部培训班', level: 'district', startedBy: [{ role: 'districtClerk' }], examined: true,
  plan: [{ zh: '班次', en: 'Class', fields: { kind: choice('培训类别', 'Kind', classes) } }],
});
