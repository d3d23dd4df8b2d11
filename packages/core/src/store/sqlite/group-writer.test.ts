// What callers of the one writer may rely on: order, a fair share of the event loop, and typed words when another process
// has the database.
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
  it('does work in the order it was asked for, and shows each piece what the one before it left', async () => {
    const seen = await Promise.all(
      Array.from({ length: 300 }, (_, n) =>
        store.write(async (tx) => {
          const { count } = await tx.db.selectFrom('setting').select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
          await tx.db.insertInto('setting').values({ name: `n${String(n).padStart(3, '0')}`, value: 'x' }).execute();
          return count;
        }),
      ),
    );
    expect(seen).toEqual(Array.from({ length: 300 }, (_, n) => n));
  });

  it('undoes all a piece did before it threw, and only that', async () => {
    const failing = store.write(async (tx) => {
      for (const name of ['a', 'b', 'c']) await tx.db.insertInto('setting').values({ name, value: 'x' }).execute();
      await tx.db.insertInto('setting').values({ name: 'a', value: 'again' }).execute();
    });
    const [bad, good] = await Promise.allSettled([failing, put('d')]);
    expect([bad.status, good.status]).toEqual(['rejected', 'fulfilled']);
    expect(await names()).toEqual(['d']);
  });

  it('lets nobody read what is not committed, however long the piece takes', async () => {
    let read: readonly string[] = ['?'];
    const slow = store.write(async (tx) => {
      await tx.db.insertInto('setting').values({ name: 'slow', value: 'x' }).execute();
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    read = await names();
    await slow;
    expect([read, await names()]).toEqual([[], ['slow']]);
  });

  it('leaves the event loop to others while somebody writes one thing after another', async () => {
    let turns = 0;
    let through = false;
    const count = () => {
      turns += 1;
      if (!through) setImmediate(count);
    };
    setImmediate(count);
    for (let n = 0; n < 200; n += 1) await put(`n${n}`);
    through = true;
    expect(turns).toBeGreaterThan(100);
  });

  it('answers what was asked before it was closed', async () => {
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
