// One audit entry per accepted event. It says who did what from which post, what moved, and carries the machine's event,
// so that the item can be folded again; form data is named (changed fields) but not copied, because a chain cannot forget.
import { hash } from 'node:crypto';
import type { MachineEvent } from '../definition/item-context.ts';

export interface AuditEntry {
  /** One chain per district. */
  readonly chain: string;
  readonly seq: number;
  readonly itemId: string;
  /** Version the item has after this entry; unchanged by entries that only record a look (unmask). */
  readonly itemVersion: number;
  /** Idempotency key of the command; null for what a command brought about in other items, and for timers. */
  readonly commandKey: string | null;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly actorRole: string | null;
  readonly actorUnit: string | null;
  readonly action: string;
  readonly fromStage: string | null;
  readonly toStage: string;
  readonly event: MachineEvent | null;
  readonly changed: readonly string[];
  readonly opinion: string | null;
  /** Which definition decided. */
  readonly definition: string;
  /** UTC instant, ISO 8601. */
  readonly at: string;
}

export interface ChainedEntry extends AuditEntry {
  readonly previousHash: string;
  readonly hash: string;
}

/** The hash a chain begins with. */
export const chainStart = '0'.repeat(64);

/** SHA-256 over the entry's fields in fixed order and the hash before it. */
export function entryHash(entry: AuditEntry, previousHash: string): string {
  const fields = [
    entry.chain,
    entry.seq,
    entry.itemId,
    entry.itemVersion,
    entry.commandKey,
    entry.actorId,
    entry.actorName,
    entry.actorRole,
    entry.actorUnit,
    entry.action,
    entry.fromStage,
    entry.toStage,
    entry.event,
    entry.changed,
    entry.opinion,
    entry.definition,
    entry.at,
    previousHash,
  ];
  return hash('sha256', JSON.stringify(fields));
}
