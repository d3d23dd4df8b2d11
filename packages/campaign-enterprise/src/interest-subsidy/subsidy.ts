// What the computes leave in an item's data, as papers, checks and the budget read it.
import type { JsonObject } from '@jinguo/core/plugin';
import { z } from 'zod';

const fen = z.int();

const subsidy = z.object({
  /** LPR at signing and the rate used, ppm. */
  lprPpm: z.int(),
  usedRatePpm: z.int(),
  days: z.int(),
  /** Interest at the used rate, rounded once, before any cap. */
  interest: fen,
  /** What the formula gives. */
  computed: fen,
  /** What is due: the computed sum, or the one a clerk changed it to. */
  due: fen.optional(),
  /** What is to be paid: all of that, or its share where the round's budget is short. */
  amount: fen,
  boundBy: z.enum(['interest', 'interestPaid', 'perPersonCap', 'manualChange']),
});

export type Subsidy = z.infer<typeof subsidy>;

/** The computed subsidy, or undefined where the loan's figures allow none. */
export function readSubsidy(data: JsonObject): Subsidy | undefined {
  return subsidy.safeParse(data['subsidy']).data;
}

const adjustment = z.object({
  /** The computed sum it was made for; it lapses by itself when the application changes. */
  instead: fen,
  amount: fen,
  reason: z.string(),
});

export type Adjustment = z.infer<typeof adjustment>;

/** The manual change among an item's data, if there is one. */
export function readAdjustment(data: JsonObject): Adjustment | undefined {
  return adjustment.safeParse(data['adjustment']).data;
}

const calculation = z.object({
  dishonest: z.boolean().optional(),
  doubleSubsidy: z.boolean().optional(),
  adjustedAmount: fen.optional(),
  adjustReason: z.string().optional(),
});

/** What the clerk wrote on the calculation form. */
export function readCalculation(data: JsonObject): z.infer<typeof calculation> {
  return calculation.safeParse(data['calculation']).data ?? {};
}
