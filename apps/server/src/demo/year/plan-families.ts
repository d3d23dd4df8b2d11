// 家和助兴 2021: 纠纷1078件、化解927件, 家庭10/100/100/9户, 儿童之家11/15/3/310, 睦邻节223场11项, 家风702场2万余人, 微心愿61, 保险85, 两癌22, 失独22.
import type { JsonObject } from '@jinguo/core';
import { drawnBySeed } from '@jinguo/core/programme';
import { activities } from './activities.ts';
import { idOf, nth, share, type Place, type Trouble, type Wanted, type WantedRound, type WantedYear } from './wanted.ts';

const sources = ['police', 'hotline', 'homes', 'visits', 'court'] as const;
const signs = { green: ['quarrel', 'property', 'support', 'inLaws'], yellow: ['violence', 'oneCall', 'divorce', 'addiction'], red: ['injury', 'threat', 'weak', 'order'] } as const;
type Colour = keyof typeof signs;

/** Disputes found over some months, graded, and closed with this outcome where they come so far. */
function disputes({ count, before, from, until, outcome, colour, outside = false }: { readonly outside?: boolean; readonly count: number; readonly before: number; readonly from: string; readonly until: string; readonly outcome: string; readonly colour: (n: number) => Colour }): Wanted {
  return {
    workflow: 'disputes', count, from, until,
    forms: ({ n, today }) => {
      const grade = colour(n);
      return {
        report: { code: `案-2021-${String(before + n + 1).padStart(4, '0')}`, source: nth(sources, n), receivedOn: today, parties: '甲某与乙某', alarm: false },
        triage: { duplicate: false, outside, relation: nth(['couple', 'parents', 'inLaws', 'siblings'], n), children: n % 3, calls: [], orders: [], signs: [nth(signs[grade], n)], grade },
        step: { by: '民警沈某', escort: 'police', inPerson: true, warnings: [], calls: [] },
        firstStep: { childHarmed: false, signs: [] },
        closing: { outcome, agreement: outcome === 'resolved', agreedOn: outcome === 'resolved' ? today : null, toCourt: false, confirmationAskedOn: null },
      };
    },
  };
}

const kinds: readonly { readonly kind: string; readonly count: number; readonly from: string; readonly until: string }[] = [
  { kind: 'insurance', count: 85, from: '2021-03-01', until: '2021-03-31' }, { kind: 'cancers', count: 22, from: '2021-01-18', until: '2021-02-26' }, { kind: 'bereaved', count: 22, from: '2021-09-06', until: '2021-09-24' },
];

const help = kinds.map(({ kind, count, from, until }, group): Wanted => ({
  workflow: 'help', count, from, until,
  forms: ({ n }) => ({ application: { kind, ...(kind === 'insurance' ? { insuredAgrees: true } : {}), idNumber: idOf(3 + group, n), house: kind === 'bereaved' ? `${12 + n}号` : null, childId: null, code: `帮-2021-${kind.slice(0, 1).toUpperCase()}${String(n + 1).padStart(3, '0')}` }, districtCheck: { doublePaid: false } }),
  trouble: (n) => (n % 11 === 4 ? { stage: 'townReview', action: 'return' } : undefined),
}));

/** Paid for elsewhere, or not in need: refused, and in no figure. */
const refusedHelp: Wanted = {
  workflow: 'help', count: 6, from: '2021-03-08', until: '2021-04-23', forms: ({ n }) => ({ application: { kind: 'poor', idNumber: idOf(6, n), house: null, childId: null, code: `帮-2021-P${String(n + 1).padStart(3, '0')}` } }), trouble: () => ({ stage: 'villageCheck', action: 'reject' }),
};

const checked = { backgroundCheckOn: '2021-02-01', clean: true };
const homeOf = ({ unitName, n }: Place): JsonObject => ({
  homeName: `${unitName}儿童之家`, address: `${unitName}文化礼堂${1 + n}号`, openedOn: '2020-05-20', director: '余美芳', indoorArea: 80 + n, outdoorArea: 60, zones: ['reading', 'play', 'study', 'mind'], books: 500 + n * 20,
  fire: true, insurance: true, cctv: true, plan: true, weeklyDays: 5, weeklyHours: 16, holidayOpen: true, staff: [{ name: '余美芳', job: 'fullTime', ...checked }, { name: '沈兰', job: 'volunteer', ...checked }, { name: '陆梅', job: 'partTime', ...checked }],
  served: 120, hardship: 6, leftBehind: 9, activities: Array.from({ length: 12 }, (_, index) => ({ on: `2020-${String(4 + (index % 9)).padStart(2, '0')}-15`, theme: nth(['亲子阅读', '防溺水安全课', '手工'], index), headcount: 20, photoConsent: true })),
  fund: [{ source: '村集体', amount: 2_000_000 }, { source: '妇联补助', amount: 1_000_000 }], fundTotal: 3_000_000, noHarm: true, noFees: true, truth: true,
});
const seats = ['区妇联', '区民政局', '专家', '家长', '人大代表（政协委员）'] as const;
const five = (n: number, turn: number): JsonObject => ({ seat: nth(seats, turn), place: 17 + (n % 3), equipment: 18, team: 18, service: 18, management: 17 + (n % 2), vetoes: [] });

const homes: WantedRound = {
  round: 'childrens-homes-round', opens: '2021-03-15', closes: '2021-05-17', settings: { name: '2021年度', partnerPhone: '0573-82838055' },
  entries: { workflow: 'childrens-homes', count: 15, from: '2021-03-16', until: '2021-04-02', forms: (place) => ({ application: homeOf(place), townReview: { score: 90 - (place.n % 5), rank: 1 + (place.n % 3), civil: true }, panel: (turn: number) => five(place.n, turn), selfCheck: { checksRenewed: true, activities: 16 + (place.n % 9), selfFound: '对照条件逐项自查，均符合要求。' }, yearlyReview: { findings: '自查和抽查均符合要求。', vetoes: [] } }) },
};

/** The year's spot check of the fifteen homes: five are drawn by the seed, and stand. */
const plaques = Array.from({ length: 15 }, (_, index) => `南儿家〔2021〕${String(index + 1).padStart(3, '0')}`);
const drawSeed = 20_211_008;
const homesLookedAt: Wanted = {
  workflow: 'childrens-home-spot-check', count: 1, from: '2021-09-13', until: '2021-09-13',
  forms: () => ({ draw: { year: 2021, seed: drawSeed, plaques }, found: { results: drawnBySeed(drawSeed, plaques, { percent: 30 }).map((plaque) => ({ plaque, on: '2021-09-14', verdict: 'stands', findings: '制度健全，活动正常。' })) } }),
};

/** Households titled in one year, each kind in its number, one after the other. */
const titles = [...Array.from({ length: 10 }, () => 'civilised'), ...Array.from({ length: 100 }, () => 'finest'), ...Array.from({ length: 100 }, () => 'green')];
/** The last twelve of a list of more than two hundred are refused by their town, some others are sent back once. */
const refusedAfter = (count: number) => (n: number): Trouble | undefined => (count > 200 && n >= 210 ? { stage: 'townReview', action: 'reject' } : n % 23 === 9 ? { stage: 'districtCheck', action: 'return' } : undefined);
/** Who else of the household is put forward, each of whom agreed for herself. */
const adults = (n: number): readonly JsonObject[] => [{ relation: '配偶', age: 30 + (n % 25), consent: true }, ...(n % 3 === 0 ? [{ relation: '婆婆', age: 58 + (n % 15), consent: true }] : [])];
const titled = (kind: (n: number) => string, group: number, entries: Pick<Wanted, 'count' | 'from' | 'until'>): Wanted => ({
  workflow: 'family-titles', ...entries, trouble: refusedAfter(entries.count), forms: ({ n }) => ({ application: { kind: kind(n), idNumber: idOf(group, n), members: [...adults(n)] }, districtCheck: { adults: ['户主', ...adults(n).map(({ relation }) => relation ?? '')].map((adult) => ({ adult, hit: false })), hit: false }, panel: { deeds: 34 + (n % 6), spirit: 26 + (n % 4), influence: 25 + (n % 5) } }),
});

/** Titles of city and province, from what the district has named. */
const above: readonly (readonly [honour: string, level: string, count: number, name: string])[] = [['finest', 'province', 2, '省级最美家庭'], ['lowCarbon', 'province', 1, '绿色家庭暨节能降碳家庭'], ['civilised', 'city', 1, '市级文明家庭'], ['defence', 'city', 2, '情系国防最美家庭'], ['green', 'city', 12, '绿色生态家庭']];
const honours = above.map(([honour, level, count, name]): Wanted => ({ workflow: 'family-honours', count, from: '2021-06-21', until: '2021-08-20', forms: ({ n, unitName }) => ({ nomination: { name: `${unitName}${name}推荐户${n + 1}`, honour, level, titleHeld: '区级家庭荣誉（南妇〔2021〕8号）', noticeOf: `${level === 'city' ? '嘉' : '浙'}妇〔2021〕15号` }, result: { awarded: true } }) }));

const wished: readonly [{ readonly wish: string }, ...{ readonly wish: string }[]] = [{ wish: '一双冬天的运动鞋' }, { wish: '护眼台灯一盏' }, { wish: '一套课外读物' }, { wish: '一个新书包' }];
const reached = (indicator: string, measure: string, target: number, value: number): JsonObject => ({ indicator, measure, target, value, reached: value >= target });
const indicators: readonly [readonly JsonObject[], readonly JsonObject[]] = [
  [reached('妇女“两癌”检查率', '%', 80, 83), reached('村（居）委员会成员中女性比例', '%', 30, 34), reached('女性就业占比', '%', 45, 44)],
  [reached('儿童之家覆盖率', '%', 90, 96), reached('家长学校覆盖率', '%', 95, 98)],
];

export const families2021: WantedYear = {
  items: [
    disputes({ count: 927, before: 0, from: '2021-01-04', until: '2021-08-31', outcome: 'resolved', colour: (n) => (n >= 380 ? 'green' : n % 31 === 7 ? 'red' : n % 9 === 4 ? 'yellow' : 'green') }),
    disputes({ count: 31, before: 927, from: '2021-02-01', until: '2021-08-20', outcome: 'referred', colour: () => 'green' }),
    // No disputes of families: passed on, and counted nowhere.
    disputes({ count: 14, before: 1078, from: '2021-02-22', until: '2021-11-19', outcome: 'resolved', colour: () => 'green', outside: true }),
    disputes({ count: 120, before: 958, from: '2021-10-11', until: '2021-12-17', outcome: 'resolved', colour: (n) => (n % 20 === 3 ? 'red' : n % 6 === 1 ? 'yellow' : 'green') }),
    { workflow: 'help-budget', count: 1, from: '2021-01-04', until: '2021-01-04', forms: () => ({ budget: { budget: 30_000_000, basis: '2021年度慰问帮扶预算' } }) },
    ...help,
    refusedHelp,
    { workflow: 'wishes', count: 61, from: '2021-05-06', until: '2021-05-28', forms: ({ n, today }) => ({ wish: { code: `童-2021-${String(n + 1).padStart(3, '0')}`, gender: 'girl', consentOn: today, ...nth(wished, n) }, goods: { goods: nth(wished, n).wish } }) },
    activities({ workflow: 'neighbours-festival', count: 223, from: '2021-09-01', until: '2021-10-29', people: 14_600, names: ['邻里百家宴', '平安家园宣传日', '美丽楼道共建', '家风故事会'], plan: ({ n }) => ({ edition: 17, series: nth(['share', 'build', 'guard', 'nurture'], n) }), summary: ({ n }) => ({ talks: share(200, 223, n) }) }),
    activities({ workflow: 'family-spirit', count: 702, from: '2021-01-06', until: '2021-12-03', people: 20_000, names: ['好家风宣讲', '家风家训分享会', '书香家庭读书会', '“万户家庭亮家风”'], plan: ({ n }) => ({ brand: nth(['nanhu', 'boat', 'show', 'talk'], n) }) }),
    activities({ workflow: 'brand-classes', count: 36, from: '2021-02-22', until: '2021-11-26', people: 1480, names: ['“亲子学党史、百年薪火传”', '“勤学家风代代传”', '“悠悠竹林话清廉，美好家风共传承”'], plan: ({ n }) => ({ lesson: nth(['qinglan', 'lectures', 'managers'], n) }) }),
    { workflow: 'childrens-home-build', count: 11, from: '2021-02-22', until: '2021-06-18', forms: ({ unitName }) => ({ build: { homeName: `${unitName}儿童之家` } }) },
    { workflow: 'childrens-home-activity', count: 310, from: '2021-01-07', until: '2021-12-10', forms: ({ n, unitName, today }) => ({ log: { homeName: `${unitName}儿童之家`, on: today, theme: nth(['亲子阅读', '防溺水安全课', '端午手工', '“双减”后的课外活动'], n), headcount: 12 + (n % 25) } }) },
    homesLookedAt,
    { workflow: 'childrens-home-upward', count: 3, from: '2021-08-16', until: '2021-08-20', forms: ({ n, unitName }) => ({ nomination: { name: `${unitName}儿童之家`, titleHeld: '区级示范型儿童之家', plaque: `南儿家〔2021〕${String(n + 1).padStart(3, '0')}`, level: 'city', noticeOf: '嘉妇〔2021〕22号' }, result: { awarded: true } }) },
    { workflow: 'guardian-teams', count: 7, from: '2021-04-06', until: '2021-05-14', forms: ({ n, unitName, today }) => ({ request: { name: `${unitName}安家守护志愿队`, team: `team${n + 1}`, members: 8 + n }, opening: { openedOn: today } }) },
    // One project after the other begins, each led by a family that was titled in the year.
    activities({ workflow: 'finest-alliance', count: 6, from: '2021-06-07', until: '2021-09-13', people: 240, names: ['最美家联盟志愿服务'], plan: ({ n }) => ({ project: `project${n + 1}`, launch: true, family: `南家〔2021〕${String(n + 11).padStart(3, '0')}` }) }),
    { workflow: 'plan-assessments', count: 2, from: '2021-03-08', until: '2021-03-12', forms: ({ n }) => ({ assessment: { term: 't13', plan: nth(['women', 'children'], n), kind: 'final', on: '2020-12-31', indicators: nth(indicators, n), findings: '“十三五”规划主要目标任务总体完成，妇女儿童发展环境持续优化。', measures: '未达标指标列入新一轮规划重点推进。' }, supervision: { asked: '对照未达标指标逐项整改，成果衔接“十四五”规划。' } }) },
    ...honours,
  ],
  rounds: [
    homes,
    { round: 'family-titles-round', opens: '2021-03-01', closes: '2021-05-12', settings: { name: '2021年度', voteFrom: '2021-03-22', voteTo: '2021-04-30' }, entries: titled((n) => titles[n] ?? 'finest', 7, { count: 222, from: '2021-03-02', until: '2021-03-25' }) },
    { round: 'family-titles-round', opens: '2021-08-30', closes: '2021-10-22', settings: { name: '2021年快递物流行业最美家庭', voteFrom: '2021-09-06', voteTo: '2021-10-11' }, entries: titled(() => 'couriers', 8, { count: 9, from: '2021-08-31', until: '2021-09-08' }) },
    {
      round: 'festival-awards-round', opens: '2021-11-01', closes: '2021-11-24', settings: { name: '第十七届', edition: 17 },
      entries: { workflow: 'festival-awards', count: 11, from: '2021-11-02', until: '2021-11-05', forms: ({ n, unitName }) => ({ application: { name: `${unitName}${nth(['邻里百家宴', '楼道微花园共建', '平安守望队'], n)}`, series: nth(['share', 'build', 'guard', 'nurture'], n) } }) },
    },
    {
      round: 'childrens-drawings-round', opens: '2021-06-01', closes: '2021-07-12', settings: { name: '2021年' }, excluded: (n) => n >= 60,
      entries: { workflow: 'childrens-drawings', count: 237, from: '2021-06-02', until: '2021-06-18', forms: ({ n }) => ({ application: { author: `童-2021-${201 + n}`, theme: n % 3 === 0 ? 'home' : 'fraud' }, panel: { idea: n < 60 ? 45 + (n % 15) : 30, skill: 30 + (n % 10) } }) },
    },
  ],
};
