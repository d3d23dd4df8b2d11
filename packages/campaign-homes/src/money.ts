// MJ09 特色庭院个性定制、阳台微改造 (households) and MJ13 长效建管资金 (villages, by a share of what they spent): grants.
import { choice, count, grant, money, numberAt } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const campaign = 'homes';

const kinds = [{ value: 'custom', zh: '特色庭院个性定制', en: 'Yard made to measure' }, { value: 'balcony', zh: '阳台微改造', en: 'Balcony' }] as const;
/** Half of what was spent, at most 2 000 yuan [assumed, the lead's]. */
const mostForOne = 200_000;

export const alterations = grant({
  campaign, code: 'MJ09', name: 'alterations', title: { zh: '庭院定制与阳台微改造补助', en: 'Alterations' }, issuer, noun: '微改造补助', noticed: true,
  application: [{ zh: '改造', en: 'Alteration', fields: { kind: choice('类别', 'Kind', kinds), cost: money('改造费用', 'Cost', { minimum: 10_000, maximum: 10_000_000 }) } }],
  amountOf: (data) => Math.min(Math.floor(numberAt(data, 'application.cost') / 2), mostForOne),
});

/** Shares in percent of what was spent on building and on upkeep, paid in step with it, and a sum for each demonstration household [assumed, the lead's]. */
const buildingShare = 20;
const upkeepShare = 30;
const forEachHousehold = 10_000;

export const upkeep = grant({
  campaign, code: 'MJ13', name: 'upkeep', title: { zh: '长效建管资金', en: 'Upkeep' }, issuer, noun: '长效建管资金', noticed: true, applicant: 'unit',
  application: [{ zh: '建设与管护', en: 'Building and upkeep', fields: { built: money('年度建设支出', 'Spent on building', { maximum: 500_000_000 }), households: count('示范户数', 'Households', { in: 'households', minimum: 1 }), cost: money('年度长效管理支出', 'Spent on upkeep', { minimum: 100_000, maximum: 100_000_000 }) } }],
  amountOf: (data) => Math.floor((numberAt(data, 'application.built') * buildingShare) / 100) + Math.floor((numberAt(data, 'application.cost') * upkeepShare) / 100) + numberAt(data, 'application.households') * forEachHousehold,
});
