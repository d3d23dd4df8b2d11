// Has every kit of a test file work on a database of its own: a new one, or one emptied after the kit that had it before, which costs
// a tenth of making one. Its store stays open meanwhile: what a store knows of its database it knows for one transaction, while each
// of its connections would be a new process of the server that first has to read the catalogue.
import type { Client } from 'pg';
import { afterAll } from 'vitest';
import { openPostgres } from '../src/store/postgres/open.ts';
import type { Store } from '../src/store/store.ts';
import { useTestDatabase } from '../src/testing/database.ts';
import { clone, connect, drop, urlOf } from './databases.ts';

/** A database, its store, and the connection that empties it. */
interface TestDatabase {
  readonly name: string;
  readonly store: Store;
  readonly own: Client;
}

const all: TestDatabase[] = [];
const free: TestDatabase[] = [];

useTestDatabase(async () => {
  const database = free.pop() ?? (await another());
  return {
    ...database.store,
    async close() {
      // After all that still waits to be written.
      await database.store.write(() => Promise.resolve());
      await empty(database.own);
      free.push(database);
    },
  };
});

afterAll(async () => {
  for (const { name, store, own } of all) {
    await store.close();
    await own.end();
    await drop(name);
  }
});

async function another(): Promise<TestDatabase> {
  const name = await clone();
  const database = { name, store: await openPostgres(urlOf(name)), own: await connect(name) };
  all.push(database);
  return database;
}

/** Every row of every table but the migrations', foreign keys aside. */
async function empty(own: Client): Promise<void> {
  const { rows } = await own.query<{ tablename: string }>(`select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%'`);
  await own.query(`set session_replication_role = replica; ${rows.map(({ tablename }) => `delete from ${tablename}`).join('; ')}`);
}
