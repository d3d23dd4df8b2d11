// 待办, 超期, 已办, 我发起的, 抄送我的, 关注: the lists of one person's own work.
import type { LocalDate } from '../../calendar/local-date.ts';
import type { Person } from '../../people/post.ts';
import { coversOf } from '../../store/queries/covers.ts';
import { todo, type TaskFilter, type TaskHit, type Whose } from '../../store/queries/inbox.ts';
import { followed } from '../../store/queries/follows.ts';
import type { Key, RunPage, TabFilter } from '../../store/queries/list-items.ts';
import { copied, done, started } from '../../store/queries/my-lists.ts';
import type { InboxQuery } from '../engine.ts';
import type { EngineParts } from '../parts.ts';
import type { ListRow, Page } from '../views.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { itemFilter, textFilter, viewerOf } from './list-filter.ts';
import { contextOf, starred, toRow } from './list-row.ts';
import { mergeRuns, type MergedPage } from './merge-runs.ts';
import { quickActions } from './quick.ts';
import { veiledRows } from './veil.ts';
import { actionTitle } from './words.ts';

type Filter = Omit<TabFilter, 'after' | 'window' | 'text'>;

/**
 * One page of a tab. It may be shorter than asked for and still have a next one.
 *
 * @throws JinguoError SEARCH_TOO_SHORT, BAD_REQUEST for a cursor that is not ours.
 */
export async function inbox(parts: EngineParts, today: LocalDate, person: Person, query: InboxQuery): Promise<Page<ListRow>> {
  const after = readCursor(query.cursor);
  const filter = itemFilter(parts, query);
  if (filter === undefined) return { rows: [], next: null };
  const { rows, next } = await tabs[query.tab]({ parts, today, person, query, after, filter: { ...filter, limit: query.limit + 1 } });
  return { rows: await veiledRows(parts, person, await starred(parts, person.id, rows), query.text), next: next === undefined ? null : writeCursor(next) };
}

interface Asked {
  readonly parts: EngineParts;
  readonly today: LocalDate;
  readonly person: Person;
  readonly query: InboxQuery;
  readonly after: Key | undefined;
  readonly filter: Filter;
}

type Tab = (asked: Asked) => Promise<MergedPage<ListRow>>;

const tabs: Readonly<Record<InboxQuery['tab'], Tab>> = {
  todo: (asked) => tasks(asked, asked.query.overdueOnly === true),
  overdue: (asked) => tasks(asked, true),
  done: (asked) =>
    newestFirst(asked, (filter) => done(asked.parts.store.read, asked.person.id, filter), (hit) => ({
      ...toRow(asked.parts, asked.today, hit),
      myAction: hit.action === null ? null : actionTitle(hit.action),
    })),
  started: (asked) => newestFirst(asked, (filter) => started(asked.parts.store.read, asked.person.id, filter), (hit) => toRow(asked.parts, asked.today, hit)),
  copied: (asked) =>
    newestFirst(asked, (filter) => copied(asked.parts.store.read, asked.person.id, filter), (hit) => ({ ...toRow(asked.parts, asked.today, hit), unread: hit.read_at === null })),
  followed: async (asked) => {
    const viewer = await viewerOf(asked.parts, asked.today, asked.person);
    return newestFirst(asked, (filter) => followed(asked.parts.store.read, viewer, filter), (hit) => ({ ...toRow(asked.parts, asked.today, hit), unread: hit.updated_at > hit.seen_at }));
  },
};

/** A task and why it stands on this person's list. */
type MyTask = TaskHit & Pick<ListRow, 'via' | 'onBehalfOf'>;

/** A stretch of tasks: whose they are, and how they come to this list. */
interface TaskRun {
  readonly whose: Whose;
  readonly via: NonNullable<ListRow['via']>;
  readonly onBehalfOf: string | null;
  /** Null: of every workflow. */
  readonly workflows: readonly string[] | null;
}

async function tasks(asked: Asked, overdue: boolean): Promise<MergedPage<ListRow>> {
  const { parts, today, filter, query } = asked;
  const runs = await Promise.all(
    (await runsOf(parts, today, asked.person)).map(async (run) => ({ run, filter: { ...filter, workflows: within(filter.workflows, run.workflows), dueBefore: overdue ? today : undefined, text: await textFilter(parts, query.text, unitOf(run.whose)) } })),
  );
  const page = await mergeRuns((look) => runs.map((one) => tasksOf(parts, one.run, { ...one.filter, ...look })), { order: 'rising', after: asked.after, limit: query.limit });
  const now = parts.clock.now().toISOString();
  const rows = page.rows.map((hit) => {
    const context = contextOf(hit);
    return {
      ...toRow(parts, today, hit, context),
      via: hit.via,
      onBehalfOf: hit.onBehalfOf,
      arriving: hit.arriving_until !== null && hit.arriving_until > now,
      quick: quickActions(parts.registry.version(hit.definition_hash), hit.stage, context),
    };
  });
  return { rows, next: page.next };
}

/** Where a person's tasks come from: hers alone, held by her, her posts', and those of whom she covers today. */
export async function runsOf(parts: EngineParts, today: LocalDate, person: Person): Promise<readonly TaskRun[]> {
  const mine = [{ person: person.id }, { holder: person.id }].map((whose) => ({ whose, via: 'mine' as const, onBehalfOf: null, workflows: null }));
  const pool = person.posts.map(({ role, unit }) => ({ whose: { role, unit }, via: 'pool' as const, onBehalfOf: null, workflows: null }));
  const covered = (await coversOf({ run: parts.store.readPrepared }, person.id, today)).flatMap((cover) =>
    [{ person: cover.personId }, { holder: cover.personId }, ...cover.posts.map(({ role, unit }) => ({ role, unit }))].map((whose) => ({ whose, via: 'onBehalf' as const, onBehalfOf: cover.personName, workflows: cover.workflows })),
  );
  // What comes to her in two ways is listed once, in the first of them, for all the workflows of both.
  const runs = new Map<string, TaskRun>();
  for (const run of [...mine, ...pool, ...covered]) {
    const key = JSON.stringify(run.whose);
    const known = runs.get(key);
    runs.set(key, known === undefined ? run : { ...known, workflows: both(known.workflows, run.workflows) });
  }
  return [...runs.values()];
}

function both(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
  return one === null || other === null ? null : [...new Set([...one, ...other])];
}

/** The workflows both a filter and a cover ask for; no workflow has the empty name, so none is a list too. */
function within(filter: readonly string[] | undefined, run: readonly string[] | null): readonly string[] | undefined {
  if (run === null) return filter;
  return filter === undefined ? run : ['', ...filter.filter((one) => run.includes(one))];
}

async function tasksOf(parts: EngineParts, { whose, via, onBehalfOf }: TaskRun, filter: TaskFilter): Promise<RunPage<MyTask>> {
  const { rows, until } = await todo(parts.store.read, whose, filter);
  return { rows: rows.map((row) => ({ ...row, via, onBehalfOf })), until };
}

function unitOf(whose: Whose): string | undefined {
  return 'unit' in whose ? whose.unit : undefined;
}

async function newestFirst<Hit extends Key>(asked: Asked, look: (filter: TabFilter) => Promise<RunPage<Hit>>, row: (hit: Hit) => ListRow): Promise<MergedPage<ListRow>> {
  const text = await textFilter(asked.parts, asked.query.text);
  const page = await mergeRuns((at) => [look({ ...asked.filter, text, ...at })], { order: 'falling', after: asked.after, limit: asked.query.limit });
  return { rows: page.rows.map(row), next: page.next };
}
