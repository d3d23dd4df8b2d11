// A backup is worth what its restoring is worth: taken under load it holds together, and nothing unsound replaces a database.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenInvariants, createKit, samplePeople, type Kit } from '../../testing.ts';
import { samplePlugin } from '../../testing/sample-plugin.ts';
import { databaseFile, openSqlite } from './open.ts';
import { restoreSqlite } from './restore.ts';

let kit: Kit;
let roundId: string;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jinguo-backup-'));
  kit = await createKit({
    plugins: [samplePlugin()],
    partners: ['p.garden', 'p.water'],
    people: [...samplePeople([{ role: 'villageOfficer', units: ['v11'] }, { role: 'clerk', units: ['d'] }]), { username: 'lan', name: '沈兰', posts: [] }],
  });
  roundId = (await kit.as('clerk.d').start('micro-garden-round', { note: '第一批' }, { unit: 'd' })).itemId;
});
afterEach(async () => {
  await kit.close();
  rmSync(folder, { recursive: true, force: true });
});

const backupFile = () => join(folder, 'backup.sqlite');
const target = () => join(folder, 'data', databaseFile);

/** One garden applied for and checked; its id. */
async function garden(n: number): Promise<string> {
  const { itemId } = await kit.as('lan').start('micro-garden', { gardenName: `园${n}`, keeper: '沈兰', area: 1 }, { unit: 'v11', batchId: roundId });
  await kit.as('villageOfficer.v11').act('approve', itemId);
  return itemId;
}

describe('a backup', () => {
  it('taken while people work is whole: every item with its log, nothing half', async () => {
    const before = await garden(0);
    // Enough pages that copying takes many turns, each of which somebody uses to commit.
    for (let n = 0; n < 30; n += 1) await kit.store.write((tx) => tx.db.insertInto('setting').values({ name: `ballast${n}`, value: 'x'.repeat(200_000) }).execute());
    const state = { copied: false, gardens: 0 };
    const work = (async () => {
      while (!state.copied) await garden((state.gardens += 1));
    })();
    await kit.store.backup(backupFile());
    state.copied = true;
    await work;
    expect(state.gardens).toBeGreaterThan(0);
    const file = new SqliteDatabase(backupFile(), { readonly: true });
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
    file.close();
    restoreSqlite(backupFile(), join(folder, 'data'));
    const restored = await openSqlite(join(folder, 'data'));
    expect(await brokenInvariants(restored, kit.engine.registry)).toEqual([]);
    expect(await restored.read.selectFrom('item').select('id').where('id', '=', before).executeTakeFirst()).toEqual({ id: before });
    await restored.close();
  });

  it('restored over a database keeps the one that was there', async () => {
    await kit.store.backup(backupFile());
    const late = await garden(1);
    await kit.store.backup(join(folder, 'later.sqlite'));
    restoreSqlite(join(folder, 'later.sqlite'), join(folder, 'data'));
    restoreSqlite(backupFile(), join(folder, 'data'));
    const has = async (data: string) => {
      const opened = await openSqlite(data);
      const row = await opened.read.selectFrom('item').select('id').where('id', '=', late).executeTakeFirst();
      await opened.close();
      return row !== undefined;
    };
    mkdirSync(join(folder, 'kept'));
    copyFileSync(`${target()}.before`, join(folder, 'kept', databaseFile));
    expect([await has(join(folder, 'data')), await has(join(folder, 'kept'))]).toEqual([false, true]);
  });
});

describe('what is no sound backup is refused, and the database stays as it was:', () => {
  beforeEach(async () => {
    await garden(0);
    await kit.store.backup(backupFile());
    restoreSqlite(backupFile(), join(folder, 'data'));
  });

  it.each<[string, (file: string) => void]>([
    ['a file of other bytes', (file) => writeFileSync(file, Buffer.alloc(8192, 7))],
    ['an empty file', (file) => truncateSync(file, 0)],
    ['a file cut off in the middle', (file) => truncateSync(file, readFileSync(file).length / 2)],
    ['a database of somebody else', (file) => writeForeign(file)],
    ['a page overwritten', (file) => overwritePage(file)],
    ['no file at all', (file) => rmSync(file)],
  ])('%s', (_what, spoil) => {
    spoil(backupFile());
    const present = readFileSync(target());
    expect(() => restoreSqlite(backupFile(), join(folder, 'data'))).toThrow(expect.objectContaining({ code: 'STORAGE_FAILED' }));
    expect(readFileSync(target()).equals(present)).toBe(true);
    expect(readdirSync(join(folder, 'data'))).toEqual([databaseFile]);
  });

  it('any, while a server has the database open', async () => {
    const running = await openSqlite(join(folder, 'data'));
    expect(() => restoreSqlite(backupFile(), join(folder, 'data'))).toThrow(expect.objectContaining({ code: 'STORAGE_BUSY' }));
    await running.write((tx) => tx.db.insertInto('setting').values({ name: 'still', value: 'works' }).execute());
    await running.close();
    expect(existsSync(`${target()}.before`)).toBe(false);
  });
});

function writeForeign(file: string): void {
  rmSync(file);
  const foreign = new SqliteDatabase(file);
  foreign.exec('create table recipe (name text)');
  foreign.close();
}

/** Damages the middle of the file, where rows are. */
function overwritePage(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2 / 4096) * 4096;
  writeFileSync(file, Buffer.concat([bytes.subarray(0, middle), Buffer.alloc(4096, 0xff), bytes.subarray(middle + 4096)]));
}
