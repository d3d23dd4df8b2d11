// Uploaded files as the engine knows them: a name, a type, a hash, and the item they belong to.
import { startOfDay } from '../../calendar/local-date.ts';
import { refusal } from '../../errors.ts';
import type { Person } from '../../people/post.ts';
import { addAttachment, attachmentById } from '../../store/queries/attachments.ts';
import { itemPageRows } from '../../store/queries/item-page.ts';
import { lookedSince } from '../../store/queries/looks.ts';
import type { JsonObject } from '../../definition/text.ts';
import type { ItemRow } from '../../store/load-item.ts';
import { requireVisible } from './access.ts';
import { recordLook } from './append-note.ts';
import { filesIn, sensitiveAmong } from './attachments.ts';
import { bringIn, openScene } from './scene.ts';
import { lookRefused, lookRight } from '../read/look-right.ts';
import { unreadBy } from '../read/sealed.ts';
import { visibleData } from '../read/veil.ts';
import type { EngineParts } from '../parts.ts';
import type { AttachmentView } from '../views.ts';

export async function noteAttachment(parts: EngineParts, person: Person, file: { readonly name: string; readonly mime: string; readonly bytes: number; readonly sha256: string }): Promise<AttachmentView> {
  const row = { id: parts.ids(), item_id: null, uploaded_by: person.id, created_at: parts.clock.now().toISOString(), ...file };
  await addAttachment(parts.store, row);
  return { id: row.id, name: row.name, mime: row.mime, bytes: row.bytes };
}

/** @throws JinguoError NOT_FOUND for a file of a field that is hidden from her now, or of a form she is no reader of. */
async function requireShown(parts: EngineParts, person: Person, { id, item }: { readonly id: string; readonly item: ItemRow }): Promise<void> {
  const { fields: hidden } = await unreadBy(parts, { run: parts.store.readPrepared }, person, item);
  const workflow = parts.registry.version(item.definition_hash);
  if (hidden.size === 0 || workflow === undefined) return;
  const data: JsonObject = JSON.parse(item.data);
  if (filesIn(workflow, data).includes(id) && !filesIn(workflow, visibleData(data, hidden)).includes(id)) throw refusal('NOT_FOUND', { what: id });
}

/**
 * Writes down a look at a scan of sensitive papers, once a day for each person and field: with her reason, or as her work while a
 * task asks her. domain.md §3.7
 *
 * @throws JinguoError NOT_ALLOWED, OPINION_REQUIRED
 */
async function look(parts: EngineParts, person: Person, { at, item, reason }: { readonly at: string; readonly item: ItemRow; readonly reason: string | undefined }): Promise<void> {
  await parts.store.write(async (tx) => {
    const right = await lookRight(parts, tx, person, item);
    if (right === 'own') return;
    if (right === 'none') throw lookRefused();
    const scene = openScene(parts, tx);
    if (await lookedSince(tx.db, { item: item.id, person: person.id, what: at, since: startOfDay(scene.today).toISOString() })) return;
    const why = (reason ?? '').trim();
    if (right === 'reason' && why === '') throw refusal('OPINION_REQUIRED', { action: { zh: '查看证件材料', en: 'Open the scan' } });
    await recordLook(scene, await bringIn(scene, item.id), person, { action: 'unmask', what: at, reason: why === '' ? '办理' : why });
  });
}

/** @throws JinguoError NOT_FOUND, also for a file of an item outside the person's reach; NOT_ALLOWED, OPINION_REQUIRED for a scan of sensitive papers. */
export async function attachmentFor(parts: EngineParts, person: Person, { id, reason }: { readonly id: string; readonly reason?: string | undefined }): Promise<AttachmentView & { readonly sha256: string }> {
  const row = await attachmentById(parts.store.read, id);
  if (row === undefined) throw refusal('NOT_FOUND', { what: id });
  if (row.item_id === null) {
    if (row.uploaded_by !== person.id) throw refusal('NOT_FOUND', { what: id });
  } else {
    const item = (await itemPageRows(parts.store.read, row.item_id))?.item;
    if (item === undefined) throw refusal('NOT_FOUND', { what: id });
    await requireVisible(parts, { run: parts.store.readPrepared }, person, item);
    await requireShown(parts, person, { id, item });
    const workflow = parts.registry.version(item.definition_hash);
    const at = workflow === undefined ? undefined : sensitiveAmong(parts.registry, workflow, { data: JSON.parse(item.data), ids: [id] }).get(id);
    if (at !== undefined) await look(parts, person, { at, item, reason });
  }
  return { id: row.id, name: row.name, mime: row.mime, bytes: row.bytes, sha256: row.sha256 };
}
