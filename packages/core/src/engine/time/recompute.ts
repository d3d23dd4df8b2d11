// What a changed calendar means for open deadlines: each is counted again from where its stage began, its timers go along,
// and what moved is told to whoever has the item and noted on it. Notices that stand keep the end that was printed on them:
// people were told that day (domain.md §3.4).
import { isLocalDate, type LocalDate } from '../../calendar/local-date.ts';
import type { LocalText } from '../../definition/text.ts';
import type { Actor } from '../../people/post.ts';
import { moveDeadlines } from '../../store/commit.ts';
import { loadItem } from '../../store/load-item.ts';
import { waitingTimers } from '../../store/queries/due-timers.ts';
import { tellAssignees } from '../../store/queries/tell-assignees.ts';
import type { WriteTx } from '../../store/store.ts';
import { inOneLine, linesInOne } from '../../values/one-line.ts';
import { appendNote } from '../command/append-note.ts';
import { dueInputOf, firstDue, neverDue, dueNow, timerDue } from './due.ts';
import { countDeadline, noStage } from './item-deadline.ts';
import type { EngineParts, OfficeCalendar } from '../parts.ts';
import { openScene } from '../command/scene.ts';
import { isPaused, readingNow, stageNow, takeUp, type WorkItem } from '../command/work-item.ts';

/** A due date that moved. */
export interface MovedDeadline {
  readonly itemId: string;
  readonly number: string;
  /** Null: the deadline of the whole item. */
  readonly stage: string | null;
  readonly title: LocalText;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** Counts items again in an open transaction, those that an older calendar gave their deadlines; answers what moved. */
export async function recompute(parts: EngineParts, tx: WriteTx, ids: readonly string[], by: Actor): Promise<readonly MovedDeadline[]> {
  const moved: MovedDeadline[] = [];
  for (const id of ids) {
    const row = await loadItem(tx, id);
    if (row === undefined || row.status !== 'open' || row.calendar_revision >= parts.calendar().revision) continue;
    moved.push(...(await recomputeOne(parts, tx, takeUp(parts.registry, row), by)));
  }
  return moved;
}

/** What would move for an item under a calendar. */
export function movesUnder(calendar: OfficeCalendar, work: WorkItem): readonly MovedDeadline[] {
  return moves(work, count(calendar, work));
}

async function recomputeOne(parts: EngineParts, tx: WriteTx, work: WorkItem, by: Actor): Promise<readonly MovedDeadline[]> {
  const calendar = parts.calendar();
  const counted = count(calendar, work);
  const moved = moves(work, counted);
  // Days after the due date may be other days although the due date stays; so timers are looked at one by one.
  const timers = (await waitingTimers(tx, work.row.id)).flatMap(({ id, stage, name, due_at }) => {
    const at = stage === noStage ? counted.ownTimers.get(name) : stage === work.row.stage ? counted.timers.get(name) : undefined;
    return at === undefined || at === due_at ? [] : [{ id, at }];
  });
  const { dueOn, deadlineOn } = counted;
  const dueSort = moved.length === 0 ? undefined : (firstDue({ due_on: dueOn, deadline_on: deadlineOn }) ?? neverDue);
  await moveDeadlines(tx, { item: work.row.id, revision: calendar.revision, dueOn, deadlineOn, dueSort, timers });
  if (moved.length === 0) return moved;
  await tellAssignees(tx, { item: work.row.id, code: 'dueMoved', id: parts.ids(), at: parts.clock.now().toISOString(), version: work.row.version });
  await appendNote(openScene(parts, tx), work, { actor: by }, { action: 'recalculated', about: [], text: linesInOne(moved.map(told)) });
  return moved;
}

interface Counted {
  readonly dueOn: LocalDate | null;
  readonly deadlineOn: LocalDate | null;
  /** By the names of the stage's timers and of the item's own, the instants at which they fire. */
  readonly timers: ReadonlyMap<string, string>;
  readonly ownTimers: ReadonlyMap<string, string>;
}

function count(calendar: OfficeCalendar, work: WorkItem): Counted {
  const { plan } = readingNow(work);
  const { on: deadlineOn, timers: ownTimers } = countDeadline(calendar, work);
  const own = { deadlineOn, ownTimers };
  if (isPaused(work) || plan.timers.some((timer) => timer.due.rule === 'noticePeriod')) return { ...own, dueOn: dateOrNull(work.row.due_on), timers: new Map() };
  const input = dueInputOf(calendar, work);
  const timers = plan.timers.flatMap((timer) => {
    const due = timerDue(timer, input);
    return due === null ? [] : [[timer.name, due.at.toISOString()] as const];
  });
  return { ...own, dueOn: dueNow(stageNow(work), plan.timers, input), timers: new Map(timers) };
}

const inAll: LocalText = { zh: '全程时限', en: 'The item in all' };

function moves(work: WorkItem, { dueOn, deadlineOn }: Counted): readonly MovedDeadline[] {
  const { id: itemId, number, stage, due_on, deadline_on } = work.row;
  const both = [
    { itemId, number, stage, title: stageNow(work).title, from: dateOrNull(due_on), to: dueOn },
    { itemId, number, stage: null, title: inAll, from: dateOrNull(deadline_on), to: deadlineOn },
  ];
  return both.filter(({ from, to }) => from !== to);
}

function told({ title, from, to }: MovedDeadline): string {
  return inOneLine({ zh: `“${title.zh}”到期日由${from ?? '无'}调整为${to ?? '无'}`, en: `${title.en}: due ${to ?? 'never'}, was ${from ?? 'never'}` });
}

function dateOrNull(text: string | null): LocalDate | null {
  return text !== null && isLocalDate(text) ? text : null;
}
