// Opens a paper that shows personal data in full, and records who opened it and why before it is shown.
import { refusal } from '../../errors.ts';
import type { Person } from '../../people/post.ts';
import type { Paper } from '../../plugin/contributions.ts';
import { documentById } from '../../store/queries/document-by-id.ts';
import { requireVisible } from '../command/access.ts';
import type { EngineParts } from '../parts.ts';
import { mayOpen } from '../read/documents.ts';
import { unreadBy } from '../read/sealed.ts';
import { recordLook } from '../command/append-note.ts';
import { bringIn, openScene } from '../command/scene.ts';

export interface OpenPaperRequest {
  readonly documentId: string;
  readonly reason: string;
}

/** @throws JinguoError NOT_FOUND, OPINION_REQUIRED when no reason is given. */
export async function openPaper(parts: EngineParts, person: Person, request: OpenPaperRequest): Promise<Paper> {
  const reason = request.reason.trim();
  if (reason === '') throw refusal('OPINION_REQUIRED', { action: { zh: '查看文书', en: 'Open the paper' } });
  return parts.store.write(async (tx) => {
    const document = await documentById(tx.db, request.documentId);
    if (document === undefined || !mayOpen(document, person)) throw refusal('NOT_FOUND', { what: request.documentId });
    const scene = openScene(parts, tx);
    const work = await bringIn(scene, document.item_id);
    await requireVisible(parts, tx, person, work.row);
    const unread = await unreadBy(parts, tx, person, work.row);
    if (unread.papers || !mayOpen(document, person, { onlyNamed: unread.onlyNamedPapers })) throw refusal('NOT_FOUND', { what: request.documentId });
    await recordLook(scene, work, person, { action: 'openPaper', what: document.name, reason });
    const paper: Paper = JSON.parse(document.paper);
    return paper;
  });
}
