// A signed objection that came in over the open pages and that nobody has seen to yet holds what it names. While the notice stands
// nothing confirms that anyway; when it ends, whatever still waits is registered by the system as the office would have. domain.md §3.4
import type { JsonObject } from '../../definition/text.ts';
import { lastNoticeOf } from '../../store/queries/notices.ts';
import { answerObjectionRow, registerObjectionRow, waitingObjections, type ObjectionRow } from '../../store/queries/objections.ts';
import { applyEvent, wouldTake } from '../command/apply-event.ts';
import { system } from '../command/go-along.ts';
import { fillForm, formFor } from '../command/payload.ts';
import { bringInEntries, type Scene } from '../command/scene.ts';
import { applyVerdicts } from '../command/verdicts.ts';
import { fieldsOf, isListed, readingNow, stageNow, type WorkItem } from '../command/work-item.ts';
import { looksIntoObjection } from '../read/item-state.ts';
import { daysSinceItCame, objectionOnForm } from './objection-form.ts';

const why = '公示期内收到的网上异议，期满前未登记，由系统登记，待受理';

/** Takes out of a notice that ends what a waiting objection names: the item, or entries of its list. */
export async function registerWaiting(scene: Scene, work: WorkItem): Promise<void> {
  const byItem = Map.groupBy(await waitingObjections(scene.tx.db, work.row.id), (one) => one.names_item);
  for (const [named, rows] of byItem) {
    const entry = named === work.row.id ? work : (await bringInEntries(scene, work)).find((one) => one.row.id === named);
    const first = rows[0];
    if (entry === undefined || first === undefined) continue;
    if (!looksIntoObjection(stageNow(entry)) && !(await takeOut(scene, work, entry, first))) continue;
    for (const row of rows) await linkObjection(scene, row, { on: entry, by: null });
  }
}

/** What was registered is ruled on where the item stands now; where no ruling follows, it counts as accepted. */
export async function linkObjection(scene: Scene, row: ObjectionRow, { on, by }: { readonly on: WorkItem; readonly by: string | null }): Promise<void> {
  await registerObjectionRow(scene.tx, { id: row.id, on: on.row.id });
  if (row.state !== 'received' || looksIntoObjection(stageNow(on))) return;
  await answerObjectionRow(scene.tx, { id: row.id, state: 'accepted', reply: row.reply, answered_at: scene.now.toISOString(), answered_by: by });
}

/** False where its definition has no way for an objection; then the office sees to it by hand. */
async function takeOut(scene: Scene, work: WorkItem, entry: WorkItem, row: ObjectionRow): Promise<boolean> {
  if (entry === work) return objectToItem(scene, work, row);
  const takes = readingNow(work).verdicts.some((one) => one.name === 'objected') && isListed(entry, work.row.stage) && wouldTake(scene, entry, { type: 'entry.objected', batchStage: work.row.stage });
  if (!takes) return false;
  const form = readingNow(entry).listing?.forms['objected'];
  await applyVerdicts(scene, work, [{ itemId: entry.row.id, verdict: 'objected', reason: why, ...(form === undefined ? {} : { form: filled(entry, form, row) }) }], system);
  return true;
}

async function objectToItem(scene: Scene, work: WorkItem, row: ObjectionRow): Promise<boolean> {
  const notice = await lastNoticeOf(scene.tx.db, work.row.id);
  const form = formFor(stageNow(work), 'object');
  const usedDays = form === undefined ? 0 : daysSinceItCame(work.workflow.compiled.definition.forms[form]?.schema, filled(work, form, row), { calendar: scene.parts.calendar(), today: scene.today });
  const event = { type: 'object' as const, fields: fieldsOf(work.workflow, work.data), ...(usedDays === 0 ? {} : { usedDays }), ...(notice === undefined ? {} : { noticeEnds: notice.ends_on }) };
  if (!wouldTake(scene, work, event)) return false;
  const changed = form === undefined ? [] : fillForm(scene, work, { name: form, data: filled(work, form, row) });
  applyEvent(scene, work, event, { grant: system, action: 'object', opinion: why, changed });
  return true;
}

function filled(work: WorkItem, form: string, row: ObjectionRow): JsonObject {
  const schema = work.workflow.compiled.definition.forms[form]?.schema;
  return schema === undefined ? {} : objectionOnForm(schema, row);
}
