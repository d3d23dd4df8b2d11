// 关注 and who has read what: kept beside the items, read with them.
import type { Kysely } from 'kysely';
import { prepare } from '../prepared.ts';
import type { Database } from '../schema.ts';
import type { Store, WriteTx } from '../store.ts';
import { countCap } from './inbox.ts';
import { holdsText, itemColumns, passes, visibleTo, type Key, type ListedItem, type RunPage, type TabFilter, type Viewer } from './list-items.ts';

/** Items a person follows and may still see, the latest chosen first. */
export async function followed(db: Kysely<Database>, viewer: Viewer, filter: TabFilter): Promise<RunPage<ListedItem & Key & { readonly seen_at: string; readonly updated_at: string }>> {
  const { after, text, limit, window } = filter;
  let follows = db.selectFrom('item_follow').where('item_follow.person_id', '=', viewer.person);
  if (after !== undefined) follows = follows.where((eb) => eb(eb.refTuple('item_follow.since', 'item_follow.item_id'), '<', eb.tuple(after.sort, after.id)));
  const end = await follows.select(['item_follow.since as sort', 'item_follow.item_id as id']).orderBy('item_follow.since', 'desc').orderBy('item_follow.item_id', 'desc').limit(1).offset(window - 1).executeTakeFirst();
  let query = follows
    .innerJoin('item', 'item.id', 'item_follow.item_id')
    .select([...itemColumns, 'item_follow.since as sort', 'item_follow.item_id as id', 'item_follow.since as at', 'item_follow.seen_at', 'item.updated_at'])
    .where((eb) => passes(eb, filter))
    .where((eb) => visibleTo(eb, viewer));
  if (text !== undefined) query = query.where(holdsText('item_follow.item_id', text));
  if (end !== undefined) query = query.where((eb) => eb(eb.refTuple('item_follow.since', 'item_follow.item_id'), '>=', eb.tuple(end.sort, end.id)));
  const rows = await query.orderBy('item_follow.since', 'desc').orderBy('item_follow.item_id', 'desc').limit(limit).execute();
  return { rows, until: rows.length === limit ? rows.at(-1) : end };
}

/** Which of some items a person follows. */
export async function followedAmong(db: Kysely<Database>, person: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.selectFrom('item_follow').select('item_id').where('person_id', '=', person).where('item_id', 'in', [...ids]).execute();
  return new Set(rows.map((row) => row.item_id));
}

/** How many of the newest she follows have moved since she last opened them. */
export async function countNews(db: Kysely<Database>, person: string): Promise<number> {
  const newest = db.selectFrom('item_follow').select(['item_id', 'seen_at']).where('person_id', '=', person).orderBy('since', 'desc').orderBy('item_id', 'desc').limit(countCap);
  const row = await db
    .selectFrom(newest.as('newest'))
    .innerJoin('item', 'item.id', 'newest.item_id')
    .whereRef('item.updated_at', '>', 'newest.seen_at')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

export async function putFollow(store: Store, follow: { readonly person: string; readonly item: string; readonly at: string }): Promise<void> {
  await store.write((tx) =>
    tx.db
      .insertInto('item_follow')
      .values({ person_id: follow.person, item_id: follow.item, since: follow.at, seen_at: follow.at })
      .onConflict((oc) => oc.columns(['person_id', 'item_id']).doNothing())
      .execute(),
  );
}

export async function removeFollow(store: Store, follow: { readonly person: string; readonly item: string }): Promise<void> {
  await store.write((tx) => tx.db.deleteFrom('item_follow').where('person_id', '=', follow.person).where('item_id', '=', follow.item).execute());
}

interface Opening {
  readonly item: string;
  readonly person: string;
}

const opened = prepare<Opening>()((db, p) => db.selectFrom('item_read').select('at').where('item_id', '=', p('item')).where('person_id', '=', p('person')));
const isNews = prepare<Opening>()((db, p) =>
  db
    .selectFrom('item_follow')
    .innerJoin('item', 'item.id', 'item_follow.item_id')
    .select('item_follow.item_id')
    .where('item_follow.item_id', '=', p('item'))
    .where('item_follow.person_id', '=', p('person'))
    .whereRef('item.updated_at', '>', 'item_follow.seen_at'),
);
const insertRead = prepare<Opening & { at: string }>()((db, p) =>
  db.insertInto('item_read').values({ item_id: p('item'), person_id: p('person'), at: p('at') }).onConflict((oc) => oc.columns(['item_id', 'person_id']).doNothing()),
);
const updateSeen = prepare<Opening & { at: string }>()((db, p) => db.updateTable('item_follow').set({ seen_at: p('at') }).where('item_id', '=', p('item')).where('person_id', '=', p('person')));

/** What opening an item would have to note: usually nothing. */
export async function newsOfOpening(run: WriteTx['run'], one: Opening): Promise<{ readonly first: boolean; readonly news: boolean }> {
  const [before, news] = await Promise.all([run(opened, one), run(isNews, one)]);
  return { first: before.length === 0, news: news.length > 0 };
}

export async function noteOpening(tx: Pick<WriteTx, 'run'>, one: Opening & { readonly at: string; readonly first: boolean; readonly news: boolean }): Promise<void> {
  if (one.first) await tx.run(insertRead, one);
  if (one.news) await tx.run(updateSeen, one);
}

/** Who has opened an item, in the order they did. */
export function readersOf(db: Kysely<Database>, item: string) {
  return db.selectFrom('item_read').innerJoin('person', 'person.id', 'item_read.person_id').select(['item_read.person_id', 'person.name', 'item_read.at']).where('item_read.item_id', '=', item).orderBy('item_read.at').limit(200).execute();
}
