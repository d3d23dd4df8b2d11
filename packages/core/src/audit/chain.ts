// Hash chaining: each entry is bound to the one before it, so an edit, a cut or a swap shows.
import { chainStart, entryHash, type AuditEntry, type ChainedEntry } from './entry.ts';

export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

export const emptyHead: ChainHead = { seq: 0, hash: chainStart };

/** Binds an entry to the head it follows; its sequence number is the head's next. */
export function link(head: ChainHead, entry: Omit<AuditEntry, 'seq'>): ChainedEntry {
  const numbered: AuditEntry = { ...entry, seq: head.seq + 1 };
  return { ...numbered, previousHash: head.hash, hash: entryHash(numbered, head.hash) };
}
