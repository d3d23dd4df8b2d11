// An item as its programme's rules see it, for the campaign's own procedures, and the item behind a certificate. To those
// who may see the item only; its data is not masked, so what a procedure answers of it must be chosen.
import { refusal } from '../../errors.ts';
import type { Person } from '../../people/post.ts';
import type { ItemView, ListEntry } from '../../plugin/contributions.ts';
import { certificateByCode } from '../../store/queries/certificates.ts';
import { requireVisible } from '../command/access.ts';
import { readScene } from '../explain/read-scene.ts';
import { viewOf } from '../command/item-view.ts';
import type { EngineParts } from '../parts.ts';
import { bringIn, type Scene } from '../command/scene.ts';
import { fieldsOf } from '../command/work-item.ts';
import { unreadBy } from './sealed.ts';
import { shownTitle, visibleData } from './veil.ts';

/** An item as a rule sees it, for plugins’ own procedures. */
export interface RuleView extends ItemView {
  readonly workflow: string;
  readonly stage: string;
  readonly version: number;
  readonly open: boolean;
}

/** @throws JinguoError NOT_FOUND, also for what lies outside her subtree. */
export async function ruleView(parts: EngineParts, person: Person, id: string): Promise<RuleView> {
  const scene = readScene(parts);
  const work = await bringIn(scene, id);
  await requireVisible(parts, scene.tx, person, work.row);
  const { workflow, stage, version, status } = work.row;
  const { fields: hidden } = await unreadBy(parts, scene.tx, person, work.row);
  const view = await viewOf(scene, work);
  return { ...view, data: visibleData(view.data, hidden), entries: await shownEntries(scene, person, view.entries), members: await shownEntries(scene, person, view.members), workflow, stage, version, open: status === 'open' };
}

async function shownEntries(scene: Scene, person: Person, entries: readonly ListEntry[]): Promise<readonly ListEntry[]> {
  return Promise.all(entries.map(async (entry) => {
    const { row, workflow } = await bringIn(scene, entry.id);
    const { fields: hidden } = await unreadBy(scene.parts, scene.tx, person, row);
    const data = visibleData(entry.data, hidden);
    return hidden.size === 0 ? entry : { ...entry, title: shownTitle(workflow, row, hidden), data, fields: fieldsOf(workflow, data) };
  }));
}

/** Whose certificate it is, by the code of its QR. @throws JinguoError NOT_FOUND, for one that was revoked or replaced or is of an item she may not see too. */
export async function certified(parts: EngineParts, person: Person, code: string): Promise<{ readonly itemId: string }> {
  const row = await certificateByCode(parts.store.read, code);
  if (row === undefined || row.revoked_on !== null || row.replaced_by !== null) throw refusal('NOT_FOUND', { what: code.slice(0, 20) });
  const scene = readScene(parts);
  await requireVisible(parts, scene.tx, person, (await bringIn(scene, row.item_id)).row);
  return { itemId: row.item_id };
}
