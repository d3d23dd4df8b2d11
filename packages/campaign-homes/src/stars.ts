// 三评三查 and stars (domain.md §9 MJ01/MJ02): 农户自评, 村（社区）互评, 镇（街）总评 on one sheet of eight; failed monthly and
// quarterly looks cost points; a first rating has at most four stars, and nobody rises more than one a year.
import type { ItemView, JsonObject, LocalText } from '@jinguo/core/plugin';
import { count, formSpec, numberAt, parameter, parameterAt, type Section } from '@jinguo/core/programme';

/** 四洁四美; names assumed, 12.5 points each. */
export const criteria = {
  yardClean: { zh: '庭院洁', en: 'Yard' }, roomClean: { zh: '居室洁', en: 'Rooms' }, kitchenClean: { zh: '厨卫洁', en: 'Kitchen and bath' }, aroundClean: { zh: '周边洁', en: 'Around' },
  layout: { zh: '布局美', en: 'Layout' }, green: { zh: '绿化美', en: 'Green' }, family: { zh: '家风美', en: 'Family' }, life: { zh: '生活美', en: 'Life' },
} as const;

/** One sheet; marks in half points up to 12.5. */
export function starSheet(title: LocalText, { where, more = [] }: { readonly where: LocalText; readonly more?: readonly Section[] }) {
  const fields = Object.fromEntries(Object.entries({ ...criteria, yardClean: { zh: `${where.zh}洁`, en: where.en } }).map(([name, { zh, en }]) => [name, count(zh, en, { in: 'points', type: 'number', maximum: 12.5, multipleOf: 0.5 })]));
  return formSpec(title, [{ zh: '四洁四美', en: 'Four clean, four beautiful', fields }, ...more]);
}

/** Half points of a sheet, 0 to 200. */
export function halfPoints(data: JsonObject, sheet: string): number {
  return Object.keys(criteria).reduce((sum, name) => sum + Math.round(numberAt(data, `${sheet}.${name}`) * 2), 0);
}

export interface YearOfMarks {
  /** Half points of the three sheets. */
  readonly own: number;
  readonly mutual: number;
  readonly town: number;
  readonly failedMonths: number;
  readonly failedQuarters: number;
  /** Stars of last year; 0: rated for the first time. */
  readonly before: number;
}

const fewestStars = 3;
const mostReward = 1_000_000;
const measure = { points: { zh: '分', en: 'points' }, months: { zh: '个月', en: 'months' } };

type RuleName = 'star3' | 'star4' | 'star5' | 'firstMost' | 'ownWeight' | 'mutualWeight' | 'townWeight' | 'monthCosts' | 'quarterCosts';
/** What a year is rated by. */
export type StarRules = Readonly<Record<RuleName, number>>;

/** Hundredths of a point: 自评 10 % + 互评 30 % + 总评 60 %, minus 2 for each failed month and 5 for each failed quarter; the three weights come to the whole, whatever a lead sets them to. */
export function yearScore({ own, mutual, town, failedMonths, failedQuarters }: YearOfMarks, by: StarRules = usual): number {
  const all = by.ownWeight + by.mutualWeight + by.townWeight;
  const marks = all === 0 ? 0 : Math.round(((own * by.ownWeight + mutual * by.mutualWeight + town * by.townWeight) * 50) / all);
  return Math.max(0, marks - failedMonths * by.monthCosts * 100 - failedQuarters * by.quarterCosts * 100);
}

/** 黄牌: below this a look of the year has it put right in 30 days, and takes the title away at the second look. */
export const yellowBelow = parameter('黄牌分数线', 'A yellow card below', 80, { maximum: 100, unit: measure.points });

/** Scores that stars begin at, and the reward a year of each; a lead may change them. */
export const starParameters = {
  star3: parameter('三星起点', 'Three stars from', 80, { maximum: 100, unit: measure.points }), star4: parameter('四星起点', 'Four stars from', 88, { maximum: 100, unit: measure.points }), star5: parameter('五星起点', 'Five stars from', 95, { maximum: 100, unit: measure.points }),
  reward3: parameter('三星年度奖励', 'Reward of three stars', 20_000, { maximum: mostReward, unit: 'fen' }), reward4: parameter('四星年度奖励', 'Reward of four stars', 50_000, { maximum: mostReward, unit: 'fen' }), reward5: parameter('五星年度奖励', 'Reward of five stars', 100_000, { maximum: mostReward, unit: 'fen' }),
  firstMost: parameter('首次评定最高星级', 'Stars of a first rating, at most', 4, { minimum: 3, maximum: 5, unit: { zh: '星', en: 'stars' } }),
  ownWeight: parameter('农户自评权重', 'The own sheet weighs', 10, { maximum: 100, unit: measure.points }), mutualWeight: parameter('村（社区）互评权重', 'The mutual sheet weighs', 30, { maximum: 100, unit: measure.points }), townWeight: parameter('镇（街）总评权重', 'The town’s sheet weighs', 60, { maximum: 100, unit: measure.points }),
  monthCosts: parameter('村月查不合格每次扣', 'A failed month costs', 2, { maximum: 100, unit: measure.points }), quarterCosts: parameter('镇季查不合格每次扣', 'A failed quarter costs', 5, { maximum: 100, unit: measure.points }),
  yellowBelow,
  barredMonths: parameter('摘牌后不得申报', 'Barred after a title was taken away', 12, { maximum: 60, unit: measure.months }),
};

const ruled = (valueOf: (name: RuleName) => number): StarRules => ({ star3: valueOf('star3'), star4: valueOf('star4'), star5: valueOf('star5'), firstMost: valueOf('firstMost'), ownWeight: valueOf('ownWeight'), mutualWeight: valueOf('mutualWeight'), townWeight: valueOf('townWeight'), monthCosts: valueOf('monthCosts'), quarterCosts: valueOf('quarterCosts') });
const usual = ruled((name) => starParameters[name].value);

/** As a lead has set them. */
export function starRules(view: Pick<ItemView, 'parameters'>): StarRules {
  return ruled((name) => parameterAt(view, name));
}

/** ≥ 80 三星, ≥ 88 四星, ≥ 95 五星; 0: none. */
export function starsOf(marks: YearOfMarks, by: StarRules = usual): number {
  const points = yearScore(marks, by) / 100;
  const earned = points >= by.star5 ? 5 : points >= by.star4 ? 4 : points >= by.star3 ? 3 : 0;
  return Math.min(earned, marks.before === 0 ? by.firstMost : marks.before + 1);
}

/** Two failed quarterly looks in a row (`twice`) cost one star; below three there is none left. */
export function starsAfter(stars: number, twice: boolean): number {
  const left = twice ? stars - 1 : stars;
  return left < fewestStars ? 0 : left;
}

/** 4 → `四星`. */
export function printedStars(stars: number): string {
  return stars === 0 ? '—' : `${'一二三四五'[stars - 1] ?? ''}星`;
}
