// A changed calendar moves the deadlines of what is open: every item's due date, its tasks' place in lists and the timers that
// have not fired. Notices that stand keep the end that was printed on them: people were told that day (domain.md §3.4).
import { localDateOf, type LocalDate } from '../calendar/local-date.ts';
import { moveDeadlines } from '../store/commit.ts';
import { loadItem } from '../store/load-item.ts';
import { openItemIds } from '../store/queries/open-items.ts';
import { tellAssignees } from '../store/queries/tell-assignees.ts';
import type { WriteTx } from '../store/store.ts';
import { appendNote } from './append-note.ts';
import { neverDue } from './apply-event.ts';
import { dueInputOf, stageDue, timerDue } from './due.ts';
import type { EngineParts } from './parts.ts';
import type { Actor } from '../people/post.ts';
import { openScene } from './scene.ts';
import { isPaused, readingNow, stageNow, takeUp, type WorkItem } from './work-item.ts';

/** An item whose due date moved. */
export interface MovedDeadline {
  readonly itemId: string;
  readonly number: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** Items looked at in one transaction. */
const pageSize = 200;

/** Recomputes all open items, a page a transaction; answers which moved. Run again it finds nothing to move. */
export async function recomputeAll(parts: EngineParts, by: Actor): Promise<readonly MovedDeadline[]> {
  const moved: MovedDeadline[] = [];
  for (let after = ''; ; ) {
    const ids = await openItemIds(parts.store.read, { after, limit: pageSize });
    const last = ids.at(-1);
    if (last === undefined) return moved;
    moved.push(...(await parts.store.write((tx) => recompute(parts, tx, ids, by))));
    after = last;
  }
}

/** Recomputes some items in an open transaction. */
export async function recompute(parts: EngineParts, tx: WriteTx, ids: readonly string[], by: Actor): Promise<readonly MovedDeadline[]> {
  const moved: MovedDeadline[] = [];
  for (const id of ids) {
    const row = await loadItem(tx, id);
    if (row === undefined || row.status !== 'open') continue;
    const one = await recomputeOne(parts, tx, takeUp(parts.registry, row), by);
    if (one !== undefined) moved.push(one);
  }
  return moved;
}

async function recomputeOne(parts: EngineParts, tx: WriteTx, work: WorkItem, by: Actor): Promise<MovedDeadline | undefined> {
  const { plan } = readingNow(work);
  if (isPaused(work) || plan.timers.some((timer) => timer.due.rule === 'noticePeriod')) return undefined;
  const input = dueInputOf(parts.calendar(), work);
  const to = stageDue(stageNow(work), plan.timers, input);
  const from = work.row.due_on;
  if (to === from) return undefined;
  const timers = plan.timers.flatMap((timer) => {
    const due = timerDue(timer, input);
    return due === null ? [] : [{ name: timer.name, at: due.at.toISOString() }];
  });
  await moveDeadlines(tx, { item: work.row.id, stage: work.row.stage, dueOn: to, dueSort: to ?? neverDue, timers });
  await tellAssignees(tx, { item: work.row.id, code: 'dueMoved', id: parts.ids(), at: parts.clock.now().toISOString(), version: work.row.version });
  await appendNote(openScene(parts, tx), work, { actor: by }, { action: 'recalculated', about: [], text: `到期日由${from ?? '无'}调整为${to ?? '无'} (due ${to ?? 'never'}, was ${from ?? 'never'})` });
  return { itemId: work.row.id, number: work.row.number, from: asDate(from), to };
}

function asDate(text: string | null): LocalDate | null {
  return text === null ? null : localDateOf(new Date(`${text}T04:00:00Z`));
}

