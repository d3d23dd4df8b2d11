// 待办, 已办, 我发起的 and the badge counts of one person.
import type { LocalDate } from '../../calendar/local-date.ts';
import { countWorkingDays, type WorkingCalendar } from '../../calendar/working-days.ts';
import { addDays, isLocalDate } from '../../calendar/local-date.ts';
import { refusal } from '../../errors.ts';
import type { Person } from '../../people/post.ts';
import { countCap, countStarted, countTodo, done, started, todo, type InboxFilter, type InboxHit } from '../../store/queries/inbox.ts';
import { draftsOf } from '../../store/queries/drafts.ts';
import { unreadCount } from '../../store/queries/messages.ts';
import type { InboxQuery } from '../engine.ts';
import { unitName, type EngineParts } from '../parts.ts';
import type { Counts, ListRow, Page } from '../views.ts';
import type { ItemContext } from '../../definition/item-context.ts';
import { actionTitle } from './words.ts';

export async function inbox(parts: EngineParts, today: LocalDate, person: Person, query: InboxQuery): Promise<Page<ListRow>> {
  const filter: InboxFilter = {
    text: query.text?.trim() === '' ? undefined : query.text?.trim(),
    workflow: query.workflow,
    overdueBefore: query.overdueOnly === true ? today : undefined,
    after: query.cursor === undefined ? undefined : readCursor(query.cursor),
    limit: query.limit + 1,
  };
  const hits = await collect(parts, person, query, filter);
  const page = hits.slice(0, query.limit);
  const last = page.at(-1);
  return {
    rows: page.map((hit) => toRow(parts, today, hit, query.tab)),
    next: hits.length > query.limit && last !== undefined ? Buffer.from(JSON.stringify([last.sort, last.id])).toString('base64url') : null,
  };
}

async function collect(parts: EngineParts, person: Person, query: InboxQuery, filter: InboxFilter): Promise<readonly InboxHit[]> {
  const db = parts.store.read;
  if (query.tab === 'done') return done(db, person.id, filter);
  if (query.tab === 'started') return started(db, person.id, filter);
  const runs = await Promise.all([todo(db, { person: person.id }, filter), ...person.posts.map((post) => todo(db, post, filter))]);
  return runs
    .flat()
    .toSorted((a, b) => (a.sort === b.sort ? (a.id < b.id ? -1 : 1) : a.sort < b.sort ? -1 : 1))
    .slice(0, filter.limit);
}

export async function counts(parts: EngineParts, today: LocalDate, person: Person): Promise<Counts> {
  const db = parts.store.read;
  const whose = [{ person: person.id }, ...person.posts];
  const sum = async (before?: string) => {
    const each = await Promise.all(whose.map((one) => countTodo(db, one, before)));
    return Math.min(countCap, each.reduce((total, n) => total + n, 0));
  };
  const [todoCount, overdue, byToday, startedCount, drafts, unread] = await Promise.all([
    sum(),
    sum(today),
    sum(addDays(today, 1)),
    countStarted(db, person.id),
    draftsOf(db, person.id),
    unreadCount(db, person.id),
  ]);
  return { todo: todoCount, overdue, dueToday: byToday - overdue, started: startedCount, drafts: drafts.length, unread };
}

/** Working days from today to a due date: 0 on the day, negative after it. */
export function daysLeft(calendar: WorkingCalendar, today: LocalDate, dueOn: LocalDate | null): number | null {
  if (dueOn === null) return null;
  return dueOn >= today ? countWorkingDays(calendar, addDays(today, 1), dueOn) : -countWorkingDays(calendar, addDays(dueOn, 1), today);
}

function toRow(parts: EngineParts, today: LocalDate, hit: InboxHit, tab: InboxQuery['tab']): ListRow {
  const workflow = parts.registry.version(hit.definition_hash) ?? parts.registry.current(hit.workflow);
  const definition = workflow?.compiled.definition;
  const context: ItemContext = JSON.parse(hit.context);
  const dueOn = hit.due_on !== null && isLocalDate(hit.due_on) ? hit.due_on : null;
  return {
    itemId: hit.item_id,
    number: hit.number,
    title: hit.title,
    campaign: hit.campaign,
    workflow: hit.workflow,
    workflowTitle: definition?.title ?? { zh: hit.workflow, en: hit.workflow },
    isBatch: definition?.form === 'batch',
    stage: hit.stage,
    stageTitle: workflow?.compiled.stages.get(hit.stage)?.title ?? { zh: hit.stage, en: hit.stage },
    result: hit.result,
    good: hit.result === null ? null : isGood(workflow?.compiled.stages.get(hit.stage)?.settings),
    unitName: unitName(parts, hit.unit).zh,
    dueOn,
    daysLeft: daysLeft(parts.calendar(), today, dueOn),
    returned: Object.keys(context.returns).length > 0,
    at: hit.at,
    myAction: tab === 'done' && hit.action !== null ? actionTitle(hit.action) : null,
  };
}

export function isGood(settings: Readonly<Record<string, unknown>> | undefined): boolean {
  return settings?.['good'] === true;
}

function readCursor(cursor: string): { sort: string; id: string } {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string') return { sort: value[0], id: value[1] };
  } catch {
    // Falls through to the refusal: a cursor is opaque and only ever ours.
  }
  throw refusal('BAD_REQUEST', { path: 'cursor' });
}
