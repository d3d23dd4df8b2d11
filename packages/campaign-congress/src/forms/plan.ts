// The plan of a congress: when, how many, from where, of what make-up, and by which rules. Every rule of the count that has
// variants is a setting here (domain.md §8.3); what is left out is the default.
import { choice, count, date, formSpec, group, longText, rows, text, unit, yesNo, type Choice, type Section } from '@jinguo/core/programme';
import { bodyTitles, type Body } from '../bodies.ts';
import type { Congress } from '../office.ts';

export const traits: readonly Choice[] = [
  { value: 'frontline', zh: '基层一线', en: 'Front line' },
  { value: 'nonParty', zh: '非中共党员', en: 'Not of the Communist Party' },
  { value: 'womenWorker', zh: '专职妇女工作者', en: 'Women’s cadres' },
  { value: 'under35', zh: '35岁以下', en: 'Under 35' },
  { value: 'minority', zh: '少数民族', en: 'Ethnic minorities' },
  { value: 'newForms', zh: '新业态', en: 'New forms of work' },
];

const target = group({
  trait: choice('类别', 'Trait', traits), bound: choice('要求', 'Bound', [{ value: 'least', zh: '不少于', en: 'At least' }, { value: 'most', zh: '不超过', en: 'At most' }]),
  amount: count('数值', 'Amount', { minimum: 0, maximum: 1000 }), unit: choice('单位', 'Counted in', [{ value: 'percent', zh: '%', en: 'Per cent' }, { value: 'people', zh: '人', en: 'People' }]),
});

/** What the rules aim at, there to be changed in each plan. domain.md §8.2 */
export const usualTargets = [
  { trait: 'frontline', bound: 'least', amount: 60, unit: 'percent' }, { trait: 'nonParty', bound: 'least', amount: 25, unit: 'percent' }, { trait: 'womenWorker', bound: 'most', amount: 40, unit: 'percent' },
  { trait: 'under35', bound: 'least', amount: 15, unit: 'percent' }, { trait: 'minority', bound: 'least', amount: 1, unit: 'people' }, { trait: 'newForms', bound: 'least', amount: 3, unit: 'percent' },
];

function differentials(of: readonly Body[]) {
  return rows('差额规则（执委默认10%向上取整，其他默认等额）', 'More candidates than seats', {
    body: choice('职务', 'Body', of.map((value) => ({ value, ...bodyTitles[value] }))),
    kind: choice('方式', 'How', [{ value: 'none', zh: '等额', en: 'As many as seats' }, { value: 'share', zh: '按比例', en: 'A share of the seats' }, { value: 'fixed', zh: '固定人数', en: 'A fixed number' }]),
    amount: count('比例（%）或人数', 'Per cent or number', { minimum: 0, maximum: 100 }),
    rounding: choice('取整', 'Rounding', [{ value: 'ceil', zh: '向上取整', en: 'Up' }, { value: 'round', zh: '四舍五入', en: 'Half up' }]),
  });
}

/** 选举办法 */
function method(of: readonly Body[]): Section {
  return {
    zh: '选举办法', en: 'Election method',
    fields: {
      quorum: choice('法定人数', 'Quorum', [{ value: 'overTwoThirds', zh: '超过三分之二', en: 'Over two thirds' }, { value: 'twoThirdsOrMore', zh: '三分之二以上（含）', en: 'Two thirds or more' }]),
      majorityOf: choice('过半数的基数', 'Majority of', [{ value: 'entitled', zh: '应到人数', en: 'Those entitled' }, { value: 'present', zh: '实到人数', en: 'Those present' }, { value: 'ballots', zh: '收回选票', en: 'Ballots collected' }]),
      differentials: differentials(of),
      writeIns: yesNo('可以另选他人', 'Names may be written in'),
      tie: choice('末位票数相等', 'On a tie', [{ value: 'revote', zh: '再次投票', en: 'Vote again' }, { value: 'fewerAgainst', zh: '反对票少者当选，仍相等的再次投票', en: 'Fewer votes against, then vote again' }]),
      revotes: count('再次投票次数上限', 'Re-votes at most', { in: 'times', minimum: 1, maximum: 9 }),
      openSeats: choice('当选人数不足', 'On open seats', [{ value: 'furtherElection', zh: '另行选举', en: 'Another election' }, { value: 'vacant', zh: '名额空缺', en: 'Leave vacant' }]),
      furtherElections: count('另行选举次数上限', 'Further elections at most', { in: 'times', minimum: 1, maximum: 9 }),
      furtherThreshold: choice('另行选举的当选票数', 'What elects in a further election', [{ value: 'majority', zh: '与首次相同的过半数', en: 'The same majority' }, { value: 'thirdOfBallots', zh: '不少于选票三分之一', en: 'A third of the ballots' }]),
    },
  };
}

export function planForm(congress: Congress) {
  return formSpec({ zh: '大会筹备方案', en: 'Plan' }, [
    {
      zh: '大会', en: 'The congress',
      fields: { name: text('名称', 'Name', { maxLength: 60, examples: ['嘉兴市南湖区妇女第八次代表大会', '新丰镇妇女第六次代表大会'] }), orgUnit: unit(congress.level === 'town' ? '镇（街道）' : '区', congress.level === 'town' ? 'Town' : 'District', { 'x-level': congress.level }), heldFrom: date('召开日期', 'From'), heldTo: date('闭会日期', 'To'), venue: text('会场', 'Venue', { maxLength: 60, examples: ['区行政中心会议中心', '镇文化礼堂'] }), termYears: count('任期', 'Term', { in: 'years', minimum: 1, maximum: 9 }), group: longText('筹备组', 'Preparation group', { maxLength: 300, examples: ['组长：陆文静；成员：沈晓岚、顾敏华'] }) },
    },
    { zh: '代表名额', en: 'Delegates', fields: { delegates: count('代表名额', 'Delegates', { in: 'seats', minimum: 1 }), quotas: { ...rows('名额分配', 'Places of the units', { unit: unit('选举单位', 'Electing unit', { 'x-level': congress.units }), amount: count('名额', 'Places', { in: 'seats' }) }), minItems: 1, maxItems: 400 } } },
    { zh: '代表结构', en: 'Make-up', fields: { targets: { type: 'array', maxItems: 20, items: target, default: usualTargets, title: '结构要求', 'x-en': 'Targets' } } },
    { zh: '机构名额', en: 'Seats', fields: Object.fromEntries(congress.bodies.map((body) => [body, count(`${bodyTitles[body].zh}应选`, `${bodyTitles[body].en}: seats`, { in: 'seats', minimum: body === 'executive' ? 1 : 0, maximum: 500 })])) },
    method(congress.bodies),
  ], ['group', 'quorum', 'majorityOf', 'differentials', 'writeIns', 'tie', 'revotes', 'openSeats', 'furtherElections', 'furtherThreshold']);
}
