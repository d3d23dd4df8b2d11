// 区年查抽查 (domain.md §9 MJ01/MJ02): in each town at least 10 % of what is titled, and three at least, drawn by a seed; the books say
// what there is to draw from, so nothing is left out. Below 80 a yellow card, with 30 days to put it right; the check
// is closed when each card it gave is settled at its home's own item.
import { yearOf, type Check, type Compute, type ItemView, type Json, type LocalText, type OtherItem, type Programme } from '@jinguo/core/plugin';
import { at, count, date, drawnBySeed, fill, formSpec, longText, numberAt, parameter, parameterAt, percentage, programmeOf, putDown, refuse, rows, rowsAt, singlePaper, tell, text, textAt, textsAt, unit, valueAt, warn } from '@jinguo/core/programme';
import { issuer } from './office.ts';
import { yellowBelow } from './stars.ts';

/** Assumed, the lead's. */
const parameters = {
  percent: percentage('抽查比例（不低于）', 'Part that is drawn, at least', 10), least: parameter('每镇（街道）最少抽查', 'Fewest drawn in a town', 3, { maximum: 100, unit: { zh: '户', en: 'households' } }),
  yellowBelow,
};
const sampleOf = (view: Pick<ItemView, 'parameters'>) => ({ percent: parameterAt(view, 'percent'), least: parameterAt(view, 'least') });
/** Where a title stands while it is valid. */
export const titledAt = [1, 2, 3].flatMap((nth) => [`year${nth}`, `review${nth}`, `rectify${nth}`, `recheck${nth}`]);

export interface SpotCheck {
  readonly code: string;
  /** The workflow of the titles. */
  readonly of: string;
  readonly noun: string;
}

const draw = formSpec({ zh: '年度抽查', en: 'Draw of the year' }, [{ zh: '抽取', en: 'Draw', fields: { town: unit('镇（街道）', 'Town', { 'x-level': 'town' }), year: { type: 'integer', minimum: 2020, maximum: 2100, title: '年度', 'x-en': 'Year', examples: [2022] }, seed: { type: 'integer', minimum: 0, maximum: 999_999_999, title: '随机种子（现场公开产生）', 'x-en': 'Seed, drawn in public' } } }]);
const found = formSpec({ zh: '抽查结果', en: 'What was found' }, [{ zh: '结果', en: 'Results', fields: { results: { ...rows('逐户结果', 'Each household', { number: text('办件编号', 'Number', { maxLength: 30 }), on: date('检查日期', 'On'), score: count('得分', 'Score', { in: 'points', maximum: 100 }), findings: text('情况', 'Findings', { maxLength: 200 }) }), minItems: 1, maxItems: 500 } } }]);

const settled = formSpec({ zh: '抽查办结', en: 'Closing of the check' }, [{ zh: '办结', en: 'Closing', fields: { summary: longText('黄牌整改与复查情况', 'What became of the yellow cards') } }]);

/** The year of its title that a household stands in: `rectify2` → 2. */
const yearIn = (stage: string | undefined) => Number(/\d$/u.exec(stage ?? '')?.[0] ?? 0);

/** How far a yellow card has come, by where its household still stands in the year it was drawn in. */
const cardAt: Readonly<Record<string, LocalText>> = { rectify: { zh: '整改中', en: 'being put right' }, recheck: { zh: '待复查', en: 'to be looked at again' } };
const notGiven: LocalText = { zh: '黄牌未登记', en: 'card not written down' };

/** As many are named; of the others it is told how many there are. */
const mostNamed = 20;

/** Every household that has a yellow card has put it right and was looked at again, or lost its title. */
const cardsSettled: Check = (view) => {
  const { data, standsAt = {} } = view;
  const open = rowsAt(data, 'found.results').filter((one) => numberAt(one, 'score') < parameterAt(view, 'yellowBelow')).flatMap((one) => {
    const number = textAt(one, 'number');
    const stage = standsAt[number];
    const of = cardAt[stage?.replace(/\d$/u, '') ?? ''] ?? notGiven;
    return stage === undefined || yearIn(stage) !== numberAt(data, `drawn.years.${number}`) ? [] : [{ number, of }];
  });
  const named = (say: (one: (typeof open)[number]) => string) => open.slice(0, mostNamed).map(say);
  const more = open.length > mostNamed;
  return open.length === 0 ? [] : [refuse('/settled/summary', 'CARDS_OPEN', { zh: `还有${open.length}户黄牌未了结：${named((one) => `${one.number}（${one.of.zh}）`).join('、')}${more ? '等' : ''}，复查后再办结`, en: `not settled of the yellow cards: ${open.length}, ${named((one) => `${one.number} (${one.of.en})`).join(', ')}${more ? ' and more' : ''}; close the check after their second look` })];
};

const stands = (other: OtherItem) => !['rejected', 'withdrawn', 'terminated', 'voided'].includes(other.result ?? '');

/** Who was drawn this year is marked with what was found there, as the spot check has it; the others are looked at by their towns. */
export function markedIfDrawn(of: string): Check {
  return async ({ data, number, today, others }) => {
    const [sampled, score] = [textAt(data, 'yearlyReview.sampled'), valueAt(data, 'yearlyReview.score')];
    if ((sampled === '') !== (score === undefined)) return [refuse('/yearlyReview/score', 'MARKED_IF_DRAWN', { zh: '抽中的须填写抽查编号和得分，未抽中的都不填', en: 'who was drawn has a spot check and a score, others neither' })];
    const drawn = (await others('drawnFrom', `${of}@${yearOf(today)}`)).filter(stands).find((one) => listed(one.fields['houses']).includes(number ?? ''));
    if (drawn === undefined) return sampled === '' ? [] : [warn('/yearlyReview/sampled', 'NOT_IN_THE_BOOKS', { zh: '系统内今年的抽查没有抽中该户，请核对', en: 'no spot check of this year in the books drew it; please check' })];
    if (sampled !== drawn.number) return [refuse('/yearlyReview/sampled', 'DRAWN', { zh: `该户已被抽中，请填写${drawn.number}和抽查得分`, en: `was drawn: give ${drawn.number} and the score found` })];
    const found = scoreIn(drawn, number);
    if (found === undefined) return [refuse('/yearlyReview/sampled', 'NOT_LOOKED_AT', { zh: `抽查${drawn.number}尚未登记该户得分，登记后再年查`, en: `${drawn.number} has no score of it yet; write that down first` })];
    return found === score ? [] : [refuse('/yearlyReview/score', 'OTHER_SCORE', { zh: `抽查得分为${found}分`, en: `the spot check found ${found}` })];
  };
}

/** A yellow card between the looks is given for what a spot check of the year found, where one drew it. */
export function cardFound(of: string): Check {
  return async (input) => {
    const { number, today, others } = input;
    // What costs a star is no yellow card.
    if (input.verdict === 'lower') return [];
    const drawn = (await others('drawnFrom', `${of}@${yearOf(today)}`)).filter(stands).find((one) => listed(one.fields['houses']).includes(number ?? ''));
    if (drawn === undefined) return [warn('/cameUp/fact', 'NOT_IN_THE_BOOKS', { zh: '系统内今年的抽查没有抽中该户，请核对', en: 'no spot check of this year in the books drew it; please check' })];
    const score = scoreIn(drawn, number);
    if (score === undefined) return [refuse('/cameUp/fact', 'NOT_LOOKED_AT', { zh: `抽查${drawn.number}尚未登记该户得分，登记后再下黄牌`, en: `${drawn.number} has no score of it yet; write that down first` })];
    return score < parameterAt(input, 'yellowBelow') ? [] : [refuse('/cameUp/fact', 'NO_YELLOW', { zh: `抽查${drawn.number}得${score}分，不到黄牌线`, en: `${drawn.number} found ${score}, which is no yellow card` })];
  };
}

/** What a spot check found at this title; undefined before it was looked at. */
function scoreIn(drawn: OtherItem, number: string | null): number | undefined {
  const found = listed(drawn.fields['scores']).find((one) => one.startsWith(`${number ?? ''}：`))?.split('：')[1];
  return found === undefined ? undefined : Number(found);
}

const listed = (field: Json | undefined) => (typeof field === 'string' ? field.split('、') : []);

export function spotCheck({ code, of, noun }: SpotCheck): Programme {
  const name = `${of}-spot-check`;
  const drawn: Compute = (view) => {
    const { data, standing = [], standsAt = {} } = view;
    const houses = drawnBySeed(numberAt(data, 'draw.seed'), standing, sampleOf(view));
    return { titled: standing.length, houses: [...houses], list: houses.join('、'), years: Object.fromEntries(houses.map((house) => [house, yearIn(standsAt[house])])) };
  };
  const looked: Compute = (view) => {
    const { data } = view;
    const results = rowsAt(data, 'found.results');
    return { looked: results.length, yellow: results.filter((one) => numberAt(one, 'score') < parameterAt(view, 'yellowBelow')).length, scores: results.map((one) => `${textAt(one, 'number')}：${numberAt(one, 'score')}`).join('、') };
  };
  const firstDraw: Check = async ({ data, unit: own, today, others }) => {
    const town = textAt(data, 'draw.town');
    const same = (await others('draw', `${town}@${numberAt(data, 'draw.year')}`)).filter((one) => one.workflow === name && stands(one));
    return [
      ...(town === own ? [] : [refuse('/draw/town', 'TOWN', { zh: '须与办件所属镇（街道）一致', en: 'must be the town the item belongs to' })]),
      ...(numberAt(data, 'draw.year') === yearOf(today) ? [] : [refuse('/draw/year', 'YEAR', { zh: `抽查应为${yearOf(today)}年度`, en: `is drawn for ${yearOf(today)}` })]),
      ...same.map((one) => refuse('/draw/year', 'DRAWN_ALREADY', { zh: `该镇（街道）本年度已抽取（${one.number}），不得重抽`, en: `was drawn for this town already (${one.number}) and is not drawn again` })),
    ];
  };
  const somethingTitled: Check = ({ data }) => (numberAt(data, 'drawn.titled') > 0 ? [] : [refuse('/draw/town', 'NOTHING_TITLED', { zh: `该镇（街道）没有有效的${noun}，无需抽查`, en: 'has no valid title to look at' })]);
  const allLookedAt: Check = ({ data, today }) => {
    const [houses, results] = [textsAt(data, 'drawn.houses'), rowsAt(data, 'found.results')];
    const numbers = results.map((one) => textAt(one, 'number'));
    return [
      ...houses.filter((one) => numbers.filter((number) => number === one).length !== 1).map((one) => refuse('/found/results', 'NOT_LOOKED_AT', { zh: `抽中的${one}应有且只有一条结果`, en: `${one} was drawn and must have one result` })),
      ...numbers.filter((one) => !houses.includes(one)).map((one) => refuse('/found/results', 'NOT_DRAWN', { zh: `${one}未被抽中`, en: `${one} was not drawn` })),
      ...results.flatMap((one, index) => (textAt(one, 'on') <= today ? [] : [refuse(`/found/results/${index}/on`, 'NOT_YET', { zh: '检查日期还未到', en: 'has not come yet' })])),
    ];
  };
  return programmeOf(
    { campaign: 'homes', code, name, title: { zh: `${noun}区年查抽查`, en: 'Spot check of the year' }, issuer, level: 'town', startedBy: [{ role: 'districtClerk' }], keys: (data) => ({ draw: `${textAt(data, 'draw.town')}@${numberAt(data, 'draw.year')}`, drawnFrom: `${of}@${numberAt(data, 'draw.year')}` }) },
    {
      form: draw,
      unitField: 'town',
      itemTitle: (data) => `${noun}抽查 · ${numberAt(data, 'draw.year')}年度`,
      workflow: {
        stakes: ['naming'],
        parameters,
        fields: { houses: { from: 'drawn.list', type: 'text', title: { zh: '抽中', en: 'Drawn' }, optional: true }, scores: { from: 'looked.scores', type: 'text', title: { zh: '得分', en: 'Scores' }, optional: true }, looked: { from: 'looked.looked', type: 'integer', title: { zh: '抽查户数', en: 'Looked at' }, optional: true }, yellow: { from: 'looked.yellow', type: 'integer', title: { zh: '黄牌户数（30日内整改）', en: 'Yellow cards: 30 days to put it right' }, optional: true } },
        blocks: [
          fill('draw', { title: { zh: '抽取', en: 'Draw' }, form: draw, by: [at.districtClerk], checks: ['firstDraw', 'somethingTitled'], computes: ['drawn'], looksUp: { workflow: of, stages: titledAt }, paper: 'drawRecord' }),
          putDown('found', { title: { zh: '入户抽查', en: 'Looked at' }, by: [at.districtClerk], days: 60, form: found, checks: ['allLookedAt'], computes: ['looked'], paper: 'spotCheckReport', ways: [{ cel: 'has(fields.yellow) && fields.yellow == 0', to: 'closed', title: { zh: '无黄牌，办结', en: 'No yellow card: closed' } }], effects: [{ effect: 'count', params: { figure: 'looked', field: 'looked' } }, { effect: 'count', params: { figure: 'yellow', field: 'yellow' } }, tell('found', { zh: '抽查结果已登记', en: 'What was found is written down' })] }),
          putDown('settled', { title: { zh: '黄牌了结', en: 'Cards settled' }, by: [at.districtClerk], days: 60, form: settled, checks: ['cardsSettled'], looksUp: { workflow: of, stages: titledAt } }),
        ],
      },
      given: {
        figures: { looked: { title: { zh: `${noun}年度抽查户数`, en: 'Looked at by sample' }, unit: { zh: '户', en: 'households' } }, yellow: { title: { zh: `${noun}黄牌户数`, en: 'Yellow cards' }, unit: { zh: '户', en: 'households' } } },
        checks: { firstDraw, somethingTitled, allLookedAt, cardsSettled },
        computes: { drawn, looked },
        papers: {
          drawRecord: singlePaper({ title: `${noun}区年查抽取记录`, issuer, text: (view) => [`${view.unitName(textAt(view.data, 'draw.town'))}${numberAt(view.data, 'draw.year')}年度，随机种子：${numberAt(view.data, 'draw.seed')}。`, `有效称号${numberAt(view.data, 'drawn.titled')}户，按不低于${sampleOf(view).percent}%、每镇（街道）不少于${sampleOf(view).least}户抽取${textsAt(view.data, 'drawn.houses').length}户：${textsAt(view.data, 'drawn.houses').join('、')}。`, '抽取办法：编号排序后，以随机种子依次抽取；凭种子和名单可复核。'] }),
          spotCheckReport: singlePaper({ title: `${noun}区年查抽查报告`, issuer, text: (view) => [`抽查${numberAt(view.data, 'looked.looked')}户，低于${parameterAt(view, 'yellowBelow')}分黄牌${numberAt(view.data, 'looked.yellow')}户，限30日内整改。`], forms: { found } }),
        },
      },
    },
  );
}
