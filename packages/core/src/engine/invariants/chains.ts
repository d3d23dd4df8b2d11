// I8 every audit chain verifies, and still holds the heads that were kept.
import { verifyAudit } from '../log/audit-desk.ts';
import type { AnchoredHead } from '../../audit/anchor.ts';
import type { Store } from '../../store/store.ts';

export async function brokenChains(store: Store, kept: readonly AnchoredHead[] = []): Promise<readonly string[]> {
  const { chains } = await verifyAudit(store, kept);
  return chains.flatMap((chain) => (chain.ok ? [] : [`I8 audit chain ${chain.chain} breaks at ${chain.seq}: ${chain.problem}`]));
}
