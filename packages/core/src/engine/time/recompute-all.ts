// Every open item counted again after the calendar changed, a page a transaction. An item keeps the revision it was counted
// with, so what a crash left, and what a process entered that had not taken up the change yet, is found and counted later.
import { setImmediate } from 'node:timers/promises';
import { loadItem } from '../../store/load-item.ts';
import { itemsCountedBefore, openItemIds } from '../../store/queries/open-items.ts';
import { getSetting, putSetting } from '../../store/queries/settings.ts';
import type { WriteTx } from '../../store/store.ts';
import { systemActor, type Actor } from '../../people/post.ts';
import type { EngineParts, OfficeCalendar } from '../parts.ts';
import { movesUnder, recompute, type MovedDeadline } from './recompute.ts';
import { takeUp } from '../command/work-item.ts';

/** Items looked at in one transaction. */
const pageSize = 200;
const turnSetting = 'calendarTurn';
/** How long others leave the counting to who is at it, after each page. */
const turnMs = 20_000;

/** Counts all open items that are behind, and answers what moved. Run again it finds nothing. */
export async function recomputeAll(parts: EngineParts, by: Actor): Promise<readonly MovedDeadline[]> {
  const moved: MovedDeadline[] = [];
  for (;;) {
    const ids = await itemsCountedBefore(parts.store.read, { revision: parts.calendar().revision, limit: pageSize });
    const page = await parts.store.write(async (tx) => {
      await (ids.length === 0 ? endTurn(tx) : takeTurn(parts, tx));
      return recompute(parts, tx, ids, by);
    });
    if (ids.length === 0) return moved;
    moved.push(...page);
  }
}

/**
 * Goes on with what others left; false while somebody is at it. No timer may fire before: an end that a holiday moved to
 * tomorrow must not come today.
 */
export async function catchUp(parts: EngineParts): Promise<boolean> {
  if ((await itemsCountedBefore(parts.store.read, { revision: parts.calendar().revision, limit: 1 })).length === 0) return true;
  const left = Date.parse((await getSetting(parts.store, turnSetting)) ?? '') - parts.clock.now().getTime();
  // More than a turn is left only where the clock was set back meanwhile.
  if (left > 0 && left <= turnMs) return false;
  await recomputeAll(parts, systemActor);
  return true;
}

/** Leaves the counting to this process for a while. */
export function takeTurn(parts: Pick<EngineParts, 'clock'>, tx: WriteTx): Promise<void> {
  return putSetting(tx, turnSetting, new Date(parts.clock.now().getTime() + turnMs).toISOString());
}

function endTurn(tx: WriteTx): Promise<void> {
  return putSetting(tx, turnSetting, '');
}

/** What would move under a calendar; reads only, and keeps nobody waiting. */
export async function previewAll(parts: EngineParts, calendar: OfficeCalendar): Promise<readonly MovedDeadline[]> {
  const moved: MovedDeadline[] = [];
  for (let after = ''; ; ) {
    const ids = await openItemIds(parts.store.read, { after, limit: pageSize });
    for (const id of ids) {
      const row = await loadItem({ run: parts.store.readPrepared }, id);
      if (row?.status === 'open') moved.push(...movesUnder(calendar, takeUp(parts.registry, row)));
    }
    const last = ids.at(-1);
    if (last === undefined) return moved;
    after = last;
    await setImmediate();
  }
}
