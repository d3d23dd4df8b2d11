// New offices of errands, each a copy of one that was made once: a folder, or a database of a PostgreSQL server.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { createErrands, type ErrandPlace } from './errand-office.ts';
import { inOneFile } from './one-file.ts';

export interface NewOffices {
  /** File of the program that works in them until it kills itself. */
  readonly program: string;
  readonly make: () => Promise<ErrandPlace>;
  readonly remove: (place: ErrandPlace) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function newOffices(server: string | undefined): Promise<NewOffices> {
  const ground = mkdtempSync(join(tmpdir(), 'jinguo-errands-'));
  const program = await inOneFile(fileURLToPath(new URL('errand-worker.ts', import.meta.url)), join(ground, 'program'));
  return { program, ...(await (server === undefined ? inFolders(ground) : onServer(ground, server))) };
}

async function inFolders(ground: string): Promise<Omit<NewOffices, 'program'>> {
  const first = join(ground, 'first');
  await createErrands({ folder: first });
  let made = 0;
  return {
    async make() {
      const folder = join(ground, String((made += 1)));
      cpSync(first, folder, { recursive: true });
      return { folder };
    },
    async remove({ folder }) {
      rmSync(folder, { recursive: true });
    },
    async close() {
      rmSync(ground, { recursive: true });
    },
  };
}

async function onServer(ground: string, server: string): Promise<Omit<NewOffices, 'program'>> {
  const admin = new Client({ connectionString: `${server}/postgres` });
  await admin.connect();
  const name = `errands_${Math.random().toString(36).slice(2, 10)}`;
  await admin.query(`create database ${name}`);
  await createErrands({ folder: join(ground, 'first'), url: `${server}/${name}` });
  let made = 0;
  return {
    async make() {
      const database = `${name}_${(made += 1)}`;
      const folder = join(ground, database);
      mkdirSync(folder);
      await admin.query(`create database ${database} template ${name}`);
      return { folder, url: `${server}/${database}` };
    },
    async remove({ folder, url = '' }) {
      await admin.query(`drop database ${new URL(url).pathname.slice(1)} with (force)`);
      rmSync(folder, { recursive: true });
    },
    async close() {
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
      rmSync(ground, { recursive: true });
    },
  };
}
