// Certificates by the code their QR carries.
import type { Kysely } from 'kysely';
import { chunks } from '../../values/chunks.ts';
import type { CertificateTable } from '../programme-tables.ts';
import type { Database } from '../schema.ts';
import type { WriteTx } from '../store.ts';

const atOnce = 100;

/** A class is given its hundreds in a few statements. */
export async function putCertificates(tx: WriteTx, rows: readonly CertificateTable[]): Promise<void> {
  for (const some of chunks(rows, atOnce)) await tx.db.insertInto('certificate').values([...some]).execute();
}

/** Those of an item that hold still hold no more from that day on. */
export async function revokeCertificates(tx: WriteTx, item: string, on: string): Promise<void> {
  await tx.db.updateTable('certificate').set({ revoked_on: on }).where('item_id', '=', item).where('revoked_on', 'is', null).where('replaced_by', 'is', null).execute();
}

/** Those of an item that were revoked hold again; one that gave way to another does not. */
export async function restoreCertificates(tx: WriteTx, item: string): Promise<void> {
  await tx.db.updateTable('certificate').set({ revoked_on: null }).where('item_id', '=', item).where('revoked_on', 'is not', null).where('replaced_by', 'is', null).execute();
}

/** The item's certificate in force gives way to another, given by its number. */
export async function replaceCertificate(tx: WriteTx, item: string, by: string): Promise<void> {
  await tx.db.updateTable('certificate').set({ replaced_by: by }).where('item_id', '=', item).where('revoked_on', 'is', null).where('replaced_by', 'is', null).execute();
}

export function certificateByCode(db: Kysely<Database>, code: string): Promise<CertificateTable | undefined> {
  return db.selectFrom('certificate').selectAll().where('code', '=', code).executeTakeFirst();
}

/** Those of one item, in the order they were given out. */
export function certificatesOfItem(db: Kysely<Database>, item: string): Promise<readonly CertificateTable[]> {
  return db.selectFrom('certificate').selectAll().where('item_id', '=', item).orderBy('issued_on').orderBy('number').execute();
}
