// The inbox page over tables of one thousand, one hundred thousand and one million open tasks: mine and my posts', fifty
// rows, with the badge counts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { createEngine, createAccount, openStore, seedOrgUnits, type Person } from '../src/index.ts';
import { quantiles, type Quantiles } from './timing.ts';
import { benchPlugin } from './world.ts';

export interface InboxFigures {
  readonly tasks: number;
  readonly page: Quantiles;
  readonly counts: Quantiles;
  /** Milliseconds from opening the store to the first page. */
  readonly start: number;
  /** Megabytes of resident memory after the run. */
  readonly memory: number;
}

const towns = 13;

export async function inboxFigures(tasks: number, samples: number): Promise<InboxFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'jinguo-inbox-'));
  const person = await prepare(folder, tasks);
  const before = performance.now();
  const store = await openStore({ folder });
  const engine = await createEngine({ store, plugins: [benchPlugin], roles: {}, clock: { now: () => new Date('2022-09-05T01:00:00Z') }, blindKey: 'bench' });
  await engine.inbox(person, { tab: 'todo', limit: 50 });
  const start = performance.now() - before;
  const pages: number[] = [];
  const counts: number[] = [];
  for (let n = 0; n < samples; n += 1) {
    const one = performance.now();
    await engine.inbox(person, { tab: 'todo', limit: 50 });
    const two = performance.now();
    await engine.counts(person);
    pages.push(two - one);
    counts.push(performance.now() - two);
  }
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  return { tasks, page: quantiles(pages), counts: quantiles(counts), start, memory: process.memoryUsage.rss() / 1_048_576 };
}

/** Rows are put in directly: this measures reading a table of this size, not how it came to be. */
async function prepare(folder: string, tasks: number): Promise<Person> {
  const store = await openStore({ folder });
  await seedOrgUnits(store, [
    { id: 'd', parent: null, level: 'district', zh: '区', en: 'District' },
    ...Array.from({ length: towns }, (_, n) => ({ id: `t${n}`, parent: 'd', level: 'town' as const, zh: `镇${n}`, en: `Town ${n}` })),
  ]);
  const person = await createAccount(store, { id: 'reader', username: 'reader', passwordHash: '-', name: '读者', posts: [{ id: 'post-reader', role: 'townHead', unit: 't3' }, { id: 'post-officer', role: 'townOfficer', unit: 't3' }] });
  const engine = await createEngine({ store, plugins: [benchPlugin], roles: {}, clock: { now: () => new Date() }, blindKey: 'bench' });
  const hash = engine.registry.workflows()[0]?.hash ?? '';
  await store.close();
  const db = new SqliteDatabase(join(folder, 'jinguo.sqlite'));
  db.pragma('synchronous = OFF');
  const context = JSON.stringify({ fields: {}, signOffs: {}, returns: {}, returnedBy: null, usedDays: {}, lastDecider: null, listSize: 0 });
  const item = db.prepare(`insert into item values (?, ?, 'bench', 'six-stages', '${hash}', null, ?, 'd', ?, null, 'reader', 0, ?, 'first', '2022-09-01T00:00:00Z', 'open', null, ?, '${context}', '{}', 1, '2022-09-01T00:00:00Z', '2022-09-01T00:00:00Z')`);
  const task = db.prepare(`insert into task (id, item_id, stage, party, role, unit, person, district, town, village, workflow, opened_at, due_sort, state) values (?, ?, 'first', '', ?, ?, null, 'd', ?, null, 'six-stages', '2022-09-01T00:00:00Z', ?, 'open')`);
  db.pragma('foreign_keys = OFF');
  db.transaction(() => {
    for (let n = 0; n < tasks; n += 1) {
      const town = `t${(n * 7) % towns}`;
      const due = `2022-${String(1 + ((n * 13) % 12)).padStart(2, '0')}-${String(1 + ((n * 29) % 28)).padStart(2, '0')}`;
      item.run(`i${n}`, `BE01-${n}`, town, town, `申请${n}`, due);
      task.run(`k${n}`, `i${n}`, 'townHead', town, town, due);
    }
  })();
  db.exec('analyze');
  db.close();
  return person;
}
