// The register of documents 发文登记簿: every number of the office's series, in its order. domain.md §3.6
import type { Kysely } from 'kysely';
import type { LocalText } from '../../definition/text.ts';
import type { DocumentNumberTable } from '../programme-tables.ts';
import type { Database } from '../schema.ts';
import type { WriteTx } from '../store.ts';

/** An item that draws again for the same paper has its earlier number cancelled. */
export async function putDocumentNumber(tx: WriteTx, line: DocumentNumberTable): Promise<void> {
  await cancelNumbers(tx, { item: line.item_id, as: line.taken_as }, { on: line.taken_on, reason: { zh: `已由${line.number}代替`, en: `replaced by ${line.number}` } });
  await tx.db.insertInto('document_number').values(line).execute();
}

export interface Cancelled {
  /** Calendar date (Asia/Shanghai). */
  readonly on: string;
  readonly reason: LocalText;
}

/** Marks numbers that carry no document any more; the first reason stays. True when one was still in force. */
export async function cancelNumbers(tx: WriteTx, of: { readonly item: string; readonly as?: string; readonly number?: string }, { on, reason }: Cancelled): Promise<boolean> {
  let query = tx.db.updateTable('document_number').set({ cancelled_on: on, reason: JSON.stringify(reason) }).where('item_id', '=', of.item).where('cancelled_on', 'is', null);
  if (of.as !== undefined) query = query.where('taken_as', '=', of.as);
  if (of.number !== undefined) query = query.where('number', '=', of.number);
  return (await query.returning('number').execute()).length > 0;
}

export function documentNumberLine(db: Kysely<Database>, number: string): Promise<DocumentNumberTable | undefined> {
  return db.selectFrom('document_number').selectAll().where('number', '=', number).executeTakeFirst();
}

/** Whether numbers of a series, e.g. 南妇〔{year}〕{serial}号, were drawn in any year. */
export async function isOwnSeries(db: Kysely<Database>, series: string): Promise<boolean> {
  return (await db.selectFrom('document_number').select('number').where('series', '=', series).limit(1).executeTakeFirst()) !== undefined;
}

export interface DocumentNumberOfItem extends DocumentNumberTable {
  readonly item_number: string;
  readonly item_title: string;
}

/** Those of a year, series by series. */
export async function documentNumbersOf(db: Kysely<Database>, year: number): Promise<readonly DocumentNumberOfItem[]> {
  return db
    .selectFrom('document_number')
    .innerJoin('item', 'item.id', 'document_number.item_id')
    .selectAll('document_number')
    .select(['item.number as item_number', 'item.title as item_title'])
    .where('year', '=', year)
    .orderBy('series')
    .orderBy('serial')
    .execute();
}
