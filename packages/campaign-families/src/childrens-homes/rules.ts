// What a demonstration home must be (domain.md §6), and the draw of the yearly spot check: anyone with the seed and the list
// draws the same homes.
import { addMonths, isLocalDate, normalise, printDate, type Check, type Finding, type JsonObject, type LocalDate } from '@jinguo/core/plugin';
import { dateAt, drawnBySeed, isTrueAt, numberAt, oneEach, refuse, rowsAt, textAt, textsAt } from '@jinguo/core/programme';

/** Assumed values, the lead's. */
const standards = { indoor: 60, zones: 3, days: 4, hours: 12, activities: 12, books: 200, openedMonths: 6, checkMonths: 12, helpers: 2, barMonths: 12 } as const;

const names: Readonly<Record<string, string>> = { fire: '消防合格', insurance: '公众责任险', cctv: '监控覆盖', plan: '应急预案', holidayOpen: '寒暑假开放' };

function least(data: JsonObject, field: string, { value, zh, en }: { readonly value: number; readonly zh: string; readonly en: string }): readonly Finding[] {
  const has = numberAt(data, `application.${field}`);
  return has >= value ? [] : [refuse(`/application/${field}`, 'STANDARD', { zh: `${zh}不少于${value}，现为${has}`, en: `${en}: at least ${value}, is ${has}` })];
}

const place: Check = ({ data, today }) => {
  const opened = dateAt(data, 'application.openedOn');
  const zones = textsAt(data, 'application.zones').length;
  return [
    ...least(data, 'indoorArea', { value: standards.indoor, zh: '室内面积（平方米）', en: 'indoors in m²' }),
    ...(zones >= standards.zones ? [] : [refuse('/application/zones', 'STANDARD', { zh: `功能区不少于${standards.zones}个，现为${zones}个`, en: `at least ${standards.zones} zones, has ${zones}` })]),
    ...least(data, 'books', { value: standards.books, zh: '图书（册）', en: 'books' }),
    ...least(data, 'weeklyDays', { value: standards.days, zh: '每周开放天数', en: 'days a week' }),
    ...least(data, 'weeklyHours', { value: standards.hours, zh: '每周开放小时', en: 'hours a week' }),
    ...Object.keys(names).flatMap((field) => (isTrueAt(data, `application.${field}`) ? [] : [refuse(`/application/${field}`, 'STANDARD', { zh: `须满足：${names[field] ?? field}`, en: 'must be so' })])),
    ...(opened === undefined || addMonths(opened, standards.openedMonths) <= today ? [] : [refuse('/application/openedOn', 'OPENED', { zh: `启用须满${standards.openedMonths}个月`, en: `must have been open for ${standards.openedMonths} months` })]),
  ];
};

/** One full-time and two others at least; everybody checked within twelve months, without a record. */
const staff: Check = ({ data, today }) => {
  const people = rowsAt(data, 'application.staff');
  const fullTime = people.filter((one) => textAt(one, 'job') === 'fullTime').length;
  const oldest = addMonths(today, -standards.checkMonths);
  const stale = (checked: string): boolean => !isLocalDate(checked) || checked < oldest || checked > today;
  return [
    ...(fullTime >= 1 && people.length - fullTime >= standards.helpers ? [] : [refuse('/application/staff', 'STAFF', { zh: `须有专职至少1人，兼职或志愿者至少${standards.helpers}人`, en: `asks one full-time and ${standards.helpers} others` })]),
    ...people.flatMap((one, index) => [
      ...(stale(textAt(one, 'backgroundCheckOn')) ? [refuse(`/application/staff/${index}/backgroundCheckOn`, 'BACKGROUND_CHECK', { zh: `违法犯罪记录查询须在${standards.checkMonths}个月内`, en: `must be within ${standards.checkMonths} months` })] : []),
      ...(isTrueAt(one, 'clean') ? [] : [refuse(`/application/staff/${index}/clean`, 'BACKGROUND_CHECK', { zh: '查询结果不是“无记录”的不得上岗，一票否决', en: 'nobody with a record works there' })]),
    ]),
  ];
};

const activities: Check = ({ data, today }) => {
  const from = addMonths(today, -12);
  const held = rowsAt(data, 'application.activities');
  const recent = held.filter((one) => textAt(one, 'on') >= from && textAt(one, 'on') <= today).length;
  const served = numberAt(data, 'application.served');
  return [
    ...(recent >= standards.activities ? [] : [refuse('/application/activities', 'ACTIVITIES', { zh: `近12个月活动不少于${standards.activities}场，现为${recent}场`, en: `asks ${standards.activities} activities within twelve months, has ${recent}` })]),
    ...['hardship', 'leftBehind'].flatMap((field) => (numberAt(data, `application.${field}`) <= served ? [] : [refuse(`/application/${field}`, 'COUNT', { zh: '多于服务儿童总数', en: 'is more than all children served' })])),
  ];
};

const fund: Check = ({ data }) => {
  const sum = rowsAt(data, 'application.fund').reduce((all, one) => all + numberAt(one, 'amount'), 0);
  return sum === numberAt(data, 'application.fundTotal') ? [] : [refuse('/application/fundTotal', 'FUND', { zh: '各来源之和与合计不符', en: 'is not what the sources add up to' })];
};

export const addressOf = (data: JsonObject) => normalise(textAt(data, 'application.address'));

const onePlace = oneEach({
  key: 'address', value: addressOf, path: '/application/address', within: 'ever', workflows: ['childrens-homes'], dropped: ['rejected', 'withdrawn', 'terminated', 'voided', 'revoked', 'named'],
  words: (other) => ({ zh: `该地址已有在办申报或有效称号（${other.number}）`, en: `this address has an application or a valid title (${other.number})` }),
});

/** After a title was taken away, for a year. */
const barred: Check = async ({ data, today, others }) =>
  (await others('address', addressOf(data))).flatMap((other) => {
    const until = addMonths(other.since, standards.barMonths);
    return other.workflow !== 'childrens-homes' || other.result !== 'revoked' || until <= today ? [] : [refuse('/application/address', 'BARRED', { zh: `该地址的称号已摘牌（${other.number}），${printDate(until)}起可再申报`, en: `its title was taken away (${other.number}); it may be put forward again from ${until}` })];
  });

const civilAgrees: Check = ({ data }) => (isTrueAt(data, 'townReview.civil') ? [] : [refuse('/townReview/civil', 'CIVIL', { zh: '须经镇（街道）民政同意', en: 'asks the word of the town’s civil affairs' })]);

export const checks: Readonly<Record<string, Check>> = { place, staff, activities, fund, onePlace, barred, civilAgrees };

/** 30 %, rounded up. */
export const drawOf = (seed: number, plaques: readonly string[]) => drawnBySeed(seed, plaques, { percent: 30 });

/** Put right within the last sixteen months: since the review before. */
export function putRightLately(doneOn: LocalDate | undefined, today: LocalDate): boolean {
  return doneOn !== undefined && addMonths(doneOn, 16) >= today;
}
