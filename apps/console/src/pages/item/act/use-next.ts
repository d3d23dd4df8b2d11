// Goes on after a decision: to the next item of the list this one was opened from, however it was narrowed, as far as it
// still waits.
import { useNavigate } from '@tanstack/react-router';
import { client } from '../../../api.ts';
import { lastList, rememberList } from '../../../components/desk/work-list.ts';
import { deskFilter } from '../../../components/desk-search.ts';

const jumpSetting = 'jinguo.jump';
/** As many as a page of the server. */
const lookedAt = 100;

export function jumps(): boolean {
  return localStorage.getItem(jumpSetting) !== 'no';
}

export function setJumps(on: boolean): void {
  localStorage.setItem(jumpSetting, on ? 'yes' : 'no');
}

/** Opens what waits next; answers whether anything does. */
export function useNext(): (decided: string) => Promise<boolean> {
  const navigate = useNavigate();
  return async (decided) => {
    const next = await nextTodo(decided);
    if (next === undefined) return false;
    await navigate({ to: '/items/$itemId', params: { itemId: next } });
    scrollTo({ top: 0 });
    return true;
  };
}

async function nextTodo(decided: string): Promise<string | undefined> {
  const list = lastList();
  const mine = (list.search.tab ?? 'todo') === 'todo';
  const narrowed = mine ? { ...deskFilter({ ...list.search }), ...(list.search.overdue === true ? { overdueOnly: true } : {}) } : {};
  const { rows } = await client.inbox.list.query({ tab: 'todo', limit: lookedAt, ...narrowed });
  const waiting = rows.map((row) => row.itemId).filter((id) => id !== decided);
  const at = list.ids.indexOf(decided);
  const next = (mine ? list.ids.slice(at + 1).find((id) => waiting.includes(id)) : undefined) ?? waiting[0];
  if (mine) rememberList({ search: list.search, ids: list.ids.includes(next ?? '') || next === undefined ? list.ids.filter((id) => id !== decided) : waiting });
  return next;
}
