// SY10 百名主席履诺领办实事, SY14 共同富裕行动方案 (四大行动, 十三项举措), SY11 执委履职“四必访”, SY12 干部培训.
import type { Check } from '@jinguo/core/plugin';
import { choice, course, parameter, parameterAt, project, refuse, text, visits } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const campaign = 'guidance';

export const promises = project({
  campaign, code: 'SY10', name: 'promises', title: { zh: '百名主席履诺领办实事', en: 'Promises of a hundred chairwomen' }, issuer, noun: '领办实事', startedBy: [{ role: 'villageOfficer' }, { role: 'townOfficer' }],
  // 公开承诺 → 半年亮 → 年底评 (domain.md §9).
  every: 6, reportTitle: { zh: '半年亮账', en: 'Half-year report' },
  charter: [{ zh: '承诺', en: 'Promise', fields: { promise: text('公开承诺', 'Promise', { maxLength: 200, examples: ['年底前建成妇女儿童活动室一处', '为辖区新居民妇女举办技能培训4期'] }) } }],
});

const actions = [['思想聚焦', 'Shared ideas'], ['家庭赋能', 'Families'], ['创优提质', 'Quality'], ['铸魂强基', 'Base']].map(([zh, en], index) => ({ value: `action${index + 1}`, zh: `${zh}行动`, en: en ?? '' }));

/** The plan's measures are thirteen, each begun once; a lead who plans anew changes the number. */
const measures = parameter('具体举措总数', 'Measures in all', 13, { minimum: 1, maximum: 100, unit: { zh: '项', en: 'measures' } });
const dropped = ['rejected', 'withdrawn', 'terminated', 'voided'];
const withinMeasures: Check = async (view) => {
  const most = parameterAt(view, 'measures');
  const begun = (await view.others('plan', 'prosperity')).filter((other) => !dropped.includes(other.result ?? '')).length;
  return begun < most ? [] : [refuse('/charter/name', 'MEASURES', { zh: `行动方案共${most}项举措，已全部立项；如需增加请先调整流程参数`, en: `all ${most} measures of the plan are begun; change the parameter of the process for more` })];
};

export const prosperityPlan = project({
  campaign, code: 'SY14', name: 'prosperity-plan', title: { zh: '共同富裕美好社会行动方案', en: 'Plan for common prosperity' }, issuer, noun: '行动举措', level: 'district', startedBy: [{ role: 'districtClerk' }, { role: 'sectionHead' }],
  charter: [{ zh: '行动', en: 'Action', fields: { action: choice('所属行动（四大行动）', 'Action', actions) } }],
  keys: () => ({ plan: 'prosperity' }), parameters: { measures }, checks: ['withinMeasures'], own: { checks: { withinMeasures } },
});

/** 四必访, the lead's list; 22 extends it to women in new trades. */
const kinds = [
  { value: 'poor', zh: '困难妇女必访', en: 'In hardship' }, { value: 'left', zh: '留守妇女儿童必访', en: 'Left behind' }, { value: 'change', zh: '婚姻家庭变故必访', en: 'In a family crisis' }, { value: 'ill', zh: '重病妇女必访', en: 'Gravely ill' },
  { value: 'newTrades', zh: '新业态新就业群体从业女性', en: 'In new trades' },
] as const;

export const fourVisits = visits({ campaign, code: 'SY11', name: 'four-visits', title: { zh: '执委“四必访”', en: 'Four visits' }, issuer, kinds, sealed: true });

const classes = [{ value: 'section', zh: '科级女干部培训班', en: 'Section heads' }, { value: 'leaders', zh: '巾帼“头雁”履新培训', en: 'New leaders' }, { value: 'base', zh: '基层妇联干部培训班', en: 'At the base' }] as const;

export const cadreTraining = course({
  campaign, code: 'SY12', name: 'cadre-training', title: { zh: '干部培训', en: 'Training of cadres' }, issuer, noun: '干部培训班', level: 'district', startedBy: [{ role: 'districtClerk' }], examined: true,
  plan: [{ zh: '班次', en: 'Class', fields: { kind: choice('培训类别', 'Kind', classes) } }],
});
