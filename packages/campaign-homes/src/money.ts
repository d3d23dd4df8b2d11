// MJ09 特色庭院个性定制、阳台微改造 (households) and MJ13 长效建管资金 (villages, by a share of what they spent): grants.
import type { Check } from '@jinguo/core/plugin';
import { choice, count, grant, money, numberAt, onceAnApplicant, parameter, parameterAt, partner, percentage, refuse, text, textAt } from '@jinguo/core/programme';
import { houseKey } from './house.ts';
import { contacts, issuer } from './office.ts';
import { housesTitled } from './titles.ts';

const campaign = 'homes';

const kinds = [{ value: 'custom', zh: '特色庭院个性定制', en: 'Yard made to measure' }, { value: 'balcony', zh: '阳台微改造', en: 'Balcony' }] as const;
/** Who is asked about money before it is decided on (domain.md §4 A2); assumed, the lead's. */
const consulted = [partner('partner.finance', 'veto')];
const yuan = { maximum: 10_000_000, unit: 'fen' } as const;

export const alterations = grant({
  campaign, contacts, code: 'MJ09', name: 'alterations', title: { zh: '庭院定制与阳台微改造补助', en: 'Alterations' }, issuer, noun: '微改造补助', noticed: true, consulted,
  application: [{ zh: '改造', en: 'Alteration', fields: { kind: choice('类别', 'Kind', kinds), place: { ...text('门牌', 'House', { maxLength: 60, examples: ['竹林浜12号', '南溪花园3幢502室'] }), 'x-mask': 'address' }, cost: money('改造费用', 'Cost', { minimum: 10_000, maximum: 10_000_000 }) } }],
  // A household is its house: a yard or balcony is altered for once a year, whoever of the family asks.
  onceBy: [onceAnApplicant, { key: 'house', value: (data) => houseKey(data), path: '/application/place', what: { zh: '该户', en: 'the house' } }],
  parameters: { share: percentage('补助比例', 'Part that is paid', 50), most: parameter('每户补助上限', 'At most for a household', 200_000, yuan) },
  amountOf: (data, view) => Math.min(part(numberAt(data, 'application.cost'), parameterAt(view, 'share')), parameterAt(view, 'most')),
});

/** Of so much, so many per cent, in whole fen. */
function part(fen: number, percent: number): number {
  return Math.floor((fen * percent) / 100);
}

/** No more households than hold a title in the village, by the books (MJ01, MJ02), the day it is applied for. */
const householdsTitled: Check = async ({ data, others }) => {
  const titled = housesTitled(await others('titled', textAt(data, 'application.orgUnit')), ['courtyards', 'balconies']);
  return numberAt(data, 'application.households') <= titled ? [] : [refuse('/application/households', 'NOT_TITLED', { zh: `系统内本村（社区）持有有效优美庭院、美丽阳台称号的共${titled}户，示范户数不能超过`, en: `the books hold ${titled} households of the village with a valid title of its yard or balcony; there can be no more` })];
};

export const upkeep = grant({
  campaign, contacts, code: 'MJ13', name: 'upkeep', title: { zh: '长效建管资金', en: 'Upkeep' }, issuer, noun: '长效建管资金', noticed: true, applicant: 'unit', consulted,
  // The village applies: it is no judge of its own application (domain.md §1 回避).
  levels: ['townReview', 'districtCheck'],
  application: [{ zh: '建设与管护', en: 'Building and upkeep', fields: { built: money('年度建设支出', 'Spent on building', { maximum: 500_000_000 }), households: count('示范户数（持有有效优美庭院、美丽阳台称号）', 'Households with a valid title of yard or balcony', { in: 'households', examples: [0, 12] }), cost: money('年度长效管理支出', 'Spent on upkeep', { minimum: 100_000, maximum: 100_000_000 }) } }],
  checks: ['householdsTitled'],
  own: { checks: { householdsTitled } },
  // In step with what was spent on building and on upkeep, and a sum for each demonstration household.
  parameters: { building: percentage('建设资金比例', 'Part of what was built', 20), upkeep: percentage('长效管理资金比例', 'Part of the upkeep', 30), each: parameter('每户示范户补助', 'For each household', 10_000, yuan) },
  amountOf: (data, view) => part(numberAt(data, 'application.built'), parameterAt(view, 'building')) + part(numberAt(data, 'application.cost'), parameterAt(view, 'upkeep')) + numberAt(data, 'application.households') * parameterAt(view, 'each'),
});
