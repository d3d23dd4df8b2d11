// The register of documents 发文登记簿: the office reads a year's numbers, and its lead marks one whose paper did not go out as
// 作废. A number is never drawn twice and never taken off. domain.md §3.6
import { refusal } from '../../errors.ts';
import type { Person } from '../../people/post.ts';
import { cancelNumbers, documentNumberLine, documentNumbersOf } from '../../store/queries/document-numbers.ts';
import { appendNote } from '../command/append-note.ts';
import { bringIn, openScene } from '../command/scene.ts';
import type { DocumentRegister } from '../desk/book-views.ts';
import type { EngineParts } from '../parts.ts';
import { leadOf, requireLead } from '../versions/lead.ts';
import { townOf } from './figures.ts';

/** @throws JinguoError NOT_FOUND for whoever has no post of the district's own. */
export async function documentNumbers(parts: EngineParts, person: Person, { year }: { readonly year: number }): Promise<DocumentRegister> {
  if (townOf(parts, person) !== undefined) throw refusal('NOT_FOUND', { what: String(year) });
  const rows = await documentNumbersOf(parts.store.read, year);
  return {
    mayCancel: leadOf(parts, { kind: 'person', person })?.towns === null,
    rows: rows.map((row) => ({
      number: row.number, title: row.title === '' ? row.item_title : row.title, itemId: row.item_id, itemNumber: row.item_number, takenOn: row.taken_on,
      cancelled: row.cancelled_on === null ? null : { on: row.cancelled_on, reason: JSON.parse(row.reason ?? '{}') },
    })),
  };
}

const cancelling = { zh: '文号作废', en: 'Cancel a document number' };

/** Marks a number 作废, with the reason in its item's log; one that is so already stays as it is. @throws JinguoError NOT_ALLOWED, OPINION_REQUIRED, NOT_FOUND */
export async function cancelDocumentNumber(parts: EngineParts, person: Person, request: { readonly number: string; readonly reason: string }): Promise<void> {
  const { post } = requireLead(parts, { kind: 'person', person }, cancelling);
  const reason = request.reason.trim();
  if (reason === '') throw refusal('OPINION_REQUIRED', { action: cancelling });
  await parts.store.write(async (tx) => {
    const line = await documentNumberLine(tx.db, request.number);
    if (line === undefined) throw refusal('NOT_FOUND', { what: request.number });
    const scene = openScene(parts, tx);
    if (!(await cancelNumbers(tx, { item: line.item_id, number: line.number }, { on: scene.today, reason: { zh: reason, en: reason } }))) return;
    await appendNote(scene, await bringIn(scene, line.item_id), { actor: { kind: 'person', person }, post }, { action: 'cancelNumber', about: [line.number], text: reason });
  });
}
