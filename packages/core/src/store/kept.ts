// What the pieces of one transaction read once for all of them: while it is open nobody else writes. Emptied when a
// transaction begins, and when a piece of it is undone, since that piece may have written what was kept.
import type { ChainHead } from '../audit/chain.ts';

export interface PostHolder {
  readonly id: string;
  readonly name: string;
}

export class Kept {
  /** The last entry of each audit chain, by chain. */
  readonly heads = new Map<string, ChainHead>();
  /** Who holds a post, by `role@unit`. */
  readonly holders = new Map<string, readonly PostHolder[]>();

  forget(): void {
    this.heads.clear();
    this.holders.clear();
  }
}
