// A round's settings as the rules read them, with the district's defaults where the form left one out (domain.md §5).
import { isLocalDate, type JsonObject, type LocalDate } from '@jinguo/core/plugin';
import { z } from 'zod';
import type { Application } from './application.ts';
import type { SubsidyRules } from './rules.ts';

const date = z.custom<LocalDate>((value) => typeof value === 'string' && isLocalDate(value));
const fen = z.int();

const shape = z.object({
  name: z.string(),
  windowFrom: date,
  windowTo: date,
  budget: fen,
  whenShort: z.enum(['hold', 'proRata', 'firstCome']).default('hold'),
  claimFrom: date,
  claimTo: date,
  scheme: z.enum(['lprFull', 'guaranteed']).default('lprFull'),
  dayCount: z.union([z.literal(360), z.literal(365)]).default(360),
  principalCap: fen.default(30_000_000),
  perPersonCap: fen.default(1_000_000),
  phone: z.string(),
  partnerPhone: z.string(),
  address: z.string(),
  email: z.string().optional(),
  basis: z.string().optional(),
  lpr: z.array(z.object({ from: date, rate: z.int() })).default([]),
});

export type Round = z.infer<typeof shape>;

/** The settings among a round's data. */
export function readRound(data: JsonObject): Round {
  return shape.parse(data['roundSettings']);
}

/** The round's formula for one applicant: a 重点人群 of the guaranteed scheme is subsidised in full. */
export function rulesFor({ priorityGroup }: Pick<Application, 'priorityGroup'>, round: Round): SubsidyRules {
  return { ...round, priorityGroup: priorityGroup !== undefined && priorityGroup !== 'none' };
}

const minutes = z.object({
  number: z.string(),
  heldOn: date,
  attendees: z.array(z.string()),
  votesFor: z.int(),
  votesAgainst: z.int(),
  votesAbstained: z.int(),
});
export type Minutes = z.infer<typeof minutes>;

/** The minutes among a round's data. */
export function readMinutes(data: JsonObject): Minutes {
  return minutes.parse(data['minutes']);
}
