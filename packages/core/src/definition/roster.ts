// Changes of a roster: who signs a stage, and who waits for whom. 加签 before / beside / after somebody, 减签.
import { z } from 'zod';
import type { RosterEntry } from './item-context.ts';

export const signerPlace = z.enum(['before', 'beside', 'after']);
export type SignerPlace = z.infer<typeof signerPlace>;

/** Whose a signer's task is: a named person's is hers alone, from whichever post she signs. */
export function taskOwner({ party, role, unit, person }: RosterEntry): Pick<RosterEntry, 'party' | 'role' | 'unit' | 'person'> {
  return person === null ? { party, role, unit, person } : { party, role: null, unit: null, person };
}

/** In order: each waits for the one before. */
export function inOrder(roster: readonly RosterEntry[]): readonly RosterEntry[] {
  return roster.map((entry, index) => ({ ...entry, waitsFor: index === 0 ? [] : [roster[index - 1]?.party ?? ''] }));
}

/**
 * Adds a signer next to `by`. before: `by` waits for her. after: she waits for `by`, and whoever waited for `by` waits for
 * her too. beside: she signs when `by` does, and whoever waited for `by` waits for both.
 */
export function withSigner(roster: readonly RosterEntry[], added: Omit<RosterEntry, 'waitsFor' | 'added'>, where: { readonly place: SignerPlace; readonly by: string }): readonly RosterEntry[] {
  const anchor = roster.find((entry) => entry.party === where.by);
  const waitsFor = where.place === 'after' ? [where.by] : (anchor?.waitsFor ?? []);
  const others = roster.map((entry) => {
    if (entry.party === where.by) return where.place === 'before' ? { ...entry, waitsFor: [added.party] } : entry;
    return where.place !== 'before' && entry.waitsFor.includes(where.by) ? { ...entry, waitsFor: [...entry.waitsFor, added.party] } : entry;
  });
  return [...others, { ...added, waitsFor, added: true }];
}

/** Takes a signer off; whoever waited for her waits for whom she waited for. */
export function withoutSigner(roster: readonly RosterEntry[], party: string): readonly RosterEntry[] {
  const gone = roster.find((entry) => entry.party === party);
  return roster
    .filter((entry) => entry.party !== party)
    .map((entry) =>
      entry.waitsFor.includes(party) ? { ...entry, waitsFor: [...new Set([...entry.waitsFor.filter((one) => one !== party), ...(gone?.waitsFor ?? [])])] } : entry,
    );
}
