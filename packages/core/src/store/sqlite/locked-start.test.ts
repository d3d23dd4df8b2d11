// A second program that holds the database when the server starts.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { expect, it } from 'vitest';
import { databaseFile, openSqlite } from './open.ts';

it('a database held by another program at start is refused with a typed error, and opens once it is let go', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'jinguo-locked-')), 'data');
  mkdirSync(folder);
  const other = new SqliteDatabase(join(folder, databaseFile));
  other.exec('create table theirs (a); begin exclusive; insert into theirs values (1)');
  await expect(openSqlite(folder)).rejects.toMatchObject({ code: 'STORAGE_BUSY', actsNext: 'callerRetries' });
  other.exec('rollback');
  other.close();
  const store = await openSqlite(folder);
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});
