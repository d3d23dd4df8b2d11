// The numbers of JH02 (domain.md §7): who is admitted first, which hours count, what the marks come to, who is registered for
// another year. Pure, in whole points or hundredths; the district's assumed values stand here and nowhere else.

export const limits = { youngest: 22, oldest: 65, experience: 3, hours: 40, online: 24, offline: 16, attended: 36, part: 6000, total: 7000, resit: 7000, yearHours: 16, yearServices: 4, expertTotal: 9000, expertYears: 5 } as const;

export interface Applying {
  readonly education: string;
  /** Whole years in education, social work, psychology or the federation. */
  readonly years: number;
  /** Services a year she pledges. */
  readonly services: number;
  /** Instructors her village has already. */
  readonly there: number;
}

const ofEducation: Readonly<Record<string, number>> = { master: 20, bachelor: 16, college: 12 };

/** 学历 20 + 经历 40 + 服务承诺 20 + 区域均衡 20. */
export function admissionScore({ education, years, services, there }: Applying): number {
  return (ofEducation[education] ?? 6) + Math.min(40, years * 4) + Math.min(20, services * 4) + Math.max(0, 20 - there * 10);
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

/** Online counts at most 24, offline must be at least 16, both together at least 36 of 40. */
export function hoursOf(sessions: readonly Session[]): Hours {
  const sum = (online: boolean) => sessions.filter((one) => one.online === online && !one.leave).reduce((all, one) => all + one.hours, 0);
  const [online, offline] = [Math.min(limits.online, sum(true)), sum(false)];
  const counted = online + offline;
  return { online, offline, counted, enough: offline >= limits.offline && counted >= limits.attended };
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

/** 40 % theory and 60 % practice, half-up. */
const weigh = (theory: number, practice: number) => Math.floor((theory * 40 + practice * 60 + 50) / 100);
const holds = (theory: number, practice: number) => theory >= limits.part && practice >= limits.part && weigh(theory, practice) >= limits.total;

/** Below 60 is failed; both at 60 and the total below 70, the lower part is. */
function failedOf(theory: number, practice: number): Failed {
  if (holds(theory, practice)) return 'none';
  if (theory < limits.part && practice < limits.part) return 'both';
  if (theory < limits.part || practice < limits.part) return theory < limits.part ? 'theory' : 'practice';
  return theory < practice ? 'theory' : 'practice';
}

/** The marks that stand: a resit of a failed part takes its place, and counts at most 70. */
export function marksOf({ theory, practice = 0, theoryResit, practiceResit }: Parts): Marks {
  const failed = failedOf(theory, practice);
  const again = (part: 'theory' | 'practice', first: number, second: number | undefined) => (second === undefined || (failed !== part && failed !== 'both') ? first : Math.min(second, limits.resit));
  const [one, other] = [again('theory', theory, theoryResit), again('practice', practice, practiceResit)];
  return { theory: one, practice: other, total: weigh(one, other), passed: holds(one, other), failed };
}

export function registered(hours: number, services: number): boolean {
  return hours >= limits.yearHours && services >= limits.yearServices;
}

/** 专家: a senior title or five years, and 90 in all. */
export function mayBeExpert({ senior, years, total }: { readonly senior: boolean; readonly years: number; readonly total: number }): boolean {
  return (senior || years >= limits.expertYears) && total >= limits.expertTotal;
}
