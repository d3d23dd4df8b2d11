// What whoever writes may rely on, on either database: order, pieces undone alone, one commit for those who wait together,
// and nobody told or shown anything before it stands.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusal } from '../errors.ts';
import { openTestStore } from '../testing/database.ts';
import { prepare } from './prepared.ts';
import type { Store, WriteTx } from './store.ts';

let folder: string;
let store: Store;
let open: boolean;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jinguo-contract-'));
  store = await openTestStore(folder);
  open = true;
});
afterEach(async () => {
  if (open) await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const insertSetting = prepare<{ name: string; value: string }>()((db, p) => db.insertInto('setting').values({ name: p('name'), value: p('value') }));
const insert = (tx: WriteTx, name: string) => tx.db.insertInto('setting').values({ name, value: 'x' }).execute();
const put = (name: string) => store.write((tx) => insert(tx, name));
const names = async () => (await store.read.selectFrom('setting').select('name').orderBy('name').execute()).map((row) => row.name);
const serial = (n: number) => `n${String(n).padStart(3, '0')}`;

describe('work', () => {
  it('is done in the order it was asked for, and shows each piece what the one before it left', async () => {
    const seen = await Promise.all(
      Array.from({ length: 300 }, (_, n) =>
        store.write(async (tx) => {
          const { count } = await tx.db.selectFrom('setting').select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
          await insert(tx, serial(n));
          return count;
        }),
      ),
    );
    expect(seen).toEqual(Array.from({ length: 300 }, (_, n) => n));
  });

  it('sees within a piece what it wrote, by a prepared statement or another, and the latest of both stands', async () => {
    const inside = await store.write(async (tx) => {
      await tx.run(insertSetting, { name: 'a', value: 'prepared' });
      await tx.db.updateTable('setting').set({ value: 'changed' }).where('name', '=', 'a').execute();
      return tx.db.selectFrom('setting').selectAll().execute();
    });
    expect(inside).toEqual([{ name: 'a', value: 'changed' }]);
    expect(await store.read.selectFrom('setting').selectAll().execute()).toEqual(inside);
  });

  it('leaves the event loop to others while somebody writes one thing after another', async () => {
    let turns = 0;
    let through = false;
    const count = () => {
      turns += 1;
      if (!through) setImmediate(count);
    };
    setImmediate(count);
    for (let n = 0; n < 200; n += 1) await put(serial(n));
    through = true;
    expect(turns).toBeGreaterThan(100);
  });

  it('that was asked for before the store is closed is answered', async () => {
    const asked = Array.from({ length: 50 }, (_, n) => put(serial(n)));
    await store.close();
    open = false;
    expect((await Promise.allSettled(asked)).filter((one) => one.status === 'rejected')).toEqual([]);
  });
});

describe('a piece that throws', () => {
  it('is undone alone among those that share its commit, whatever it did before', async () => {
    const pieces = Array.from({ length: 40 }, (_, n) =>
      store.write(async (tx) => {
        await insert(tx, serial(n));
        await insert(tx, `second of ${serial(n)}`);
        if (n % 10 === 3) throw new RangeError(`piece ${n}`);
      }),
    );
    const ended = await Promise.allSettled(pieces);
    expect(ended.flatMap((one, n) => (one.status === 'rejected' ? [[n, String(one.reason)]] : []))).toEqual([3, 13, 23, 33].map((n) => [n, `RangeError: piece ${n}`]));
    const kept = await names();
    expect(kept).toHaveLength(72);
    expect(kept.filter((name) => name.endsWith('13'))).toEqual([]);
  });

  it('because the database refuses a statement is undone alone as well', async () => {
    const failing = store.write(async (tx) => {
      for (const name of ['a', 'b', 'c']) await insert(tx, name);
      await insert(tx, 'a');
    });
    const [before, bad, after] = await Promise.allSettled([put('d'), failing, put('e')]);
    expect([before.status, bad.status, after.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await names()).toEqual(['d', 'e']);
  });

  it('hands its refusal on as it is, and what is asked for next finds a sound store', async () => {
    await expect(store.write(() => Promise.reject(refusal('NOT_FOUND', { what: 'x' })))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await put('a');
    expect(await names()).toEqual(['a']);
  });
});

describe('one commit', () => {
  it('is shared by those who wait together: none is acknowledged, and none shown, while the last is still at work', async () => {
    const acknowledged: string[] = [];
    const first = ['a', 'b', 'c'].map((name) => put(name).then(() => acknowledged.push(name)));
    const during = await store.write(async (tx) => {
      await insert(tx, 'd');
      return { told: [...acknowledged], shown: await names(), inside: (await tx.db.selectFrom('setting').select('name').execute()).length };
    });
    expect(during).toEqual({ told: [], shown: [], inside: 4 });
    await Promise.all(first);
    expect(await names()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('shows nobody what is not committed, however long the piece takes', async () => {
    let reached = (): void => undefined;
    let goOn = (): void => undefined;
    const written = new Promise<void>((resolve) => (reached = resolve));
    const told = new Promise<void>((resolve) => (goOn = resolve));
    const slow = store.write(async (tx) => {
      await insert(tx, 'slow');
      reached();
      await told;
    });
    await written;
    expect(await names()).toEqual([]);
    goOn();
    await slow;
    expect(await names()).toEqual(['slow']);
  });
});
