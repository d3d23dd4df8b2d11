// The yearly review of a demonstration home (domain.md §6, stage 10): each year by 11-30 for as long as its title is valid, three times.
// One whose reviewing of the year had begun when it was named is looked at for the first time the next year. Its third review comes
// before its title runs out, or, of one named in those weeks of the year, within them.
import { addDays, addMonths, yearOf, type Check, type Compute, type JsonObject, type LocalDate, type OtherItem } from '@jinguo/core/plugin';
import { dateAt, isTrueAt, parameter, parameterAt, refuse, textAt, textsAt, warn } from '@jinguo/core/programme';
import { dayOfYear } from '../month-ends.ts';

const reviews = [1, 2, 3] as const;

/** Assumed in domain.md §6: a lead changes them in the studio. */
export const reviewDays = {
  reviewMonth: parameter('年度复核截止月', 'The yearly review is done by, month', 11, { minimum: 1, maximum: 12, unit: { zh: '月', en: 'month' } }), reviewDay: parameter('年度复核截止日', 'The yearly review is done by, day', 30, { minimum: 1, maximum: 31, unit: { zh: '日', en: 'day' } }),
  reviewAhead: parameter('年度复核提前开始', 'The yearly review begins so long before', 60, { minimum: 1, maximum: 300, unit: { zh: '天', en: 'days' } }), validYears: parameter('称号有效期', 'A title is valid for', 3, { minimum: 3, maximum: 10, unit: { zh: '年', en: 'years' } }),
};

export interface Review {
  /** The last day before it begins, and the day it is done by. */
  readonly opens: LocalDate;
  readonly by: LocalDate;
}

/** The reviews of a home by the day it was named. */
export function reviewsOf(named: LocalDate, { month, day, ahead }: { readonly month: number; readonly day: number; readonly ahead: number }): readonly Review[] {
  const ofYear = (year: number): Review => {
    const by = dayOfYear(year, { month, day });
    return { opens: addDays(by, -ahead), by };
  };
  // Its day may lie so early in the year that the reviewing begins in the one before.
  const first = [0, 1].map((years) => yearOf(named) + years).find((year) => ofYear(year).opens >= named) ?? yearOf(named) + 2;
  return reviews.map((_, index) => ofYear(first + index));
}

/** Kept with the item when the plaque is handed over: what its waits and limits go by. */
export const reviewDates: Compute = (view) => {
  const named = dateAt(view.data, 'plaque.on') ?? view.today;
  const dates = reviewsOf(named, { month: parameterAt(view, 'reviewMonth'), day: parameterAt(view, 'reviewDay'), ahead: parameterAt(view, 'reviewAhead') });
  return { ...Object.fromEntries(dates.flatMap(({ opens, by }, index) => [[`opens${index + 1}`, opens], [`by${index + 1}`, by]])), validUntil: addMonths(named, 12 * parameterAt(view, 'validYears')) };
};

const dateField = (from: string, zh: string, en: string) => ({ from: `reviewDates.${from}`, type: 'date' as const, title: { zh, en }, optional: true as const });
export const reviewFields = {
  ...Object.fromEntries(reviews.flatMap((nth) => [[`reviewOpens${nth}`, dateField(`opens${nth}`, `第${nth}次年度复核开始`, `Review ${nth} begins after`)], [`reviewBy${nth}`, dateField(`by${nth}`, `第${nth}次年度复核截止`, `Review ${nth} is done by`)]])),
  validUntil: dateField('validUntil', '称号有效期至', 'Title valid until'),
};

/** The reviews of an item that have begun by a day, the latest first. */
const begun = (data: JsonObject, today: LocalDate) => reviews.toReversed().flatMap((nth) => {
  const [opens, by] = [dateAt(data, `reviewDates.opens${nth}`), dateAt(data, `reviewDates.by${nth}`)];
  return opens === undefined || by === undefined || opens > today ? [] : [{ opens, by }];
});

/** It was put right in the year before: since the review before this one began. */
export const again: Compute = ({ data, today }) => {
  const [doneOn, before] = [dateAt(data, 'rectification.doneOn'), begun(data, today)[1]];
  return { yes: doneOn !== undefined && before !== undefined && doneOn > before.opens };
};

const listed = (other: OtherItem, field: string): readonly string[] => String(other.fields[field] ?? '').split('、').filter((one) => one !== '');
const ranks = ['stands', 'rectify', 'revoke'] as const;
const verdictWords = { stands: { zh: '合格', en: 'stands' }, rectify: { zh: '整改', en: 'to be put right' }, revoke: { zh: '摘牌', en: 'to be taken away' } } as const;

/** What the spot check of the year found is no better here: the worse of self-check and spot check holds. */
export const asDrawn: Check = async ({ data, today, verdict, others }) => {
  const [plaque, [now]] = [textAt(data, 'plaque.number'), begun(data, today)];
  if (verdict === 'revoke' || now === undefined) return [];
  const year = yearOf(now.by);
  const draws = (await others('drawnIn', String(year))).filter((other) => !['withdrawn', 'terminated', 'voided'].includes(other.result ?? ''));
  if (draws.length === 0) return [warn('/yearlyReview/findings', 'NOT_DRAWN_YET', { zh: `系统内没有${year}年度抽查，请先按比例随机抽取`, en: `no spot check of ${year} is in the books; draw it first` })];
  const drawn = draws.find((other) => listed(other, 'drawn').includes(plaque));
  if (drawn === undefined) return [];
  const found = listed(drawn, 'looked').find((one) => one.startsWith(`${plaque}：`))?.split('：')[1];
  const least = ranks.find((one) => one === found);
  if (least === undefined) return [refuse('/yearlyReview/findings', 'NOT_LOOKED_AT', { zh: `该儿童之家已被抽中（${drawn.number}），抽查结果登记后再复核`, en: `was drawn (${drawn.number}); its review waits for what is found there` })];
  const said = verdict === 'rectify' ? 1 : 0;
  return said >= ranks.indexOf(least) ? [] : [refuse('/yearlyReview/findings', 'SPOT_CHECK_FOUND', { zh: `抽查（${drawn.number}）结论为${verdictWords[least].zh}，复核结论不得更宽`, en: `${drawn.number} found it ${verdictWords[least].en}; the review is no milder` })];
};

/** Without the yearly background checks nobody works there (未保法 62): such a home does not stand. */
export const checksRenewed: Check = ({ data, verdict }) => (verdict !== undefined || isTrueAt(data, 'selfCheck.checksRenewed') ? [] : [refuse('/yearlyReview/findings', 'CHECKS_NOT_RENEWED', { zh: '工作人员年度违法犯罪记录查询未完成，不得评为合格', en: 'the background checks of the year are not renewed: it does not stand' })]);

/** A fact that rules it out takes the title away at once. */
export const vetoRevokes: Check = ({ data, verdict }) => (verdict === 'revoke' || textsAt(data, 'yearlyReview.vetoes').length === 0 ? [] : [refuse('/yearlyReview/vetoes', 'VETO', { zh: '有一票否决情形的，应立即摘牌', en: 'a fact that rules it out takes the title away at once' })]);
