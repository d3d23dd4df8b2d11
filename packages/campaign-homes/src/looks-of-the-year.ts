// The year of 三查 of a village (domain.md §9 MJ01/MJ02): when a month is over its sheet is asked for, and after each quarter the town's; the
// head above is told where nobody answers. What was not looked at is written down as that, and is no failed look.
import { addDays, addMonths, parseLocalDate, yearOf, type Check, type Compute, type JsonObject, type LocalDate, type Programme } from '@jinguo/core/plugin';
import { at, count, fill, formSpec, isTrueAt, longText, numberAt, programmeOf, putDown, refuse, singlePaper, tell, textAt, unit, yesNo, type Block } from '@jinguo/core/programme';
import { dropped, periodOf, periodWords, type Every } from './looks-in-the-books.ts';
import { sheetKey } from './looks.ts';
import { issuer } from './office.ts';

export interface LooksOfTheYear {
  readonly code: string;
  readonly of: string;
  readonly noun: string;
  readonly title: { readonly zh: string; readonly en: string };
}

const plan = formSpec({ zh: '年度三查安排', en: 'Looks of a year' }, [{ zh: '安排', en: 'The year', fields: { orgUnit: unit(), year: { type: 'integer', minimum: 2020, maximum: 2100, title: '年度', 'x-en': 'Year', examples: [2022] }, fromMonth: count('自几月起', 'From month', { in: { zh: '月', en: 'month' }, minimum: 1, maximum: 12, examples: [1, 9] }) } }]);
const words = { month: { zh: '本月', en: 'this month' }, quarter: { zh: '本季度', en: 'this quarter' } } as const;
const answer = (every: Every) => formSpec({ zh: every === 'month' ? '月查登记情况' : '季查登记情况', en: every === 'month' ? 'Whether the month was looked at' : 'Whether the quarter was looked at' }, [{ zh: '登记', en: 'In the books', fields: { missed: yesNo(`${words[every].zh}未开展检查`, 'Nobody looked'), reason: longText('未开展的原因', 'Why nobody looked', { maxLength: 200, examples: ['防疫封控，未能入户。', '连续暴雨，顺延至下月一并检查。'] }) } }], ['missed', 'reason']);

/** The periods that were looked at and those that were not, so far in the year, and this one with them. */
function answered(data: JsonObject, every: Every, period: string): JsonObject {
  const kept = every === 'month' ? 'nextLook' : 'quarterLook';
  const added = (list: 'looked' | 'missed') => [textAt(data, `${kept}.${list}`), ...(isTrueAt(data, `${every}.missed`) === (list === 'missed') ? [period] : [])].filter((one) => one !== '').join('、');
  return Object.fromEntries([['looked', added('looked')], ['missed', added('missed')]].filter(([, periods]) => periods !== ''));
}

const firstMonth = (data: JsonObject) => `${numberAt(data, 'yearPlan.year')}-${String(numberAt(data, 'yearPlan.fromMonth')).padStart(2, '0')}`;
const firstDay = (month: string): LocalDate | undefined => parseLocalDate(`${month}-01`);

const waiting: Block = {
  id: 'waiting', level: false, decides: true,
  stages: ({ next }) => [{ id: 'waiting', kind: 'wait', title: { zh: '待本月结束', en: 'Until the month is over' }, settings: { until: { untilField: 'asksOn' } }, outcomes: { elapsed: { to: next } } }],
};

export function looksOfTheYear({ code, of, noun, title }: LooksOfTheYear): Programme {
  const name = `${of}-looks`;
  const keyOf = (data: JsonObject) => sheetKey(of, textAt(data, 'yearPlan.orgUnit'), `${numberAt(data, 'yearPlan.year')}`);

  const yearFits: Check = async ({ data, today, unit: own, others }) => [
    ...(textAt(data, 'yearPlan.orgUnit') === own ? [] : [refuse('/yearPlan/orgUnit', 'VILLAGE', { zh: '须与办件所属村社区一致', en: 'must be the village the item belongs to' })]),
    ...([yearOf(today), yearOf(today) + 1].includes(numberAt(data, 'yearPlan.year')) ? [] : [refuse('/yearPlan/year', 'YEAR', { zh: '请填写今年或明年', en: 'must be this year or the next' })]),
    ...(firstMonth(data) >= today.slice(0, 7) || numberAt(data, 'yearPlan.year') < yearOf(today) ? [] : [refuse('/yearPlan/fromMonth', 'MONTH', { zh: '该月已过，请填写本月或以后的月份', en: 'is over: begin with this month or a later one' })]),
    ...(await others('yearOfLooks', keyOf(data))).filter((one) => one.workflow === name && !dropped.includes(one.result ?? '')).map((one) => refuse('/yearPlan/year', 'PLANNED_ALREADY', { zh: `该村该年度已安排（${one.number}）`, en: `has been planned already (${one.number})` })),
  ];
  /** The sheet is in the books, or it is said why there is none. */
  const inTheBooks = (every: Every): Check => async ({ data, others }) => {
    const about = textAt(data, 'nextLook.about');
    const period = periodWords(about, every);
    const sheets = (await others('sheet', sheetKey(of, textAt(data, 'yearPlan.orgUnit'), periodOf(about, every)))).filter((one) => one.workflow === `${of}-${every}ly` && !dropped.includes(one.result ?? ''));
    if (!isTrueAt(data, `${every}.missed`)) return sheets.length > 0 ? [] : [refuse(`/${every}/missed`, 'NO_SHEET', { zh: `系统内没有${period.zh}的检查表，请先填报；确未开展的，请勾选并写明原因`, en: `the books hold no sheet of ${period.en}: send it first, or say that nobody looked and why` })];
    return [
      ...sheets.map((one) => refuse(`/${every}/missed`, 'LOOKED', { zh: `系统内已有${period.zh}的检查表（${one.number}）`, en: `the books hold the sheet of ${period.en} (${one.number})` })),
      ...(textAt(data, `${every}.reason`) === '' ? [refuse(`/${every}/reason`, 'REASON', { zh: '请写明未开展的原因', en: 'say why nobody looked' })] : []),
    ];
  };
  /** The month that is asked for when its last day is over; `about`: the one that was asked for. */
  const nextLook: Compute = ({ data, today }) => {
    const year = numberAt(data, 'yearPlan.year');
    const about = textAt(data, 'nextLook.month');
    const before = firstDay(about);
    const month = before === undefined ? firstMonth(data) : addMonths(before, 1).slice(0, 7);
    const begins = firstDay(month) ?? today;
    return {
      about, month, current: periodWords(month, 'month').zh, on: addDays(addMonths(begins, 1), -1), endsQuarter: Number(about.slice(5, 7)) % 3 === 0, more: yearOf(begins) === year,
      ...(about === '' ? {} : answered(data, 'month', `${Number(about.slice(5, 7))}月`)),
    };
  };
  const quarterLook: Compute = ({ data }) => answered(data, 'quarter', periodWords(textAt(data, 'nextLook.about'), 'quarter').zh.slice('2022年'.length));
  return programmeOf(
    { campaign: 'homes', code, name, title: { zh: `${title.zh}年度三查`, en: `${title.en}: looks of the year` }, issuer, startedBy: [{ role: 'townOfficer' }, { role: 'townHead' }], keys: (data) => ({ yearOfLooks: keyOf(data) }) },
    {
      form: plan,
      itemTitle: (data) => `三查 · ${numberAt(data, 'yearPlan.year')}年度`,
      workflow: {
        stakes: [],
        fields: {
          current: { from: 'nextLook.current', type: 'text', title: { zh: '当前月份', en: 'Month now' }, optional: true }, asksOn: { from: 'nextLook.on', type: 'date', title: { zh: '本月截止', en: 'The month ends' }, optional: true },
          lookedMonths: { from: 'nextLook.looked', type: 'text', title: { zh: '已查月份', en: 'Months looked at' }, optional: true }, missedMonths: { from: 'nextLook.missed', type: 'text', title: { zh: '未查月份', en: 'Months nobody looked' }, optional: true },
          lookedQuarters: { from: 'quarterLook.looked', type: 'text', title: { zh: '已查季度', en: 'Quarters looked at' }, optional: true }, missedQuarters: { from: 'quarterLook.missed', type: 'text', title: { zh: '未查季度', en: 'Quarters nobody looked' }, optional: true },
          endsQuarter: { from: 'nextLook.endsQuarter', type: 'boolean', title: { zh: '季末', en: 'Ends a quarter' }, optional: true, internal: true }, more: { from: 'nextLook.more', type: 'boolean', title: { zh: '年内还有下月', en: 'Another month of the year' }, optional: true, internal: true },
          missedMonth: { from: 'month.missed', type: 'boolean', title: { zh: '该月未查', en: 'Nobody looked that month' }, optional: true, internal: true }, missedQuarter: { from: 'quarter.missed', type: 'boolean', title: { zh: '该季未查', en: 'Nobody looked that quarter' }, optional: true, internal: true },
        },
        blocks: [
          fill('yearPlan', { title: { zh: '年度安排', en: 'The year' }, form: plan, checks: ['yearFits'], computes: ['nextLook'], paper: 'yearOfLooksPlan' }),
          waiting,
          putDown('month', { title: { zh: '村月查是否已登记', en: 'Was the month looked at' }, by: [at.villageOfficer], days: 5, form: answer('month'), anew: true, checks: ['monthInTheBooks'], computes: ['nextLook'], ways: [{ cel: 'has(fields.endsQuarter) && !fields.endsQuarter', to: 'waiting', title: { zh: '等待下月', en: 'The next month is awaited' } }], done: { zh: '季末，核对季查', en: 'A quarter is over' }, effects: [{ effect: 'count', params: { figure: 'missedMonths', only: { missedMonth: true } } }] }),
          putDown('quarter', { title: { zh: '镇季查是否已登记', en: 'Was the quarter looked at' }, by: [at.townOfficer], days: 5, form: answer('quarter'), anew: true, checks: ['quarterInTheBooks'], computes: ['quarterLook'], ways: [{ cel: 'has(fields.more) && fields.more', to: 'waiting', title: { zh: '等待下月', en: 'The next month is awaited' } }], done: { zh: '全年已核对', en: 'The year is over' }, effects: [{ effect: 'count', params: { figure: 'missedQuarters', only: { missedQuarter: true } } }], whenDone: [tell('yearOver', { zh: '全年检查已逐期核对，办结', en: 'The looks of the year are all gone through, and it is closed' })] }),
        ],
      },
      given: {
        figures: {
          missedMonths: { title: { zh: `${noun}月查未开展`, en: `${title.en}: months nobody looked` }, unit: { zh: '村次', en: 'months' } },
          missedQuarters: { title: { zh: `${noun}季查未开展`, en: `${title.en}: quarters nobody looked` }, unit: { zh: '村次', en: 'quarters' } },
        },
        checks: { yearFits, monthInTheBooks: inTheBooks('month'), quarterInTheBooks: inTheBooks('quarter') },
        computes: { nextLook, quarterLook },
        papers: { yearOfLooksPlan: singlePaper({ title: `${noun}年度三查安排`, issuer, text: ({ data, unitName }) => [`${unitName(textAt(data, 'yearPlan.orgUnit'))}${numberAt(data, 'yearPlan.year')}年度自${numberAt(data, 'yearPlan.fromMonth')}月起：村每月查、镇（街道）每季查，检查表在系统内逐户登记；区按规定年查。`] }) },
      },
    },
  );
}
