// QJ04 四新领域妇建, QJ07 女性社会组织培育孵化: organisations of women where there were none.
import type { Check } from '@jinguo/core/plugin';
import { at, choice, count, founding, numberAt, parameter, parameterAt, personName, putDown, refuse, rows, rowsAt, text } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const fields = [
  { value: 'district', zh: '街区商圈', en: 'Shopping districts' }, { value: 'couriers', zh: '快递物流', en: 'Couriers' }, { value: 'platforms', zh: '平台经济', en: 'Platforms' }, { value: 'housekeeping', zh: '家政服务', en: 'Housekeeping' },
] as const;

/** A small election: over two thirds of those entitled came, whoever is elected has more than half of them, and there are as many as a lead asks for. */
const assembly: Check = (view) => {
  const { data } = view;
  const least = parameterAt(view, 'committee');
  const [entitled, present] = [numberAt(data, 'opening.entitled'), numberAt(data, 'opening.present')];
  const elected = rowsAt(data, 'opening.committee');
  return [
    ...(elected.length >= least ? [] : [refuse('/opening/committee', 'COMMITTEE', { zh: `当选执委须不少于${least}人`, en: `at least ${least} members of the committee are elected` })]),
    ...(present * 3 > entitled * 2 && present <= entitled ? [] : [refuse('/opening/present', 'QUORUM', { zh: '实到人数须超过应到人数的三分之二，且不多于应到人数', en: 'more than two thirds of those entitled must come, and no more than there are' })]),
    ...elected.flatMap((one, index) => (numberAt(one, 'votes') * 2 > entitled && numberAt(one, 'votes') <= present ? [] : [refuse(`/opening/committee/${index}/votes`, 'MAJORITY', { zh: '得赞成票须超过应到人数的一半，且不多于实到人数', en: 'must be more than half of those entitled, and no more than came' })])),
  ];
};

/** 成立大会 elects a committee of at least five; filed within ten working days; then the sign is put up (domain.md §9). */
export const newFields = founding({
  campaign: 'organization', code: 'QJ04', name: 'new-fields', title: { zh: '四新领域妇建', en: 'Federations in new fields' }, issuer, noun: '四新领域妇女组织', fewest: 5, approvedBy: at.sectionHead,
  request: [{ zh: '领域', en: 'Field', fields: { field: choice('领域', 'Field', fields), women: count('覆盖妇女人数', 'Women reached', { in: 'people' }), committee: count('拟设执委人数', 'Committee', { in: 'people', minimum: 1, maximum: 45, examples: [5, 7, 9] }) } }],
  parameters: { committee: parameter('执委不少于', 'Committee, at least', 5, { minimum: 5, maximum: 45, unit: { zh: '人', en: 'people' } }) },
  opening: {
    sections: [{
      zh: '成立大会', en: 'Assembly',
      fields: {
        entitled: count('应到人数', 'Entitled', { in: 'people', minimum: 5, examples: [30] }), present: count('实到人数', 'Present', { in: 'people', minimum: 5, examples: [28] }),
        committee: {
          ...rows('当选执委', 'Elected to the committee', { name: personName('姓名', 'Name'), post: text('职务', 'Post', { maxLength: 20, examples: ['主席', '副主席', '执委'] }), votes: count('赞成票', 'Votes for', { in: { zh: '票', en: 'votes' } }) }), minItems: 5, maxItems: 45,
          examples: [['沈兰', '陆梅', '许惠', '高洁', '姚琴'].map((name, index) => ({ name, post: index === 0 ? '主席' : '执委', votes: 27 - index }))],
        },
      },
    }],
    checks: ['assembly'],
  },
  afterFiling: [putDown('signUp', { title: { zh: '亮牌', en: 'The sign is put up' }, by: [at.applicant], days: 20, done: { zh: '已亮牌', en: 'The sign is up' } })],
  own: { checks: { assembly } },
});

const grades = [{ value: 'seed', zh: '培育期', en: 'Seed' }, { value: 'growing', zh: '成长期', en: 'Growing' }] as const;

export const societies = founding({
  campaign: 'organization', code: 'QJ07', name: 'societies', title: { zh: '女性社会组织培育孵化', en: 'Women’s societies' }, issuer, noun: '女性社会组织', fewest: 5, approvedBy: at.sectionHead,
  request: [{ zh: '孵化', en: 'Incubation', fields: { grade: choice('阶段', 'Grade', grades), services: count('年度公益服务计划', 'Services planned', { in: 'sessions', minimum: 1 }) } }],
});
