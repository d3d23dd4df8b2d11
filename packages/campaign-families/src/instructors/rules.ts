// The numbers of JH02 (domain.md §7): who is admitted first, which hours count, what the marks come to, who is registered for
// another year. Pure, in whole points or hundredths; the district's assumed values are parameters, a lead's to change.
import { parameter, percentage } from '@jinguo/core/programme';

const years = { zh: '年', en: 'years' };
const age = { maximum: 120, unit: { zh: '周岁', en: 'years' } };
const lessons = { zh: '学时', en: 'lessons' };
const mark = { maximum: 100, unit: { zh: '分', en: 'points' } };

/** Assumed in domain.md §7. */
export const standards = {
  youngest: parameter('报名年龄不小于', 'Age at least', 22, age), oldest: parameter('报名年龄不大于', 'Age at most', 65, age), experience: parameter('大专以下须从业满', 'Below college: years of work at least', 3, { unit: years }),
  education: parameter('录取评分：学历', 'Admission: education', 20, mark), work: parameter('录取评分：经历', 'Admission: experience', 40, mark), pledge: parameter('录取评分：服务承诺', 'Admission: services pledged', 20, mark), balance: parameter('录取评分：区域均衡', 'Admission: balance of villages', 20, mark),
  online: parameter('线上学时最多计入', 'Online counts at most', 24, { unit: lessons }), offline: parameter('线下学时不少于', 'On site at least', 16, { unit: lessons }), attended: percentage('出勤不少于班次总学时的', 'Attended, of the hours of the class', 90),
  theory: percentage('理论成绩占总评', 'Theory in the total', 40), part: parameter('理论、实践各不低于', 'Each part at least', 60, mark), total: parameter('总评不低于', 'In all at least', 70, mark), resit: parameter('补考成绩最多计', 'A resit counts at most', 70, mark), resitDays: parameter('补考期限', 'Examined again within', 30, { minimum: 1, maximum: 180, unit: { zh: '天', en: 'days' } }),
  recordMonths: parameter('违法犯罪记录查询不早于', 'The record is checked within the last', 12, { minimum: 1, maximum: 24, unit: { zh: '个月', en: 'months' } }),
  expertTotal: parameter('专家总评不低于', 'Experts: in all at least', 90, mark), expertYears: parameter('专家（无高级职称）从业满', 'Experts without a senior title: years at least', 5, { unit: years }),
  yearHours: parameter('年度注册：继续教育不少于', 'A year: further education at least', 16, { unit: lessons }), yearServices: parameter('年度注册：服务不少于', 'A year: services at least', 4, { unit: { zh: '次', en: 'times' } }), registerMonth: parameter('年度注册截止月份（月末）', 'Registered by the end of month', 12, { minimum: 1, maximum: 12 }),
};
/** One of them, as it is in force. */
export type Standard = (name: keyof typeof standards) => number;

/** Of a class. */
export const classStandards = { online: standards.online, offline: standards.offline, attended: standards.attended, hours: parameter('班次总学时不少于', 'Hours of a class at least', 40, { unit: lessons }), signInMinutes: parameter('扫码签到开放时长', 'Sign-in by code is open for', 60, { minimum: 5, maximum: 480, unit: { zh: '分钟', en: 'minutes' } }) };

export interface Applying {
  readonly education: string;
  /** Whole years in education, social work, psychology or the federation. */
  readonly years: number;
  /** Services a year she pledges. */
  readonly services: number;
  /** Instructors her village has already. */
  readonly there: number;
}

/** Per cent of the points for education. */
const ofEducation: Readonly<Record<string, number>> = { master: 100, bachelor: 80, college: 60 };

/** What she is admitted by: each criterion in its order, and their sum. */
export interface AdmissionMarks {
  readonly score: number;
  readonly education: number;
  readonly work: number;
  readonly pledge: number;
  readonly balance: number;
}

/** 学历 20 + 经历 40 + 服务承诺 20 + 区域均衡 20: ten years and five services are full points, two instructors in her village none. */
export function admissionMarks({ education, years: worked, services, there }: Applying, of: Standard): AdmissionMarks {
  const share = (most: number, has: number, full: number) => Math.floor((most * Math.min(has, full)) / full);
  const each = { education: share(of('education'), ofEducation[education] ?? 30, 100), work: share(of('work'), worked, 10), pledge: share(of('pledge'), services, 5), balance: of('balance') - share(of('balance'), there, 2) };
  return { score: each.education + each.work + each.pledge + each.balance, ...each };
}

export interface Session {
  readonly online: boolean;
  readonly hours: number;
  /** Leave, also when approved, does not count as attended. */
  readonly leave: boolean;
}

export interface Hours {
  readonly online: number;
  readonly offline: number;
  readonly counted: number;
  readonly enough: boolean;
}

/** Online counts at most 24, offline must be at least 16, both together at least 90 % of the class: 36 of 40. */
export function hoursOf(sessions: readonly Session[], ofTheClass: number, of: Standard): Hours {
  const sum = (isOnline: boolean) => sessions.filter((one) => one.online === isOnline && !one.leave).reduce((all, one) => all + one.hours, 0);
  const [online, offline] = [Math.min(of('online'), sum(true)), sum(false)];
  const counted = online + offline;
  return { online, offline, counted, enough: offline >= of('offline') && counted * 100 >= of('attended') * ofTheClass };
}

/** In hundredths; a part not examined yet is undefined. */
export interface Parts {
  readonly theory: number;
  readonly practice: number | undefined;
  readonly theoryResit?: number | undefined;
  readonly practiceResit?: number | undefined;
}

export type Failed = 'none' | 'theory' | 'practice' | 'both';

export interface Marks {
  readonly theory: number;
  readonly practice: number;
  readonly total: number;
  readonly passed: boolean;
  /** Parts of the first examination to be taken again. */
  readonly failed: Failed;
}

/** The marks that stand: a resit of a failed part takes its place, and counts at most 70. */
export function marksOf({ theory, practice = 0, theoryResit, practiceResit }: Parts, of: Standard): Marks {
  const least = of('part') * 100;
  /** 40 % theory and 60 % practice, half-up. */
  const weigh = (one: number, other: number) => Math.floor((one * of('theory') + other * (100 - of('theory')) + 50) / 100);
  const holds = (one: number, other: number) => one >= least && other >= least && weigh(one, other) >= of('total') * 100;
  const failed = holds(theory, practice) ? 'none' : lower(theory, practice, least);
  const again = (part: 'theory' | 'practice', first: number, second: number | undefined) => (second === undefined || (failed !== part && failed !== 'both') ? first : Math.min(second, of('resit') * 100));
  const [one, other] = [again('theory', theory, theoryResit), again('practice', practice, practiceResit)];
  return { theory: one, practice: other, total: weigh(one, other), passed: holds(one, other), failed };
}

/** Below 60 is failed; both at 60 and the total below 70, the lower part is. */
function lower(theory: number, practice: number, least: number): Failed {
  if (theory < least && practice < least) return 'both';
  if (theory < least || practice < least) return theory < least ? 'theory' : 'practice';
  return theory < practice ? 'theory' : 'practice';
}

export function registered(hours: number, services: number, of: Standard): boolean {
  return hours >= of('yearHours') && services >= of('yearServices');
}

/** 专家: a senior title or five years, and 90 in all. */
export function mayBeExpert({ senior, years: worked, total }: { readonly senior: boolean; readonly years: number; readonly total: number }, of: Standard): boolean {
  return (senior || worked >= of('expertYears')) && total >= of('expertTotal') * 100;
}
