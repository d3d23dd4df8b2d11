// What lies on the desks when the year is over: begun in its last weeks, and in no figure of it.
import { idOf, nth, type Wanted, type WantedYear } from './wanted.ts';

const late = { from: '2021-12-27', until: '2021-12-31' };
const stays = (...stages: readonly [string, ...string[]]) => (n: number) => nth(stages, n);

const activity = (workflow: string, count: number, names: readonly [string, ...string[]]): Wanted => ({
  ...late, workflow, count, stays: stays('approval', 'summary', 'summary'), forms: ({ n, unitName }) => ({ plan: { signsUp: false, name: `${unitName}${nth(names, n)}`, headcount: 40 + n, heldOn: '2022-01-14', place: `${unitName}党群服务中心` } }),
});

export const left2021: WantedYear = {
  items: [
    activity('family-spirit', 12, ['新春家风故事会', '寒假亲子阅读', '迎春邻里书画会']),
    activity('clean-nanhu', 9, ['迎新春洁美行动', '垃圾分类进家庭']),
    { ...late, workflow: 'lectures', count: 8, stays: stays('townDispatch', 'lecture', 'lecture'), forms: ({ n, unitName }) => ({ booking: { name: `${unitName}六中全会精神宣讲`, by: 'others', topic: 'history', headcount: 40 + n, place: `${unitName}党群服务中心` } }) },
    { ...late, workflow: 'columns', count: 12, stays: stays('firstReview', 'secondReview', 'finalReview', 'proof1'), forms: ({ n }) => ({ piece: { column: 'study', issues: 1, name: `巾帼大学习（第${n + 1}期）` } }) },
    { ...late, workflow: 'help', count: 6, stays: stays('villageCheck', 'townReview', 'districtCheck'), forms: ({ n }) => ({ application: { kind: 'poor', idNumber: idOf(10, n), house: null, childId: null, code: `帮-2021-N${String(n + 1).padStart(3, '0')}` }, districtCheck: { doublePaid: false } }) },
    { ...late, workflow: 'starters', count: 5, stays: stays('townReview', 'match'), forms: ({ n }) => ({ application: { idNumber: idOf(11, n), need: 'market' } }) },
    { ...late, workflow: 'women-homes', count: 6, stays: stays('visit', 'approval', 'opening'), forms: ({ unitName }) => ({ request: { name: `${unitName}“暖心”妇女微家`, members: 9, fiveOnes: ['sign', 'host', 'list', 'ledger', 'feature'] } }) },
    { ...late, workflow: 'childrens-home-activity', count: 8, stays: stays('townReview'), forms: ({ unitName, today }) => ({ log: { homeName: `${unitName}儿童之家`, on: today, theme: '冬至亲子活动', headcount: 18 } }) },
    { ...late, workflow: 'bank-referral', count: 6, stays: stays('villageCheck', 'townReview', 'referral', 'bankResult'), forms: ({ n }) => ({ application: { idNumber: idOf(12, n), product: 'farmer' } }) },
    { ...late, workflow: 'skill-training', count: 3, stays: stays('approval', 'enrolment'), forms: ({ unitName }) => ({ plan: { name: `${unitName}春节前家政技能培训`, kind: 'skill', hours: 16, places: 30, from: '2022-01-10', until: '2022-01-14' } }) },
  ],
  rounds: [],
};
