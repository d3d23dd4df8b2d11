// What the store promises on a real file: nothing acknowledged before it is on disk, typed errors.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getSetting, setSetting } from '../queries/settings.ts';
import type { Store } from '../store.ts';
import { databaseFile, openSqlite } from './open.ts';
import { restoreSqlite } from './restore.ts';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jinguo-store-'));
  store = await openSqlite(join(folder, 'data'));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const file = () => join(folder, 'data', databaseFile);
const put = (name: string, value: string) => store.write((tx) => tx.db.insertInto('setting').values({ name, value }).execute());

describe('work', () => {
  it('is on disk, for any other connection, once it is acknowledged, and not before', async () => {
    const other = new SqliteDatabase(file(), { readonly: true });
    const count = () => other.prepare<[], { n: number }>('select count(*) as n from setting').get()?.n;
    let inside: number | undefined;
    await store.write(async (tx) => {
      await tx.db.insertInto('setting').values({ name: 'a', value: '1' }).execute();
      inside = count();
      expect(await getSetting(store, 'a')).toBeUndefined();
    });
    expect([inside, count()]).toEqual([0, 1]);
    other.close();
  });
});

describe('a database that cannot be written', () => {
  it('because another program holds it, says so, and works again when it is let go', async () => {
    const other = new SqliteDatabase(file());
    other.exec('begin immediate');
    await expect(put('a', '1')).rejects.toMatchObject({ code: 'STORAGE_BUSY', status: 503 });
    expect(await getSetting(store, 'a')).toBeUndefined();
    other.exec('rollback');
    other.close();
    await put('a', '1');
    expect(await getSetting(store, 'a')).toBe('1');
  });

  it('because its folder cannot be, refuses to start', async () => {
    writeFileSync(join(folder, 'a-file'), '');
    await expect(openSqlite(join(folder, 'a-file', 'data'))).rejects.toMatchObject({ code: 'STORAGE_READ_ONLY' });
  });

  it('because the file is no database, refuses to start', async () => {
    mkdirSync(join(folder, 'bad'));
    writeFileSync(join(folder, 'bad', databaseFile), 'this is not a database, but long enough to look like one '.repeat(40));
    await expect(openSqlite(join(folder, 'bad'))).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
  });

  it('because the disk is full, says so, goes on reading, and writes again when there is room', async (context) => {
    const small = join(folder, 'small');
    mkdirSync(small);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', small], { stdio: 'ignore' });
    } catch {
      context.skip('needs the right to mount a small disk');
    }
    const tight = await openSqlite(join(small, 'data'));
    try {
      await setSetting(tight, 'before', 'kept');
      const ballast = join(small, 'ballast');
      writeFileSync(ballast, Buffer.alloc(4_000_000));
      const much = 'x'.repeat(200_000);
      let refused: unknown;
      for (let n = 0; n < 20 && refused === undefined; n += 1) {
        refused = await setSetting(tight, `n${n}`, much).then(() => undefined, (error: unknown) => error);
      }
      expect(refused).toMatchObject({ code: 'STORAGE_FULL', status: 507 });
      expect(await getSetting(tight, 'before')).toBe('kept');
      rmSync(ballast);
      await setSetting(tight, 'after', 'kept too');
      expect(await getSetting(tight, 'after')).toBe('kept too');
    } finally {
      await tight.close();
      execFileSync('umount', [small]);
    }
  });
});

describe('a backup', () => {
  it('taken while work goes on is sound, and restores what was acknowledged before it', async () => {
    await put('before', '1');
    const busy = Promise.all(Array.from({ length: 200 }, (_, n) => put(`n${n}`, 'x')));
    await store.backup(join(folder, 'backup.sqlite'));
    await busy;
    restoreSqlite(join(folder, 'backup.sqlite'), join(folder, 'elsewhere'));
    const restored = await openSqlite(join(folder, 'elsewhere'));
    expect(await getSetting(restored, 'before')).toBe('1');
    await restored.close();
  });

  it('that is broken is refused, and the database stays as it was', () => {
    writeFileSync(join(folder, 'broken'), Buffer.alloc(8192, 7));
    expect(() => restoreSqlite(join(folder, 'broken'), join(folder, 'data'))).toThrow(expect.objectContaining({ code: 'STORAGE_FAILED' }));
  });
});
