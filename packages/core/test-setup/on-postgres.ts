// Has every kit of a test file work on a database of its own: a new one, or one emptied after the kit that had it before,
// which costs a tenth of making one.
import type { Client } from 'pg';
import { afterAll } from 'vitest';
import { openPostgres } from '../src/store/postgres/open.ts';
import { useTestDatabase } from '../src/testing/database.ts';
import { clone, connect, drop, urlOf } from './databases.ts';

/** A database, and the connection that empties it. */
interface TestDatabase {
  readonly name: string;
  readonly own: Client;
}

const all: TestDatabase[] = [];
const free: TestDatabase[] = [];

useTestDatabase(async () => {
  const database = free.pop() ?? (await another());
  const store = await openPostgres(urlOf(database.name));
  return {
    ...store,
    async close() {
      await store.close();
      await empty(database.own);
      free.push(database);
    },
  };
});

afterAll(async () => {
  for (const { name, own } of all) {
    await own.end();
    await drop(name);
  }
});

async function another(): Promise<TestDatabase> {
  const name = await clone();
  const database = { name, own: await connect(name) };
  all.push(database);
  return database;
}

/** Every row of every table but the migrations', foreign keys aside. */
async function empty(own: Client): Promise<void> {
  const { rows } = await own.query<{ tablename: string }>(`select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%'`);
  await own.query(`set session_replication_role = replica; ${rows.map(({ tablename }) => `delete from ${tablename}`).join('; ')}`);
}
