// Has every kit of a test file work on a database of its own, cloned from the template.
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { openPostgres } from '../src/store/postgres/open.ts';
import { useTestDatabase } from '../src/testing/database.ts';
import { template } from './postgres-server.ts';

const base = inject('postgres');

useTestDatabase(async () => {
  const name = `kit_${randomBytes(8).toString('hex')}`;
  await asAdmin(`create database ${name} template ${template}`);
  const store = await openPostgres(`${base}/${name}`);
  return {
    ...store,
    async close() {
      await store.close();
      await asAdmin(`drop database if exists ${name} with (force)`);
    },
  };
});

async function asAdmin(statement: string): Promise<void> {
  const client = new Client({ connectionString: `${base}/postgres` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
