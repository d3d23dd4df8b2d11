// Reads the audit log in order, page by page, as the chain's verifier wants it.
import type { Kysely, Selectable } from 'kysely';
import type { ChainedEntry } from '../../audit/entry.ts';
import type { AuditEntryTable, Database } from '../schema.ts';

const pageSize = 2000;

export async function chains(db: Kysely<Database>): Promise<readonly string[]> {
  return (await db.selectFrom('audit_entry').select('chain').distinct().orderBy('chain').execute()).map((row) => row.chain);
}

/** The last entry of each chain. */
export async function chainHeads(db: Kysely<Database>): Promise<readonly { readonly chain: string; readonly seq: number; readonly hash: string }[]> {
  const last = db.selectFrom('audit_entry').select((eb) => ['chain', eb.fn.max('seq').as('seq')]).groupBy('chain').as('last');
  return db
    .selectFrom('audit_entry')
    .innerJoin(last, (join) => join.onRef('last.chain', '=', 'audit_entry.chain').onRef('last.seq', '=', 'audit_entry.seq'))
    .select(['audit_entry.chain', 'audit_entry.seq', 'audit_entry.hash'])
    .orderBy('audit_entry.chain')
    .execute();
}

export async function* entriesOfChain(db: Kysely<Database>, chain: string): AsyncGenerator<ChainedEntry> {
  let after = 0;
  for (;;) {
    const rows = await db.selectFrom('audit_entry').selectAll().where('chain', '=', chain).where('seq', '>', after).orderBy('seq').limit(pageSize).execute();
    for (const row of rows) yield toEntry(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return;
    after = last.seq;
  }
}

function toEntry(row: Selectable<AuditEntryTable>): ChainedEntry {
  return {
    chain: row.chain,
    seq: row.seq,
    itemId: row.item_id,
    itemVersion: row.item_version,
    commandKey: row.command_key,
    actorId: row.actor_id,
    actorName: row.actor_name,
    actorRole: row.actor_role,
    actorUnit: row.actor_unit,
    action: row.action,
    fromStage: row.from_stage,
    toStage: row.to_stage,
    event: row.event === null ? null : JSON.parse(row.event),
    changed: JSON.parse(row.changed),
    opinion: row.opinion,
    definition: row.definition,
    at: row.at,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
