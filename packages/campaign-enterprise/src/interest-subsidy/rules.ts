// What a subsidy pays (domain.md §5 Formula): integers throughout, one rounding at the end, half-up to the fen.
import type { LocalDate } from '@jinguo/core/plugin';
import { balanceSegments, type BalanceSegment, type Loan } from './balance-segments.ts';
import { lprOn } from './lpr.ts';

export interface SubsidyLoan extends Loan {
  readonly signedOn: LocalDate;
  /** Contract rate, ppm a year. */
  readonly rate: number;
  /** Interest paid inside the claim window, fen; the subsidy is never more. */
  readonly interestPaid: number;
}

export interface SubsidyRules {
  readonly scheme: 'lprFull' | 'guaranteed';
  readonly dayCount: 360 | 365;
  /** Only this much of the principal counts, fen. */
  readonly principalCap: number;
  /** fen a person and round */
  readonly perPersonCap: number;
  readonly claimFrom: LocalDate;
  /** Exclusive. */
  readonly claimTo: LocalDate;
  /** Rates published since those on record. */
  readonly lpr?: readonly { readonly from: LocalDate; readonly rate: number }[];
  /** 重点人群 of the guaranteed scheme: the full contract rate. */
  readonly priorityGroup?: boolean;
}

export type SubsidyResult =
  | {
      readonly ok: true;
      readonly lprPpm: number;
      readonly usedRatePpm: number;
      readonly days: number;
      /** 积数: Σ min(balance, principal cap) × days, fen · days. */
      readonly dayUnits: number;
      /** Rounded once, before caps, fen. */
      readonly interest: number;
      /** fen */
      readonly subsidy: number;
      readonly boundBy: 'interest' | 'interestPaid' | 'perPersonCap';
    }
  | { readonly ok: false; readonly code: 'RATE_TOO_HIGH' | 'NO_LPR' };

/** The borrower's own share in the guaranteed scheme: LPR − 150 bp. */
const borrowerMargin = 15_000;
/** Contract rates above LPR + 50 bp are refused there (eastern provinces). */
const highestMargin = 5_000;

/**
 * The subsidy of one loan in one round. Refusals: `RATE_TOO_HIGH` (guaranteed scheme, contract rate above LPR + 50 bp),
 * `NO_LPR` (signed before the first rate on record).
 *
 * @example
 * ```ts
 * import { computeSubsidy } from './rules.ts';
 * import { parseLocalDate } from '@jinguo/core/plugin';
 * const day = (text: string) => parseLocalDate(text) ?? (() => { throw new RangeError(text); })();
 * const result = computeSubsidy(
 *   { principal: 20_000_000, signedOn: day('2020-12-01'), drawdownOn: day('2020-12-01'), maturityOn: day('2021-12-01'), rate: 43_500, repayments: [], overdue: [], interestPaid: 10_000_000 },
 *   { scheme: 'lprFull', dayCount: 360, principalCap: 30_000_000, perPersonCap: 1_000_000, claimFrom: day('2020-10-01'), claimTo: day('2021-10-01') },
 * );
 * console.assert(result.ok && result.subsidy === 650_222);
 * ```
 */
export function computeSubsidy(loan: SubsidyLoan, rules: SubsidyRules): SubsidyResult {
  const lpr = lprOn(loan.signedOn, rules.lpr);
  if (lpr === undefined) return { ok: false, code: 'NO_LPR' };
  if (rules.scheme === 'guaranteed' && loan.rate > lpr + highestMargin) return { ok: false, code: 'RATE_TOO_HIGH' };
  const usedRatePpm = usedRate(loan.rate, lpr, rules);
  const segments = balanceSegments(loan, { from: rules.claimFrom, to: rules.claimTo });
  const dayUnits = segments.reduce((sum, one) => sum + BigInt(Math.min(one.balance, rules.principalCap)) * BigInt(one.days), 0n);
  const interest = roundHalfUp(dayUnits * BigInt(usedRatePpm), 1_000_000n * BigInt(rules.dayCount));
  const subsidy = Math.min(interest, loan.interestPaid, rules.perPersonCap);
  const boundBy = subsidy === interest ? 'interest' : subsidy === rules.perPersonCap ? 'perPersonCap' : 'interestPaid';
  return { ok: true, lprPpm: lpr, usedRatePpm, days: daysOf(segments), dayUnits: Number(dayUnits), interest, subsidy, boundBy };
}

/**
 * Days of a loan that a round's claim window covers, overdue ones left out, whatever its rate.
 *
 * @example
 * ```ts
 * import { claimedDays } from './rules.ts';
 * import { parseLocalDate } from '@jinguo/core/plugin';
 * const [drawdownOn, maturityOn, claimFrom, claimTo] = ['2020-12-01', '2021-12-01', '2020-10-01', '2021-10-01'].map(parseLocalDate);
 * if (drawdownOn !== undefined && maturityOn !== undefined && claimFrom !== undefined && claimTo !== undefined) {
 *   console.assert(claimedDays({ principal: 1, drawdownOn, maturityOn, repayments: [], overdue: [] }, { claimFrom, claimTo }) === 304);
 * }
 * ```
 */
export function claimedDays(loan: Loan, rules: Pick<SubsidyRules, 'claimFrom' | 'claimTo'>): number {
  return daysOf(balanceSegments(loan, { from: rules.claimFrom, to: rules.claimTo }));
}

/** The first day that the claim window covers, and the first it does not; where it covers none, the two are the same. */
export function claimedRange(loan: Loan, rules: Pick<SubsidyRules, 'claimFrom' | 'claimTo'>): { readonly from: LocalDate; readonly to: LocalDate } {
  const segments = balanceSegments(loan, { from: rules.claimFrom, to: rules.claimTo });
  return { from: segments[0]?.from ?? rules.claimFrom, to: segments.at(-1)?.to ?? rules.claimFrom };
}

function daysOf(segments: readonly BalanceSegment[]): number {
  return segments.reduce((sum, one) => sum + one.days, 0);
}

function usedRate(contract: number, lpr: number, rules: SubsidyRules): number {
  if (rules.scheme === 'lprFull') return Math.min(contract, lpr);
  return rules.priorityGroup === true ? contract : Math.max(0, contract - (lpr - borrowerMargin));
}

function roundHalfUp(numerator: bigint, denominator: bigint): number {
  return Number((2n * numerator + denominator) / (2n * denominator));
}
