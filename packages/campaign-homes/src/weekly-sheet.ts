// 每周报表 (domain.md §9 MJ01: a town's sheet each Friday): how many households were looked at and rose or fell, once a week and town, due
// on the week's last working day.
import { addDays, isWorkingDay, weekdayOf, type Check, type LocalDate, type WorkingCalendar } from '@jinguo/core/plugin';
import { at, count, date, dateAt, fill, formSpec, level, longText, programmeOf, refuse, singlePaper, tell, textAt, unit, warn, numberAt } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const sheet = formSpec({ zh: '优美庭院创建周报', en: 'Sheet of the week' }, [
  { zh: '本周', en: 'The week', fields: { town: unit('镇（街道）', 'Town', { 'x-level': 'town' }), weekOf: date('填报周（本周任一日）', 'Any day of the week') } },
  { zh: '创建', en: 'Work', fields: { looked: count('走访检查', 'Households looked at', { in: 'households' }), started: count('新启动创建', 'Begun', { in: 'households' }), ready: count('达到示范标准', 'Up to the standard', { in: 'households' }), failed: count('检查不合格', 'Failed', { in: 'households' }), note: longText('工作亮点与问题', 'What went well, and what did not', { maxLength: 300, examples: ['联丰村完成第三季度互评，清理沿河堆放12处。', '两个小区启动阳台示范带，缺苗木支持。'] }) } },
], ['note']);

export function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, 1 - weekdayOf(day));
}

/** The last working day of a week; a week without any joins the next. */
export function dueOf(monday: LocalDate, calendar: WorkingCalendar): LocalDate {
  const days = [6, 5, 4, 3, 2, 1, 0].map((n) => addDays(monday, n));
  return days.find((day) => isWorkingDay(calendar, day)) ?? dueOf(addDays(monday, 7), calendar);
}

const ofThisWeek: Check = ({ data, today, calendar, unit: own }) => {
  const week = dateAt(data, 'sheet.weekOf');
  const due = week === undefined ? undefined : dueOf(mondayOf(week), calendar);
  return [
    ...(textAt(data, 'sheet.town') === own ? [] : [refuse('/sheet/town', 'TOWN', { zh: '须与办件所属镇（街道）一致', en: 'must be the town the item belongs to' })]),
    ...(week === undefined || mondayOf(week) <= today ? [] : [refuse('/sheet/weekOf', 'NOT_YET', { zh: '该周还未到', en: 'has not come yet' })]),
    ...(due === undefined || today <= due ? [] : [warn('/sheet/weekOf', 'LATE', { zh: `应于${due}前报送，已迟报`, en: `was due on ${due}` })]),
  ];
};
const within: Check = ({ data }) => (numberAt(data, 'sheet.failed') + numberAt(data, 'sheet.ready') <= numberAt(data, 'sheet.looked') ? [] : [refuse('/sheet/looked', 'COUNT', { zh: '达标与不合格户数之和多于走访户数', en: 'fewer looked at than passed and failed together' })]);
const weekOf = (data: Parameters<Check>[0]['data']) => {
  const week = dateAt(data, 'sheet.weekOf');
  return week === undefined ? '' : `${textAt(data, 'sheet.town')}@${mondayOf(week)}`;
};
const oneAWeek: Check = async ({ data, others }) => (await others('week', weekOf(data))).filter((one) => one.workflow === 'courtyards-weekly' && !['rejected', 'withdrawn', 'terminated', 'voided'].includes(one.result ?? '')).map((one) => refuse('/sheet/weekOf', 'SENT_ALREADY', { zh: `该周已报送（${one.number}），请在原表上更正`, en: `was sent already (${one.number}); mend that one` }));

export const weeklySheet = programmeOf(
  { campaign: 'homes', code: 'MJ01W', name: 'courtyards-weekly', title: { zh: '优美庭院创建周报', en: 'Sheet of the week' }, issuer, level: 'town', startedBy: [{ role: 'townOfficer' }], keys: (data) => ({ week: weekOf(data) }) },
  {
    form: sheet,
    unitField: 'town',
    itemTitle: (data) => `周报 · ${textAt(data, 'sheet.weekOf')}`,
    workflow: {
      stakes: [],
      fields: { looked: { from: 'sheet.looked', type: 'integer', title: { zh: '走访检查', en: 'Looked at' } } },
      blocks: [
        fill('sheet', { title: { zh: '填报', en: 'Sheet' }, form: sheet, by: [at.townOfficer], checks: ['ofThisWeek', 'within', 'oneAWeek'], paper: 'weeklyPaper' }),
        level('noted', { title: { zh: '区妇联汇总', en: 'Taken in by the district' }, by: [at.districtClerk], within: 3, mayReject: false, approved: { zh: '已汇总', en: 'Taken in' }, effects: [{ effect: 'count', params: { figure: 'weekly' } }, { effect: 'count', params: { figure: 'weeklyLooked', field: 'looked' } }, tell('noted', { zh: '本周检查表已汇总', en: 'The sheet of the week was taken in' })] }),
      ],
      supplement: { checks: ['within'] },
    },
    given: {
      figures: { weekly: { title: { zh: '优美庭院创建周报', en: 'Sheets of the week' }, unit: { zh: '份', en: 'sheets' } }, weeklyLooked: { title: { zh: '周报走访检查', en: 'Looked at in the sheets' }, unit: { zh: '户次', en: 'households' } } },
      checks: { ofThisWeek, within, oneAWeek },
      papers: { weeklyPaper: singlePaper({ title: '优美庭院创建周报', issuer: ({ data, unitName }) => `${unitName(textAt(data, 'sheet.town'))}妇联`, text: ({ data, unitName }) => [`${unitName(textAt(data, 'sheet.town'))}优美庭院、美丽阳台创建情况报告如下。`], forms: { sheet } }) },
    },
  },
);
