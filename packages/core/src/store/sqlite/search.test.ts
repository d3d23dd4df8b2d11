// The text index in SQLite's transactions: it is undone with the piece that wrote it, and with that piece alone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SearchRow } from '../search.ts';
import type { Store, WriteTx } from '../store.ts';
import { openSqlite } from './open.ts';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jinguo-search-'));
  store = await openSqlite(folder);
  await store.write(async ({ db }) => {
    await db.insertInto('org_unit').values({ id: 'd', parent: null, level: 'district', zh: '区', en: 'D', position: 0 }).execute();
    await db.insertInto('person').values({ id: 'p', name: '沈兰', email: null }).execute();
    await db.insertInto('definition').values({ hash: 'h', campaign: 'c', workflow: 'w', json: '{}', published_at: '', number: 1, origin: 'plugin', published_by: null }).execute();
    for (const id of ['i1', 'i2', 'i3']) {
      await db
        .insertInto('item')
        .values({ id, number: id, campaign: 'c', workflow: 'w', definition_hash: 'h', batch_id: null, unit: 'd', district: 'd', town: null, village: null, applicant: 'p', applied_self: 0, title: '', stage: 's', stage_entered_at: '', status: 'open', result: null, due_on: null, deadline_on: null, restricted: 0, calendar_revision: 0, context: '{}', data: '{}', version: 1, created_at: '', updated_at: '', archived_at: null })
        .execute();
    }
  });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const row = (itemId: string, text: string): SearchRow => ({ itemId, district: 'd', town: null, village: null, applicant: 'p', text });
const found = async (form: string) => (await store.searchHits({ form, among: { units: ['d'] }, before: null, window: 10 })).hits.map((hit) => hit.itemId);

async function putThenFail(tx: WriteTx, given: SearchRow): Promise<never> {
  await tx.putSearch(given);
  throw new RangeError('refused afterwards');
}

it('a row that was put by a piece that failed is not found, those beside it in the commit are', async () => {
  const ended = await Promise.allSettled([
    store.write((tx) => tx.putSearch(row('i1', '莲心园'))),
    store.write((tx) => putThenFail(tx, row('i2', '莲心池'))),
    store.write((tx) => tx.putSearch(row('i3', '莲心亭'))),
  ]);
  expect(ended.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await found('莲心')).toEqual(['i3', 'i1']);
});

it('a changed text whose piece failed is still found as it was', async () => {
  await store.write((tx) => tx.putSearch(row('i1', '莲心园')));
  await expect(store.write((tx) => putThenFail(tx, row('i1', '荷风园')))).rejects.toThrow('refused afterwards');
  expect([await found('莲心'), await found('荷风')]).toEqual([['i1'], []]);
  await store.write((tx) => tx.putSearch(row('i1', '荷风园')));
  expect([await found('莲心'), await found('荷风')]).toEqual([[], ['i1']]);
});

it('units whose names differ in signs only are told apart by the row', async () => {
  await store.write((tx) => tx.putSearch({ ...row('i1', '莲心园'), town: 't.1' }));
  const inTown = async (unit: string) => (await store.searchHits({ form: '莲心', among: { units: [unit] }, before: null, window: 10 })).hits;
  expect([(await inTown('t.1')).length, (await inTown('t-1')).length, (await inTown('T1')).length]).toEqual([1, 0, 0]);
});
