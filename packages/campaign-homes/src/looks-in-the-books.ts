// What the looks of villages and towns say of a house (domain.md §9 MJ01/MJ02 三查): its months and quarters that failed are read out of
// their sheets, never typed. A month without a sheet, or a sheet without the house, is no failed one.
import { addDays, addMonths, isLocalDate, type ItemView, type LocalDate, type OtherItem } from '@jinguo/core/plugin';
import { houseCode } from './house.ts';

/** 村月查 and 镇季查. */
export type Every = 'month' | 'quarter';

export const dropped: readonly string[] = ['notAccepted', 'rejected', 'withdrawn', 'terminated', 'voided'];

/** The key all sheets of a village carry, for yards or for balconies. */
export const looksKey = (of: string, village: string) => `${of}@${village}`;

/** `2022-03`, or `2022Q1`. */
export function periodOf(on: string, every: Every): string {
  return every === 'month' ? on.slice(0, 7) : `${on.slice(0, 4)}Q${Math.ceil(Number(on.slice(5, 7)) / 3)}`;
}

/** As people call it: 2022年3月, or 2022年第一季度. */
export function periodWords(on: string, every: Every): { readonly zh: string; readonly en: string } {
  const [year, month] = [on.slice(0, 4), Number(on.slice(5, 7))];
  const quarter = Math.ceil(month / 3);
  return every === 'month' ? { zh: `${year}年${month}月`, en: on.slice(0, 7) } : { zh: `${year}年第${'一二三四'.charAt(quarter - 1)}季度`, en: `quarter ${quarter} of ${year}` };
}

/** A look that a house failed. */
export interface FailedLook {
  /** Number of its sheet; null before it has one. */
  readonly sheet: string | null;
  readonly on: LocalDate;
  readonly every: Every;
}

/** Every look of the house that failed, out of what the item reads. */
export function failedLooks({ held = [] }: Pick<ItemView, 'held'>, of: string, house: string): readonly FailedLook[] {
  const code = houseCode(house);
  return held.flatMap((sheet): readonly FailedLook[] => {
    const on = sheet.fields['lookedOn'];
    const every = everyOf(sheet, of);
    if (every === undefined || dropped.includes(sheet.result ?? '') || typeof on !== 'string' || !isLocalDate(on)) return [];
    return String(sheet.fields['failedHouses'] ?? '').split('、').includes(code) ? [{ sheet: sheet.number, on, every }] : [];
  });
}

function everyOf({ workflow }: OtherItem, of: string): Every | undefined {
  return workflow === `${of}-monthly` ? 'month' : workflow === `${of}-quarterly` ? 'quarter' : undefined;
}

export interface FailedIn {
  readonly months: number;
  readonly quarters: number;
  /** Two quarters one after the other: the second of them in this time, the first perhaps before it. */
  readonly twice: boolean;
}

/** The quarter before that of a day. */
const quarterBefore = (on: LocalDate) => periodOf(addMonths(addDays(on, 1 - Number(on.slice(8))), -3), 'quarter');

/** Sheets of quarters that failed and stand beside this one: the one before or the one after. */
export function besideQuarter(looks: readonly FailedLook[], on: LocalDate): readonly FailedLook[] {
  const quarter = periodOf(on, 'quarter');
  return looks.filter((one) => one.every === 'quarter' && (periodOf(one.on, 'quarter') === quarterBefore(on) || quarterBefore(one.on) === quarter));
}

/** After one day and until another, that day included. */
export function failedBetween(looks: readonly FailedLook[], after: LocalDate, until: LocalDate): FailedIn {
  const periods = (every: Every, some: readonly FailedLook[]) => new Set(some.filter((one) => one.every === every).map((one) => periodOf(one.on, every)));
  const within = looks.filter((one) => one.on > after && one.on <= until);
  const quarters = periods('quarter', looks);
  return {
    months: periods('month', within).size,
    quarters: periods('quarter', within).size,
    twice: within.some((one) => one.every === 'quarter' && quarters.has(quarterBefore(one.on))),
  };
}
