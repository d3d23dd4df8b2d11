// Everything one command touches: the item itself, its batch, or a batch's entries; loaded once, written together.
import { localDateOf } from '../../calendar/local-date.ts';
import { refusal } from '../../errors.ts';
import { loadEntries, loadItem } from '../../store/load-item.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Moment } from './apply-event.ts';
import type { EngineParts } from '../parts.ts';
import { takeUp, type WorkItem } from './work-item.ts';

export interface Scene extends Moment {
  readonly tx: WriteTx;
  /** Items at work, in the order they came into it. */
  readonly items: Map<string, WorkItem>;
  /** Batches whose open entries are all at work. */
  readonly entriesOf: Map<string, readonly WorkItem[]>;
  /** Whom a stored item concerns, by item and stage. */
  readonly ties: Map<string, readonly string[]>;
}

export function openScene(parts: EngineParts, tx: WriteTx): Scene {
  const now = parts.clock.now();
  return { parts, tx, now, today: localDateOf(now), items: new Map(), entriesOf: new Map(), ties: new Map() };
}

/** @throws JinguoError NOT_FOUND */
export async function bringIn(scene: Scene, id: string): Promise<WorkItem> {
  const known = scene.items.get(id);
  if (known !== undefined) return known;
  const row = await loadItem(scene.tx, id);
  if (row === undefined) throw refusal('NOT_FOUND', { what: id });
  return admit(scene, takeUp(scene.parts.registry, row));
}

export function admit(scene: Scene, work: WorkItem): WorkItem {
  scene.items.set(work.row.id, work);
  return work;
}

/** A batch's open entries. */
export async function bringInEntries(scene: Scene, batch: WorkItem): Promise<readonly WorkItem[]> {
  if (batch.workflow.compiled.definition.form !== 'batch') return [];
  const known = scene.entriesOf.get(batch.row.id);
  if (known !== undefined) return known;
  const rows = await loadEntries(scene.tx, batch.row.id);
  const entries = rows.map((row) => scene.items.get(row.id) ?? admit(scene, takeUp(scene.parts.registry, row)));
  scene.entriesOf.set(batch.row.id, entries);
  return entries;
}
