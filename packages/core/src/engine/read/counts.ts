// The badges: how many of each, capped, each a short stretch of an index.
import { addDays, type LocalDate } from '../../calendar/local-date.ts';
import type { Person } from '../../people/post.ts';
import { countCap, countTodo } from '../../store/queries/inbox.ts';
import { countDrafts } from '../../store/queries/drafts.ts';
import { countNews } from '../../store/queries/follows.ts';
import { countKeptIncidents } from '../../store/queries/incidents.ts';
import { unreadCount } from '../../store/queries/messages.ts';
import { countCopied, countStarted } from '../../store/queries/my-lists.ts';
import { keptBy } from '../outbox/incident-desk.ts';
import type { EngineParts } from '../parts.ts';
import type { Counts } from '../views.ts';
import { runsOf } from './inbox.ts';

export async function counts(parts: EngineParts, today: LocalDate, person: Person): Promise<Counts> {
  const db = parts.store.read;
  const dates = { today, tomorrow: addDays(today, 1) };
  const [tasks, started, copied, followed, drafts, unread, incidents] = await Promise.all([
    runsOf(parts, today, person).then((runs) => Promise.all(runs.map((run) => countTodo(db, run.whose, { ...dates, workflows: run.workflows })))),
    countStarted(db, person.id),
    countCopied(db, person.id),
    countNews(db, person.id),
    countDrafts(db, person.id),
    unreadCount(db, person.id),
    countKeptIncidents(db, keptBy(parts, person)),
  ]);
  const sum = (of: (one: (typeof tasks)[number]) => number) => Math.min(countCap, tasks.reduce((total, one) => total + of(one), 0));
  return { todo: sum((one) => one.all), overdue: sum((one) => one.overdue), dueToday: sum((one) => one.byToday - one.overdue), started, copied, followed, drafts, unread, incidents };
}
