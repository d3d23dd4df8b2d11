// How several people sign one stage: 会签 (all, in parallel or in order), 或签 (any one) and 票签 (a share or number of
// votes, with posts whose 不同意 ends it). Sign-offs are a counted set beside a roster of who is asked: pure sums, no
// parallel machine regions. domain.md §3.5
import { z } from 'zod';
import type { ItemContext, RosterEntry, SignOff } from './item-context.ts';
import { key } from './text.ts';

export const signMode = z.strictObject({
  /** any 或签: one is enough. all 会签: everybody. inOrder 顺序会签: everybody, one after the other. vote 票签. */
  mode: z.enum(['any', 'all', 'inOrder', 'vote']).default('any'),
  /** For vote: what carries it. `share` in percent of everybody on the roster; `more` asks for more than it (过半数: 50). */
  carries: z
    .union([
      z.strictObject({ share: z.number().min(1).max(100), more: z.boolean().default(false) }),
      z.strictObject({ count: z.number().int().min(1).max(500) }),
    ])
    .default({ share: 50, more: true }),
  /** Roles whose 不同意 ends a vote at once. */
  veto: z.array(key).default([]),
  /** For all and inOrder: whether the first 不同意 ends the stage, or everybody is heard before it does. */
  rejectEnds: z.enum(['first', 'last']).default('first'),
  /** After a 退回, sign-offs stay valid as long as these declared fields did not change. null: everybody signs anew. */
  keepUnless: z.array(key).nullable().default(null),
});
export type SignMode = z.infer<typeof signMode>;

export type SignResult = 'approved' | 'rejected' | 'open';

/** What a kept sign-off is about: the present values of the fields the stage names. */
export function subjectOf(context: Pick<ItemContext, 'fields'>, keepUnless: readonly string[] | null): string | undefined {
  return keepUnless === null ? undefined : JSON.stringify(keepUnless.map((name) => context.fields[name] ?? null));
}

/** A stage's sign-offs that count now: of people on the roster, about the subject as it is. */
export function validSignOffs(context: ItemContext, stage: string, mode: SignMode): readonly SignOff[] {
  const roster = context.rosters?.[stage] ?? [];
  const subject = subjectOf(context, mode.keepUnless);
  return (context.signOffs[stage] ?? []).filter((one) => one.subject === subject && roster.some((entry) => entry.party === one.party));
}

/** Parties whose turn it is: on the roster, not signed, and nobody they wait for is still to sign. */
export function partiesToAsk(context: ItemContext, stage: string, mode: SignMode): readonly RosterEntry[] {
  const signed = new Set(validSignOffs(context, stage, mode).map((one) => one.party));
  return (context.rosters?.[stage] ?? []).filter((entry) => !signed.has(entry.party) && entry.waitsFor.every((party) => signed.has(party)));
}

/** What the sign-offs so far amount to. Nobody on the roster is never an agreement. */
export function signResult(context: ItemContext, stage: string, mode: SignMode): SignResult {
  const roster = context.rosters?.[stage] ?? [];
  if (roster.length === 0) return 'open';
  const given = validSignOffs(context, stage, mode);
  if (mode.mode === 'vote') return voteResult(roster, given, mode);
  const against = given.some((one) => one.verdict === 'reject');
  const addedDone = roster.every((entry) => !entry.added || given.some((one) => one.party === entry.party));
  if (mode.mode === 'any') {
    const first = given.find((one) => roster.some((entry) => entry.party === one.party && !entry.added));
    if (against && (first?.verdict === 'reject' || addedDone)) return 'rejected';
    return first !== undefined && addedDone ? (against ? 'rejected' : 'approved') : 'open';
  }
  const all = given.length === roster.length;
  if (against && (mode.rejectEnds === 'first' || all)) return 'rejected';
  return all ? 'approved' : 'open';
}

/** A vote ends as soon as what is still to come cannot change it. */
function voteResult(roster: readonly RosterEntry[], given: readonly SignOff[], mode: SignMode): SignResult {
  if (given.some((one) => one.verdict === 'reject' && roster.some((entry) => entry.party === one.party && entry.role !== null && mode.veto.includes(entry.role)))) return 'rejected';
  const yes = given.filter((one) => one.verdict === 'approve').length;
  const waiting = roster.length - given.length;
  // A veto still to come may end what already carries.
  const vetoOpen = roster.some((entry) => entry.role !== null && mode.veto.includes(entry.role) && !given.some((one) => one.party === entry.party));
  if (carried(yes, roster.length, mode) && !vetoOpen) return 'approved';
  return carried(yes + waiting, roster.length, mode) ? 'open' : 'rejected';
}

/** Whether these signers could carry a stage at all, if they all agreed. */
export function mayCarry(roster: readonly RosterEntry[], mode: SignMode): boolean {
  return roster.length > 0 && (mode.mode !== 'vote' || carried(roster.length, roster.length, mode));
}

function carried(yes: number, of: number, { carries }: SignMode): boolean {
  if ('count' in carries) return yes >= carries.count;
  return of > 0 && (carries.more ? yes * 100 > carries.share * of : yes * 100 >= carries.share * of);
}
