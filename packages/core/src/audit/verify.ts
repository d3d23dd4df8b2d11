// Walks a chain and names the first broken link.
import { emptyHead, type ChainHead } from './chain.ts';
import { entryHash, type ChainedEntry } from './entry.ts';

export type ChainReport =
  | { readonly ok: true; readonly entries: number; readonly head: ChainHead }
  | { readonly ok: false; readonly entries: number; readonly seq: number; readonly itemId: string; readonly problem: 'gap' | 'unlinked' | 'altered' };

/**
 * Verifies entries in order of their sequence number.
 *
 * gap: a number is missing; unlinked: the entry does not follow the one before it; altered: its content is not what was
 * hashed.
 */
export async function verifyChain(entries: AsyncIterable<ChainedEntry> | Iterable<ChainedEntry>): Promise<ChainReport> {
  let head = emptyHead;
  let count = 0;
  for await (const entry of entries) {
    const broken = problemOf(entry, head);
    if (broken !== undefined) return { ok: false, entries: count, seq: entry.seq, itemId: entry.itemId, problem: broken };
    head = { seq: entry.seq, hash: entry.hash };
    count += 1;
  }
  return { ok: true, entries: count, head };
}

function problemOf(entry: ChainedEntry, head: ChainHead): 'gap' | 'unlinked' | 'altered' | undefined {
  if (entry.seq !== head.seq + 1) return 'gap';
  if (entry.previousHash !== head.hash) return 'unlinked';
  return entryHash(entry, entry.previousHash) === entry.hash ? undefined : 'altered';
}
