// JH07 睦邻节暨家庭文化节, JH17 好家风, JH18 品牌课堂, JH19 家庭教育促进法宣贯: activities, each with its series.
import type { Check, JsonObject } from '@jinguo/core/plugin';
import { activity, choice, count, formSpec, longText, numberAt, parameter, parameterAt, selection, text, textAt, together, unit, warn } from '@jinguo/core/programme';
import { issuer, letters } from './office.ts';

const campaign = 'families';

const series = [{ value: 'share', zh: '享·温馨家园', en: 'Share' }, { value: 'build', zh: '筑·美丽家园', en: 'Build' }, { value: 'guard', zh: '护·平安家园', en: 'Guard' }, { value: 'nurture', zh: '育·文明家园', en: 'Nurture' }] as const;

/** 届: one a year, the seventeenth in 2021. */
const edition: JsonObject = { type: 'integer', minimum: 1, maximum: 99, title: '届次', 'x-en': 'Edition', examples: [18] };
const firstYear = { firstYear: parameter('第一届年份', 'Year of the first festival', 2005, { minimum: 1990, maximum: 2100 }) };
const editionOfYear: Check = (view) => {
  const [told, due] = [numberAt(view.data, 'plan.edition'), Number(view.today.slice(0, 4)) - parameterAt(view, 'firstYear') + 1];
  return told === due ? [] : [warn('/plan/edition', 'EDITION', { zh: `今年为第${due}届，请核对`, en: `this year’s is number ${due}; please check` })];
};

const festival = activity({
  campaign, code: 'JH07', name: 'neighbours-festival', title: { zh: '睦邻节暨家庭文化节', en: 'Neighbours’ festival' }, issuer, noun: '睦邻活动', plan: [{ zh: '届次与系列', en: 'Edition and series', fields: { edition, series: choice('所属系列', 'Series', series) } }], checks: ['editionOfYear'], parameters: firstYear,
  summary: [{ zh: '宣传', en: 'Publicity', fields: { talks: count('其中开展生态环保、平安宣传、家风传承等宣传', 'Talks among it', { in: 'sessions' }) } }],
  fields: { edition: { from: 'plan.edition', type: 'integer', title: { zh: '届次', en: 'Edition' } }, talks: { from: 'summary.talks', type: 'integer', title: { zh: '宣传场次', en: 'Talks' }, optional: true } }, alsoCounts: ['talks'],
  own: { checks: { editionOfYear }, figures: { talks: { title: { zh: '睦邻节宣传', en: 'Talks at the festival' }, unit: { zh: '场次', en: 'talks' } } } },
});

const entry = formSpec({ zh: '睦邻节优秀奖项申报表', en: 'Application' }, [{
  zh: '申报', en: 'Application',
  fields: { name: text('活动（项目）名称', 'Name', { maxLength: 60, examples: ['“邻里一家亲”百家宴', '楼道微花园共建'] }), orgUnit: unit(), series: choice('所属系列', 'Series', series), deeds: longText('活动情况与成效', 'What was done', { examples: ['发动居民三百余户参与，形成邻里互助公约。'] }) },
}]);

const awards = selection({
  campaign, code: 'JH07A', roundCode: 'JH07R', name: 'festival-awards', title: { zh: '睦邻节优秀奖项', en: 'Awards of the festival' }, award: '睦邻节优秀奖', issuer, letters, application: entry, unitField: 'orgUnit', years: 0, settings: [{ zh: '届次', en: 'Edition', fields: { edition } }], startedBy: [{ role: 'villageOfficer' }, { role: 'townOfficer' }],
  itemTitle: (data) => textAt(data, 'application.name'), counts: { title: { zh: '睦邻节优秀奖项', en: 'Awards of the festival' }, unit: { zh: '个', en: 'awards' } },
});

export const neighboursFestival = together(festival, awards);

const brands = [{ value: 'nanhu', zh: '南湖好家风', en: 'Nanhu' }, { value: 'boat', zh: '红船好家风', en: 'Red boat' }, { value: 'show', zh: '万户家庭亮家风', en: 'Families show' }, { value: 'talk', zh: '好家风宣讲', en: 'Talks' }] as const;

export const familySpirit = activity({ campaign, code: 'JH17', name: 'family-spirit', title: { zh: '好家风活动', en: 'Family spirit' }, issuer, noun: '家风活动', plan: [{ zh: '品牌', en: 'Brand', fields: { brand: choice('品牌', 'Brand', brands) } }] });

const lessons = [{ value: 'qinglan', zh: '青蓝万家', en: 'Qinglan' }, { value: 'lectures', zh: '家和大讲堂', en: 'Lectures' }, { value: 'books', zh: '书香妈妈有礼', en: 'Books' }, { value: 'managers', zh: '南湖小管家', en: 'Little managers' }] as const;

export const brandClasses = activity({ campaign, code: 'JH18', name: 'brand-classes', title: { zh: '家庭教育品牌课堂', en: 'Brand classes' }, issuer, noun: '课堂', plan: [{ zh: '课堂', en: 'Class', fields: { lesson: choice('课堂品牌', 'Brand', lessons) } }] });

const laws = [{ value: 'law', zh: '家庭教育促进法', en: 'The law' }, { value: 'ordinance', zh: '浙江省家庭教育促进条例', en: 'The ordinance' }] as const;

export const lawTalks = activity({ campaign, code: 'JH19', name: 'law-talks', title: { zh: '家庭教育促进法及省条例宣贯', en: 'The law on family education' }, issuer, noun: '宣贯活动', plan: [{ zh: '内容', en: 'Content', fields: { law: choice('宣贯内容', 'Law', laws) } }] });
