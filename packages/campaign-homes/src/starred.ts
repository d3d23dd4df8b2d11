// MJ01 优美庭院示范户 and MJ02 美丽阳台: rated with stars, published, looked at every year; 黄牌 for 30 days, then 摘牌.
import type { ItemView, JsonObject, ListEntry, PaperInput } from '@jinguo/core/plugin';
import { addMonths, isLocalDate, isObject, mask, type Check, type Compute, type LocalDate } from '@jinguo/core/plugin';
import { at, choice, consent, count, date, dateAt, formSpec, isTrueAt, leafUnit, longText, numberAt, oneEach, parameterAt, personName, refuse, selection, text, textAt, together, valueAt } from '@jinguo/core/programme';
import { houseCode, houseKey } from './house.ts';
import { failedBetween, failedLooks, looksKey } from './looks-in-the-books.ts';
import { looksOfTheYear } from './looks-of-the-year.ts';
import { looks } from './looks.ts';
import { issuer, letters } from './office.ts';
import { drawsOwed, weeksOwed } from './owed.ts';
import { photosPlaced, photosSection } from './photos.ts';
import { namingWithPlaques, plaque } from './plaques.ts';
import { rewards } from './rewards.ts';
import { site } from './site.ts';
import { cardFound, markedIfDrawn, spotCheck } from './spot-check.ts';
import { halfPoints, printedStars, starParameters, starRules, starsAfter, starSheet, starsOf, yearScore } from './stars.ts';
import { stands } from './titles.ts';
import { weeklySheet } from './weekly-sheet.ts';

interface Starred {
  readonly code: string;
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly noun: string;
  /** What of it is kept clean outdoors. */
  readonly where: { readonly zh: string; readonly en: string };
  readonly kinds: readonly { readonly value: string; readonly zh: string; readonly en: string }[];
}

function starred({ code, name, title, noun, where, kinds }: Starred) {
  const application = starSheet({ zh: `${noun}自评表`, en: 'Own sheet' }, { where, more: [
    {
      zh: '基本情况', en: 'About it',
      fields: {
        household: personName('户主', 'Householder'), orgUnit: leafUnit('town'), place: { ...text('门牌', 'House', { maxLength: 60, examples: ['竹林浜12号', '南溪花园3幢502室'] }), 'x-mask': 'address' }, kind: choice('类型', 'Kind', kinds),
        before: count('上年度星级（首次为0）', 'Stars of last year, 0 at first', { in: 'stars', maximum: 5, examples: [0, 0, 3] }), feature: longText('特色说明', 'What is special', { maxLength: 300, examples: ['院内种植月季与桂花，利用旧坛旧缸打造小景。', '阳台立体绿化，自制雨水收集装置。'] }),
      },
    },
    photosSection,
    { zh: '授权', en: 'Consent', fields: { publication: consent('publication', '同意公示户名（隐去部分文字）、所属村社区和星级', 'The name of the household (masked), its village and stars may be published') } },
  ] });
  const optional = Object.keys(photosSection.fields);
  const form = { ...application, schema: { ...application.schema, required: Object.keys(Object(application.schema['properties'])).filter((one) => !optional.includes(one)) } };
  const rows = { head: ['户主', '所属', '星级'], named: (entry: ListEntry) => ({ name: textAt(entry.data, 'application.household'), number: entry.number }), row: (entry: ListEntry, input: PaperInput) => [input.unitName(entry.unit), printedStars(numberAt(entry.data, 'rating.stars'))] };
  return selection({
    campaign: 'homes', code, name, title, award: noun, issuer, letters, application: form, unitField: 'orgUnit', years: 3, parameters: starParameters,
    itemTitle: (data) => `${mask('name', textAt(data, 'application.household'))} · ${noun}`,
    rows,
    keys: (data) => ({ place: houseKey(data), titled: textAt(data, 'application.orgUnit') }),
    reads: ({ data, stage = '' }) => [
      ...(/^(?:townReview|year\d|review\d|recheck\d|term)$/u.test(stage) ? [{ key: 'looks', value: looksKey(name, textAt(data, 'application.orgUnit')) }] : []),
      ...(/^(?:c|lateC)onfirmation$/u.test(stage) ? [{ key: 'place', value: houseKey(data) }] : []),
    ],
    fields: {
      stars: { from: 'rating.stars', type: 'integer', title: { zh: '星级', en: 'Stars' }, optional: true },
      reward: { from: 'rating.reward', type: 'integer', unit: 'fen', title: { zh: '年度奖励', en: 'Reward' }, optional: true },
      risen: { from: 'risen.again', type: 'boolean', title: { zh: '原有星级，再次评定', en: 'Had stars before' }, optional: true },
      namedOn: { from: 'naming.on', type: 'date', title: { zh: '命名日期', en: 'Named on' }, optional: true },
      ratedOn: { from: 'rating.since', type: 'date', title: { zh: '最近评定（年查）日期', en: 'Rated, or looked at, last on' }, optional: true },
      lowered: { from: 'rating.lowered', type: 'date', title: { zh: '连续两季不合格，降星日期', en: 'A star less, after two failed quarters, on' }, optional: true },
      house: { from: 'rating.house', type: 'text', title: { zh: '门牌代码', en: 'Code of the house' }, optional: true, internal: true },
      fell: { from: 'look.fell', type: 'boolean', title: { zh: '年查低于黄牌线', en: 'Fell below a yellow card' }, optional: true },
      looked: { from: 'yearlyReview.score', type: 'integer', title: { zh: '年查得分', en: 'Score of the look' }, optional: true },
      lookedOn: { from: 'yearlyReview.reviewedOn', type: 'date', title: { zh: '年查日期', en: 'Looked at on' }, optional: true },
      failedMonths: { from: 'rating.failedMonths', type: 'integer', title: { zh: '村月查不合格次数', en: 'Failed months' }, optional: true },
      failedQuarters: { from: 'rating.failedQuarters', type: 'integer', title: { zh: '镇季查不合格次数', en: 'Failed quarters' }, optional: true },
      yearScore: { from: 'rating.score', type: 'integer', unit: 'hundredths', title: { zh: '年度得分', en: 'Score of the year' }, optional: true },
    },
    rules: { checks: ['oncePlace', 'barred', 'starsBefore', 'photosPlaced'] },
    levels: [
      { id: 'mutualReview', title: { zh: '村（社区）互评', en: 'Mutual review' }, by: [at.villageOfficer], within: 10, form: starSheet({ zh: `${noun}互评表`, en: 'Mutual sheet' }, { where }) },
      {
        id: 'townReview', title: { zh: '镇（街道）总评', en: 'Town review' }, by: [at.townHead], within: 10, computes: ['rating'],
        form: starSheet({ zh: `${noun}总评表`, en: 'Town sheet' }, { where }),
        ways: [{ when: [{ cel: 'has(fields.stars) && fields.stars <= 0' }], to: 'appealPeriod', title: { zh: '未达三星', en: 'Below three stars' } }],
      },
    ],
    review: {
      by: [at.districtClerk], title: { zh: '区年查', en: 'District’s yearly look' }, checks: ['markedIfDrawn'], recheck: ['marked'], computes: ['rating', 'look'], recheckComputes: ['rating', 'look'],
      // 黄牌 below 80, 摘牌 when the second look finds it so again, or no star is left. A card of the spot check is given at once.
      falls: 'has(fields.fell) && fields.fell', putRightAtOnce: { title: { zh: '抽查黄牌', en: 'Yellow card of a spot check' }, checks: ['cardFound'] },
      lowersAtOnce: { title: { zh: '连续两季季查不合格，降一星', en: 'Two failed quarters in a row: a star less' }, words: { zh: '镇季查连续两季不合格，已降一星，年度奖励按降星后的星级计算', en: 'Two quarterly looks in a row were failed: a star less, and the reward of the year with it' }, checks: ['starFalls'], computes: ['rating'] }, lost: 'has(fields.stars) && fields.stars <= 0',
      form: formSpec({ zh: '区年查', en: 'Yearly look' }, [{ zh: '年查', en: 'Look', fields: { reviewedOn: date('检查日期', 'On'), score: count('得分', 'Score', { in: 'points', maximum: 100 }), sampled: text('抽查编号（抽中的填写）', 'Number of the spot check, where it was drawn', { maxLength: 60 }), findings: longText('检查情况（低于黄牌线须整改）', 'Findings; a yellow card has them put right') } }], ['score', 'sampled']),
    },
    // A house that had stars and gets another one is no new 示范户.
    counts: { title: { zh: `${noun}`, en: title.en }, unit: { zh: '户', en: 'households' } }, countsOnly: { risen: false }, namingComputes: ['risen', 'naming'],
    onNamed: [plaque(code), { effect: 'count', params: { figure: 'risen', only: { risen: true } } }, { effect: 'recordIn', params: { from: 'risen.ends' } }],
    own: {
      figures: { risen: { title: { zh: `${noun}升星、再次评定`, en: `${title.en}: rated again` }, unit: { zh: '户', en: 'households' } } },
      checks: { photosPlaced, markedIfDrawn: markedIfDrawn(name), cardFound: cardFound(name), marked, starFalls: starFalls(name), barred: barred(name), starsBefore: starsBefore(name), oncePlace: oneEach({ key: 'place', value: houseKey, path: '/application/place', within: 'round', workflows: [name], words: (other) => ({ zh: `本批次该门牌已申报（${other.number}）`, en: `this house was put forward already (${other.number})` }) }) },
      papers: { namingDocument: namingWithPlaques({ ...rows, award: noun }) },
      computes: {
        naming: ({ today }) => ({ on: today }),
        risen: risen(name),
        rating: (view) => {
          const { data } = view;
          const rewardOf = (stars: number) => (stars === 0 ? 0 : parameterAt(view, `reward${stars}`));
          if (/^(?:year\d|term)$/u.test(view.stage ?? '')) return betweenLooks(view, rewardOf);
          const by = starRules(view);
          const now = dateAt(data, 'yearlyReview.reviewedOn') ?? view.today;
          const before = standingBefore(data, now);
          const failed = failedBetween(failedLooks(view, name, houseKey(data)), before.since, now);
          const marks = { own: halfPoints(data, 'application'), mutual: halfPoints(data, 'mutualReview'), town: halfPoints(data, 'townReview'), failedMonths: failed.months, failedQuarters: failed.quarters, before: numberAt(data, 'application.before') };
          const stars = before.stars === undefined ? starsOf(marks, by) : starsAfter(before.stars, failed.twice && before.lowered === undefined);
          return { house: houseCode(houseKey(data)), score: yearScore(marks, by), stars, reward: rewardOf(stars), failedMonths: failed.months, failedQuarters: failed.quarters, before: { ...before, stars: before.stars ?? stars }, since: now, look: textAt(data, 'yearlyReview.reviewedOn') };
        },
        look: (view) => {
          const score = valueAt(view.data, 'yearlyReview.score');
          return { fell: typeof score === 'number' && score < parameterAt(view, 'yellowBelow') };
        },
      },
    },
  });
}

/** A house holds one title: what stood before ends with its plaque as it is named anew, and it is no new one. */
function risen(workflow: string): Compute {
  return ({ data, number, held = [] }) => {
    const older = held.filter((one) => stands(one, workflow));
    const ends = `该户经重新评定，由新称号（${number ?? ''}，${printedStars(numberAt(data, 'rating.stars'))}）接替，原称号和牌匾终止`;
    return { again: numberAt(data, 'application.before') > 0 || older.length > 0, ends: older.map((one) => ({ item: one.id, ends })) };
  };
}

/**
 * What a rating or a look of the year begins from: the stars that were left, and the day up to which the looks of village and town
 * were counted; of a first rating a year ago. A second look of the same year, less than half a year after the first, begins where
 * that one did, so that nothing is lost twice.
 */
function standingBefore(data: JsonObject, now: LocalDate): { readonly stars?: number; readonly since: LocalDate; readonly lowered?: LocalDate } {
  if (valueAt(data, 'yearlyReview') === undefined) return { since: addMonths(now, -12) };
  const last = textAt(data, 'rating.look');
  const again = isLocalDate(last) && now < addMonths(last, 6);
  const from = again ? 'rating.before' : 'rating';
  const lowered = dateAt(data, `${from}.lowered`);
  return { stars: numberAt(data, `${from}.stars`), since: dateAt(data, `${from}.since`) ?? addMonths(now, -12), ...(lowered === undefined ? {} : { lowered }) };
}

/** Between two looks: a star less at once, and its reward with it, once from one look to the next; anything else that comes up changes nothing. */
function betweenLooks({ data, verdict, today }: Pick<ItemView, 'data' | 'verdict' | 'today'>, rewardOf: (stars: number) => number): JsonObject {
  const rating = valueAt(data, 'rating');
  const kept = isObject(rating) ? rating : {};
  if (verdict !== 'lower') return kept;
  if (kept['lowered'] !== undefined) return { ...kept, again: true };
  const stars = starsAfter(numberAt(data, 'rating.stars'), true);
  return { ...kept, stars, reward: rewardOf(stars), lowered: today };
}

/** A star falls for what the sheets of the town say, and once from one look to the next: what would be left is worked out by then. */
function starFalls(of: string): Check {
  return (view) => {
    const { data, today, verdict } = view;
    if (verdict !== 'lower') return [];
    if (isTrueAt(data, 'rating.again')) return [refuse('/cameUp/fact', 'LOWERED', { zh: '最近一次年查（评定）后已降过一星', en: 'has lost a star since its last look' })];
    const { twice } = failedBetween(failedLooks(view, of, houseKey(data)), dateAt(data, 'rating.since') ?? addMonths(today, -12), today);
    return twice ? [] : [refuse('/cameUp/fact', 'NOT_TWICE', { zh: '系统内没有连续两季季查不合格的记录', en: 'the sheets of the town hold no two failed quarters in a row' })];
  };
}

/** The second look after a yellow card has its score, or nobody could tell whether it was put right. */
const marked: Check = ({ data }) => (valueAt(data, 'yearlyReview.score') === undefined ? [refuse('/yearlyReview/score', 'MARK_MISSING', { zh: '整改复查须填写得分', en: 'the second look needs a score' })] : []);

/** 摘牌一年内不得再申报. */
function barred(workflow: string): Check {
  return async (input) => (await input.others('place', houseKey(input.data))).flatMap((other) => {
    const { today } = input;
    const on = other.fields['lookedOn'];
    const until = typeof on === 'string' && isLocalDate(on) ? addMonths(on, parameterAt(input, 'barredMonths')) : undefined;
    return other.workflow !== workflow || other.result !== 'revoked' || until === undefined || until <= today ? [] : [refuse('/application/place', 'BARRED', { zh: `该门牌的称号已摘牌（${other.number}），${until}起可再申报`, en: `its title was taken away (${other.number}); it may be put forward again from ${until}` })];
  });
}

/** What last year's rating was is in the books, where it was rated here: nobody rises by more than a star a year. */
function starsBefore(workflow: string): Check {
  return async ({ data, others }) => {
    const titled = (await others('place', houseKey(data))).filter((other) => other.workflow === workflow && (other.result === 'named' || /^(?:year\d|review\d|term)$/u.test(other.stage)));
    const last = titled.toSorted((a, b) => (a.createdOn < b.createdOn ? 1 : -1))[0];
    const stars = Number(last?.fields['stars'] ?? 0);
    return last === undefined || stars === numberAt(data, 'application.before') ? [] : [refuse('/application/before', 'STARS_BEFORE', { zh: `上年度星级应为${stars}（${last.number}）`, en: `had ${stars} stars last year (${last.number})` })];
  };
}

export const courtyards = together(starred({
  code: 'MJ01', name: 'courtyards', title: { zh: '优美庭院示范户', en: 'Beautiful yards' }, noun: '优美庭院示范户', where: { zh: '庭院', en: 'Yard' },
  kinds: [{ value: 'flowers', zh: '花卉庭院', en: 'Flowers' }, { value: 'garden', zh: '菜园庭院', en: 'Vegetables' }, { value: 'culture', zh: '文化庭院', en: 'Culture' }],
}), ...looks({ codes: { month: 'MJ01M', quarter: 'MJ01Q' }, of: 'courtyards', noun: '优美庭院', title: { zh: '优美庭院', en: 'Yards' } }), looksOfTheYear({ code: 'MJ01L', of: 'courtyards', noun: '优美庭院', title: { zh: '优美庭院', en: 'Yards' } }), spotCheck({ code: 'MJ01S', of: 'courtyards', noun: '优美庭院示范户' }), drawsOwed({ code: 'MJ01Y', of: 'courtyards', noun: '优美庭院示范户', en: 'Yards' }), weeklySheet, weeksOwed, rewards({ code: 'MJ01G', budgetCode: 'MJ01B', of: 'courtyards', title: { zh: '优美庭院星级奖励', en: 'Rewards of yards' } }));

/** A row of balconies, or a whole estate of them, is a place of its own: named as one. */
const belts = site({ code: 'MJ02B', roundCode: 'MJ02C', name: 'balcony-belts', title: { zh: '优美阳台示范带与示范小区', en: 'Belts of balconies' }, award: '优美阳台示范带（示范小区）', kinds: [{ value: 'belt', zh: '优美阳台示范带', en: 'Belt', unit: { zh: '条', en: 'belts' } }, { value: 'estate', zh: '优美阳台示范小区', en: 'Estate' }], years: 3 });

export const balconies = together(starred({
  code: 'MJ02', name: 'balconies', title: { zh: '美丽阳台', en: 'Beautiful balconies' }, noun: '美丽阳台', where: { zh: '阳台', en: 'Balcony' },
  kinds: [{ value: 'flowers', zh: '花卉阳台', en: 'Flowers' }, { value: 'garden', zh: '菜园阳台', en: 'Vegetables' }, { value: 'culture', zh: '文化阳台', en: 'Culture' }],
}), belts, ...looks({ codes: { month: 'MJ02M', quarter: 'MJ02Q' }, of: 'balconies', noun: '美丽阳台', title: { zh: '美丽阳台', en: 'Balconies' } }), looksOfTheYear({ code: 'MJ02L', of: 'balconies', noun: '美丽阳台', title: { zh: '美丽阳台', en: 'Balconies' } }), spotCheck({ code: 'MJ02S', of: 'balconies', noun: '美丽阳台' }), drawsOwed({ code: 'MJ02Y', of: 'balconies', noun: '美丽阳台', en: 'Balconies' }), rewards({ code: 'MJ02G', budgetCode: 'MJ02D', of: 'balconies', title: { zh: '美丽阳台星级奖励', en: 'Rewards of balconies' } }));
