// What a demonstration home must be (domain.md §6), and the draw of the yearly spot check: anyone with the seed and the list
// draws the same homes.
import { addMonths, isLocalDate, normalise, printDate, type Check, type Finding, type JsonObject } from '@jinguo/core/plugin';
import { dateAt, drawnBySeed, isTrueAt, numberAt, oneEach, parameter, parameterAt, percentage, refuse, rowsAt, textAt, textsAt } from '@jinguo/core/programme';

const months = { zh: '个月', en: 'months' };
const people = { zh: '人', en: 'people' };

/** Assumed in domain.md §6: a lead changes them in the studio. */
export const standards = {
  indoor: parameter('室内面积不少于', 'Indoors at least', 60, { unit: { zh: '平方米', en: 'm²' } }), zones: parameter('功能区不少于', 'Zones at least', 3, { maximum: 7, unit: { zh: '个', en: 'zones' } }), books: parameter('图书不少于', 'Books at least', 200, { maximum: 99_999, unit: { zh: '册', en: 'books' } }),
  days: parameter('每周开放不少于', 'Open a week at least', 4, { maximum: 7, unit: { zh: '天', en: 'days' } }), hours: parameter('每周开放不少于', 'Open a week at least', 12, { maximum: 168, unit: { zh: '小时', en: 'hours' } }), openedMonths: parameter('启用须满', 'Open for at least', 6, { unit: months }),
  activities: parameter('近12个月活动不少于', 'Activities of twelve months at least', 12, { unit: { zh: '场', en: 'activities' } }), helpers: parameter('兼职或志愿者不少于', 'Part-time or volunteers at least', 2, { unit: people }), checkMonths: parameter('违法犯罪记录查询有效期', 'A background check is valid for', 12, { minimum: 1, maximum: 12, unit: months }),
  eachPart: parameter('“五更”各项不低于', 'Each of the five at least', 12, { maximum: 20, unit: { zh: '分', en: 'points' } }), judges: parameter('评委不少于', 'Judges at least', 5, { minimum: 3, maximum: 50, unit: people }), barMonths: parameter('摘牌后再申报须满', 'After a title was taken away, until another application', 12, { unit: months }),
};
/** Of the yearly spot check. */
export const spotChecks = { share: percentage('年度抽查比例', 'Share of the yearly spot check', 30) };

const names: Readonly<Record<string, string>> = { fire: '消防合格', insurance: '公众责任险', cctv: '监控覆盖', plan: '应急预案', holidayOpen: '寒暑假开放' };

function least(data: JsonObject, field: string, { value, zh, en }: { readonly value: number; readonly zh: string; readonly en: string }): readonly Finding[] {
  const has = numberAt(data, `application.${field}`);
  return has >= value ? [] : [refuse(`/application/${field}`, 'STANDARD', { zh: `${zh}不少于${value}，现为${has}`, en: `${en}: at least ${value}, is ${has}` })];
}

const place: Check = (view) => {
  const { data, today } = view;
  const standard = (which: keyof typeof standards) => parameterAt(view, which);
  const opened = dateAt(data, 'application.openedOn');
  const zones = textsAt(data, 'application.zones').length;
  return [
    ...least(data, 'indoorArea', { value: standard('indoor'), zh: '室内面积（平方米）', en: 'indoors in m²' }),
    ...(zones >= standard('zones') ? [] : [refuse('/application/zones', 'STANDARD', { zh: `功能区不少于${standard('zones')}个，现为${zones}个`, en: `at least ${standard('zones')} zones, has ${zones}` })]),
    ...least(data, 'books', { value: standard('books'), zh: '图书（册）', en: 'books' }),
    ...least(data, 'weeklyDays', { value: standard('days'), zh: '每周开放天数', en: 'days a week' }),
    ...least(data, 'weeklyHours', { value: standard('hours'), zh: '每周开放小时', en: 'hours a week' }),
    ...Object.keys(names).flatMap((field) => (isTrueAt(data, `application.${field}`) ? [] : [refuse(`/application/${field}`, 'STANDARD', { zh: `须满足：${names[field] ?? field}`, en: 'must be so' })])),
    ...(opened === undefined || addMonths(opened, standard('openedMonths')) <= today ? [] : [refuse('/application/openedOn', 'OPENED', { zh: `启用须满${standard('openedMonths')}个月`, en: `must have been open for ${standard('openedMonths')} months` })]),
  ];
};

/**
 * One full-time and two others at least; everybody checked within twelve months, without a record (domain.md §6, 未保法 62). The
 * director is one of them: a row bears the name, so that nobody runs a home unchecked.
 */
const staff: Check = (view) => {
  const { data, today } = view;
  const standard = (which: keyof typeof standards) => parameterAt(view, which);
  const people = rowsAt(data, 'application.staff');
  const fullTime = people.filter((one) => textAt(one, 'job') === 'fullTime').length;
  const oldest = addMonths(today, -standard('checkMonths'));
  const stale = (checked: string): boolean => !isLocalDate(checked) || checked < oldest || checked > today;
  const director = normalise(textAt(data, 'application.director'));
  return [
    ...(people.some((one) => normalise(textAt(one, 'name')) === director) ? [] : [refuse('/application/director', 'BACKGROUND_CHECK', { zh: '负责人也须列入工作人员，填写违法犯罪记录查询日期和结果', en: 'must be listed among the staff too, with the background check and its result' })]),
    ...(fullTime >= 1 && people.length - fullTime >= standard('helpers') ? [] : [refuse('/application/staff', 'STAFF', { zh: `须有专职至少1人，兼职或志愿者至少${standard('helpers')}人`, en: `asks one full-time and ${standard('helpers')} others` })]),
    ...people.flatMap((one, index) => [
      ...(stale(textAt(one, 'backgroundCheckOn')) ? [refuse(`/application/staff/${index}/backgroundCheckOn`, 'BACKGROUND_CHECK', { zh: `违法犯罪记录查询须在${standard('checkMonths')}个月内`, en: `must be within ${standard('checkMonths')} months` })] : []),
      ...(isTrueAt(one, 'clean') ? [] : [refuse(`/application/staff/${index}/clean`, 'BACKGROUND_CHECK', { zh: '查询结果不是“无记录”的不得上岗，一票否决', en: 'nobody with a record works there' })]),
    ]),
  ];
};

const activities: Check = (view) => {
  const { data, today } = view;
  const standard = (which: keyof typeof standards) => parameterAt(view, which);
  const from = addMonths(today, -12);
  const held = rowsAt(data, 'application.activities');
  const recent = held.filter((one) => textAt(one, 'on') >= from && textAt(one, 'on') <= today).length;
  const served = numberAt(data, 'application.served');
  return [
    ...(recent >= standard('activities') ? [] : [refuse('/application/activities', 'ACTIVITIES', { zh: `近12个月活动不少于${standard('activities')}场，现为${recent}场`, en: `asks ${standard('activities')} activities within twelve months, has ${recent}` })]),
    ...['hardship', 'leftBehind'].flatMap((field) => (numberAt(data, `application.${field}`) <= served ? [] : [refuse(`/application/${field}`, 'COUNT', { zh: '多于服务儿童总数', en: 'is more than all children served' })])),
  ];
};

const fund: Check = ({ data }) => {
  const sum = rowsAt(data, 'application.fund').reduce((all, one) => all + numberAt(one, 'amount'), 0);
  return sum === numberAt(data, 'application.fundTotal') ? [] : [refuse('/application/fundTotal', 'FUND', { zh: '各来源之和与合计不符', en: 'is not what the sources add up to' })];
};

export const addressOf = (data: JsonObject) => normalise(textAt(data, 'application.address'));

const onePlace = oneEach({
  key: 'address', value: addressOf, path: '/application/address', within: 'ever', workflows: ['childrens-homes'], dropped: ['notAccepted', 'rejected', 'withdrawn', 'terminated', 'voided', 'revoked', 'named'],
  words: (other) => ({ zh: `该地址已有在办申报或有效称号（${other.number}）`, en: `this address has an application or a valid title (${other.number})` }),
});

/** After a title was taken away, for a year. */
const barred: Check = async (view) => {
  const { data, today, others } = view;
  return (await others('address', addressOf(data))).flatMap((other) => {
    const until = addMonths(other.since, parameterAt(view, 'barMonths'));
    return other.workflow !== 'childrens-homes' || other.result !== 'revoked' || until <= today ? [] : [refuse('/application/address', 'BARRED', { zh: `该地址的称号已摘牌（${other.number}），${printDate(until)}起可再申报`, en: `its title was taken away (${other.number}); it may be put forward again from ${until}` })];
  });
};

const civilAgrees: Check = ({ data }) => (isTrueAt(data, 'townReview.civil') ? [] : [refuse('/townReview/civil', 'CIVIL', { zh: '须经镇（街道）民政同意', en: 'asks the word of the town’s civil affairs' })]);

export const checks: Readonly<Record<string, Check>> = { place, staff, activities, fund, onePlace, barred, civilAgrees };

/** 30 %, rounded up. */
export const drawOf = (seed: number, plaques: readonly string[], percent = 30) => drawnBySeed(seed, plaques, { percent });
