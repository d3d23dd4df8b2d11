// What the one writer of a file adds to the contract (store-contract.test.ts): what it answered is there when the file is opened
// again, and typed words when another process has the database.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../store.ts';
import { databaseFile, openSqlite } from './open.ts';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jinguo-writer-'));
  store = await openSqlite(folder);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const put = (name: string) => store.write((tx) => tx.db.insertInto('setting').values({ name, value: 'x' }).execute());
const names = async () => (await store.read.selectFrom('setting').select('name').orderBy('name').execute()).map((row) => row.name);

describe('the writer', () => {
  it('keeps what was asked before it was closed', async () => {
    const asked = Array.from({ length: 50 }, (_, n) => put(`n${n}`));
    await store.close();
    expect((await Promise.allSettled(asked)).filter((one) => one.status === 'rejected')).toEqual([]);
    store = await openSqlite(folder);
    expect(await names()).toHaveLength(50);
  });
});

describe('a database another process writes to', () => {
  const holder = `
    const database = new (require('better-sqlite3'))(process.argv[1]);
    database.exec('begin immediate; insert into setting values (\\'theirs\\', 1)');
    process.stdout.write('held');
    process.stdin.once('data', () => { database.exec('commit'); database.close(); process.exit(); });
  `;

  it('refuses every piece that waited, writes none of them, and works again when it is let go', async () => {
    const other = spawn(process.execPath, ['-e', holder, join(folder, databaseFile)], { cwd: import.meta.dirname });
    try {
      await once(other.stdout, 'data');
      const tries = await Promise.allSettled([put('a'), put('b'), put('c')]);
      for (const one of tries) expect(one).toMatchObject({ status: 'rejected', reason: { code: 'STORAGE_BUSY', actsNext: 'callerRetries' } });
      expect(await names()).toEqual([]);
    } finally {
      other.stdin.write('go');
      await once(other, 'exit');
    }
    await put('a');
    expect(await names()).toEqual(['a', 'theirs']);
  });

  it('only makes a piece wait when it is let go soon', async () => {
    const other = new SqliteDatabase(join(folder, databaseFile));
    other.exec('begin immediate');
    setTimeout(() => other.exec('rollback'), 200);
    await put('a');
    other.close();
    expect(await names()).toEqual(['a']);
  });
});
