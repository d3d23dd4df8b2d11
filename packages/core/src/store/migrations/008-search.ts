// The text index, filled for the items that are there, and the indexes of the office's lists.
import { CompiledQuery, PostgresAdapter, sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { JsonObject } from '../../definition/text.ts';
import { compileQuery } from '../prepared.ts';
import type { Database } from '../schema.ts';
import { searchRow, type SearchRow, type SearchedTexts } from '../search.ts';
import { createSearchTables as createOnPostgres, putSearch as putOnPostgres } from '../postgres/search.ts';
import { createSearchTables as createOnSqlite, putSearch as putOnSqlite } from '../sqlite/search.ts';
import type { WriteTx } from '../store.ts';

const pageSize = 500;

export const search: Migration = {
  async up(db: Kysely<Database>): Promise<void> {
    await indexOf(db).create(db);
    await fillSearch(db);
    await createListIndexes(db);
  },
};

function indexOf(db: Kysely<Database>) {
  return db.getExecutor().adapter instanceof PostgresAdapter ? { create: createOnPostgres, put: putOnPostgres } : { create: createOnSqlite, put: putOnSqlite };
}

/** A page a transaction, in the order of the items' ids: a fill that was cut off goes on where it stopped. */
async function fillSearch(db: Kysely<Database>): Promise<void> {
  const units = new Map((await db.selectFrom('org_unit').select(['id', 'zh']).execute()).map((unit) => [unit.id, unit.zh]));
  const fields = new Map<string, SearchedTexts['fields']>();
  for (const { hash, json } of await db.selectFrom('definition').select(['hash', 'json']).execute()) {
    const definition: { fields?: SearchedTexts['fields'] } = JSON.parse(json);
    fields.set(hash, definition.fields ?? {});
  }
  let after = (await db.selectFrom('item_search').select((eb) => eb.fn.max('item_id').as('last')).executeTakeFirst())?.last ?? '';
  for (;;) {
    const items = await db
      .selectFrom('item')
      .select(['id', 'number', 'title', 'unit', 'district', 'town', 'village', 'applicant', 'data', 'definition_hash'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(pageSize)
      .execute();
    const last = items.at(-1);
    if (last === undefined) return;
    const rows = items.map((item) => {
      const data: JsonObject = JSON.parse(item.data);
      return searchRow(item, { unitName: units.get(item.unit) ?? '', fields: fields.get(item.definition_hash) ?? {}, data });
    });
    await inTransaction(db, (tx) => putAll(tx, rows));
    after = last.id;
  }
}

async function putAll(db: Kysely<Database>, rows: readonly SearchRow[]): Promise<void> {
  const run: WriteTx['run'] = async (query, args) => {
    const statement = compileQuery(db, query);
    return (await db.executeQuery<never>(CompiledQuery.raw(statement.sql, statement.bind(args)))).rows;
  };
  for (const row of rows) await indexOf(db).put(run, row);
}

/** A database that changes its tables in transactions runs the whole migration in one already. */
function inTransaction<T>(db: Kysely<Database>, work: (tx: Kysely<Database>) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}

async function createListIndexes({ schema }: Kysely<Database>): Promise<void> {
  // The keys a list is narrowed by stand in its index, so that what does not pass costs no look at the row.
  const narrowed = ['workflow', 'stage', 'district', 'town', 'village', 'item_id'];
  await schema.dropIndex('task_post').ifExists().execute();
  await schema.createIndex('task_post').on('task').columns(['unit', 'role', 'due_sort', 'id', 'held_by', ...narrowed]).where(sql<boolean>`state = 'open'`).execute();
  await schema.dropIndex('task_closed').ifExists().execute();
  await schema.createIndex('task_closed').on('task').columns(['closed_by', 'closed_at', 'id', 'state', ...narrowed]).where(sql.ref('closed_by'), 'is not', null).execute();
  await schema.createIndex('message_unread').ifNotExists().on('message').columns(['person_id', 'id']).where(sql.ref('read_at'), 'is', null).execute();
  await schema.createIndex('item_copy_unread').ifNotExists().on('item_copy').columns(['person_id', 'item_id']).where(sql.ref('read_at'), 'is', null).execute();
  await schema.createIndex('item_definition').ifNotExists().on('item').columns(['definition_hash', 'id']).execute();
  for (const level of ['district', 'town', 'village'] as const) {
    await schema.createIndex(`item_${level}`).ifNotExists().on('item').columns([level, 'id']).execute();
    if (level === 'village') continue;
    await schema.createIndex(`item_${level}_standing`).ifNotExists().on('item').columns([level, 'stage', 'id', 'workflow']).where(sql<boolean>`status = 'open'`).execute();
  }
}
