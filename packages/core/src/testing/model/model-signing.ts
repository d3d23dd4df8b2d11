// Who signs a stage of the contest, whose turn it is, and how it ends. What signatures amount to is told in
// invariants/sign-result.ts, which shares no code with the engine either.
import { resultOf } from '../../engine/invariants/sign-result.ts';

export type Mode = 'any' | 'all' | 'inOrder' | 'vote';

interface Signer {
  readonly party: string;
  readonly whose: string;
  readonly addedBy: string | undefined;
  waitsFor: readonly string[];
}

/** One stage's signing, from entering it to leaving it. */
export class Signing {
  readonly mode: Mode;
  list: Signer[];
  /** Who signed for each party, in order. */
  readonly said = new Map<string, { readonly yes: boolean; readonly by: string }>();

  constructor(mode: Mode, parties: readonly Pick<Signer, 'party' | 'whose'>[]) {
    this.mode = mode;
    this.list = parties.map((one, index) => ({ ...one, addedBy: undefined, waitsFor: mode === 'inOrder' ? parties.slice(Math.max(0, index - 1), index).map((before) => before.party) : [] }));
  }

  /** Whose turn it is. */
  asked(): readonly Signer[] {
    return this.list.filter((one) => !this.said.has(one.party) && one.waitsFor.every((party) => this.said.has(party)));
  }

  result(): boolean | undefined {
    const rule = { mode: this.mode, carries: { share: 50, more: true }, veto: [], rejectEnds: 'first' as const, keepUnless: null };
    const listed = [...this.said].filter(([party]) => this.list.some((one) => one.party === party)).map(([party, { yes }]) => [party, yes] as const);
    return this.list.length === 0 ? undefined : resultOf(rule, this.list.map((one) => ({ party: one.party, role: null, added: one.addedBy !== undefined })), new Map(listed));
  }

  add(who: string, next: { readonly to: string; readonly place: 'before' | 'beside' | 'after'; readonly by: string }): void {
    const anchor = this.list.find((one) => one.party === next.to);
    const party = partyOf(who);
    const waitsFor = next.place === 'after' ? [next.to] : (anchor?.waitsFor ?? []);
    for (const one of this.list) {
      if (one === anchor && next.place === 'before') one.waitsFor = [party];
      if (one !== anchor && next.place !== 'before' && one.waitsFor.includes(next.to)) one.waitsFor = [...one.waitsFor, party];
    }
    this.list.push({ party, whose: who, addedBy: next.by, waitsFor });
  }

  remove(party: string): void {
    const gone = this.list.find((one) => one.party === party);
    this.list = this.list.filter((one) => one !== gone);
    for (const one of this.list) if (one.waitsFor.includes(party)) one.waitsFor = [...new Set([...one.waitsFor.filter((other) => other !== party), ...(gone?.waitsFor ?? [])])];
  }
}

export function partyOf(who: string): string {
  return `person:${who}`;
}
