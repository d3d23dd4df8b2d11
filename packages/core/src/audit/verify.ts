// Walks a chain and names the first broken link. A chain alone cannot show that its end was cut off or that all of it was
// written anew; heads that were kept elsewhere can (see docs/audit.md).
import { emptyHead, type ChainHead } from './chain.ts';
import { entryHash, type ChainedEntry } from './entry.ts';

/**
 * gap: a number is missing; unlinked: the entry does not follow the one before it; altered: its content is not what was
 * hashed; rewritten: it is not the entry whose hash was kept; cut: it was kept, and the chain ends before it.
 */
export type ChainProblem = 'gap' | 'unlinked' | 'altered' | 'rewritten' | 'cut';

export type ChainReport =
  | { readonly ok: true; readonly entries: number; readonly head: ChainHead }
  /** `itemId` is null where the entry is not there any more. */
  | { readonly ok: false; readonly entries: number; readonly seq: number; readonly itemId: string | null; readonly problem: ChainProblem };

/** Verifies a chain's entries in order of their sequence number, against heads of it that were kept earlier. */
export async function verifyChain(entries: AsyncIterable<ChainedEntry> | Iterable<ChainedEntry>, kept: readonly ChainHead[] = []): Promise<ChainReport> {
  const hashes = Map.groupBy(kept, (one) => one.seq);
  let head = emptyHead;
  let count = 0;
  for await (const entry of entries) {
    const broken = problemOf(entry, head) ?? (hashes.get(entry.seq)?.some((one) => one.hash !== entry.hash) === true ? 'rewritten' : undefined);
    if (broken !== undefined) return { ok: false, entries: count, seq: entry.seq, itemId: entry.itemId, problem: broken };
    head = { seq: entry.seq, hash: entry.hash };
    count += 1;
  }
  const missing = kept.filter((one) => one.seq > head.seq);
  if (missing.length > 0) return { ok: false, entries: count, seq: head.seq + 1, itemId: null, problem: 'cut' };
  return { ok: true, entries: count, head };
}

function problemOf(entry: ChainedEntry, head: ChainHead): ChainProblem | undefined {
  if (entry.seq !== head.seq + 1) return 'gap';
  if (entry.previousHash !== head.hash) return 'unlinked';
  return entryHash(entry, entry.previousHash) === entry.hash ? undefined : 'altered';
}
