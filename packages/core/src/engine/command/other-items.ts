// Other items that carry a key, as contributions see them: by their declared fields, never by their data.
import { localDateOf } from '../../calendar/local-date.ts';
import type { ItemContext } from '../../definition/item-context.ts';
import type { Json } from '../../definition/text.ts';
import type { OtherItem } from '../../plugin/contributions.ts';
import { findByKey } from '../../store/queries/find-by-key.ts';
import type { Scene } from './scene.ts';
import type { WorkItem } from './work-item.ts';

/** Oldest first; the item itself is left out. */
export async function others(scene: Scene, work: WorkItem, name: string, value: string): Promise<readonly OtherItem[]> {
  const rows = await findByKey(scene.tx, { name, blinded: scene.parts.blind(name, value) });
  return rows
    .filter((row) => row.id !== work.row.id)
    .map((row) => ({
      id: row.id,
      number: row.number,
      workflow: row.workflow,
      batch: row.batch_id,
      town: row.town,
      stage: row.stage,
      result: row.result,
      createdOn: localDateOf(new Date(row.created_at)),
      since: localDateOf(new Date(row.stage_entered_at)),
      fields: contextFields(row.context),
    }));
}

function contextFields(context: string): Readonly<Record<string, Json>> {
  const { fields }: ItemContext = JSON.parse(context);
  return fields;
}
