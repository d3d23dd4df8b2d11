// The audit log as a whole: its chains' heads, to be kept outside this database, and whether every chain is what was written,
// also against heads kept earlier.
import type { AnchoredHead } from '../../audit/anchor.ts';
import { verifyChain, type ChainReport } from '../../audit/verify.ts';
import { chainHeads, chains, entriesOfChain } from '../../store/queries/audit-log.ts';
import type { Store } from '../../store/store.ts';

export interface AuditReport {
  readonly ok: boolean;
  /** Entries found whole, of all chains. */
  readonly entries: number;
  readonly chains: readonly (ChainReport & { readonly chain: string })[];
}

/** The last entry of every chain, at an instant. */
export async function auditHeads(store: Pick<Store, 'read'>, at: Date): Promise<readonly AnchoredHead[]> {
  return (await chainHeads(store.read)).map((head) => ({ ...head, at: at.toISOString() }));
}

/** Verifies every chain that is there, and every one that was there when a head of it was kept. */
export async function verifyAudit(store: Pick<Store, 'read'>, kept: readonly Omit<AnchoredHead, 'at'>[]): Promise<AuditReport> {
  const names = [...new Set([...(await chains(store.read)), ...kept.map((one) => one.chain)])].toSorted();
  const found: (ChainReport & { readonly chain: string })[] = [];
  for (const chain of names) {
    found.push({ chain, ...(await verifyChain(entriesOfChain(store.read, chain), kept.filter((one) => one.chain === chain))) });
  }
  return { ok: found.every((one) => one.ok), entries: found.reduce((sum, one) => sum + one.entries, 0), chains: found };
}
