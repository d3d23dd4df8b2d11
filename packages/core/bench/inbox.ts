// The desk over tables of one thousand, one hundred thousand and one million items with an open task each: a narrowed inbox
// page of fifty rows with its badges, the office's list, and search by two and three Chinese characters.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { createEngine, createAccount, openStore, seedOrgUnits, type Person } from '../src/index.ts';
import { tokensOf } from '../src/store/search.ts';
import { searchText } from '../src/values/bigrams.ts';
import { median, quantiles, type Quantiles } from './timing.ts';
import { benchPlugin } from './world.ts';

export interface InboxFigures {
  readonly tasks: number;
  /** Mine and my posts', narrowed by programme and unit, with the badges. */
  readonly page: Quantiles;
  readonly counts: Quantiles;
  /** Every item of the town at one stage, newest first. */
  readonly office: Quantiles;
  /** A name of two characters, a name with one more, and a word every title holds. */
  readonly search: { readonly two: Quantiles; readonly three: Quantiles; readonly common: Quantiles };
  /** The inbox narrowed by a name. */
  readonly pageByText: Quantiles;
  /** Milliseconds from opening the store to the first page. */
  readonly start: number;
  /** Megabytes of resident memory after the run. */
  readonly memory: number;
}

/** Each figure is the median of so many rounds, so that one bad moment of a shared machine does not decide. */
const rounds = 5;
const towns = 13;
const workflow = 'six-stages';

export async function inboxFigures(tasks: number, samples: number): Promise<InboxFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'jinguo-inbox-'));
  const person = await prepare(folder, tasks);
  const before = performance.now();
  const store = await openStore({ folder });
  const engine = await createEngine({ store, plugins: [benchPlugin], roles: {}, clock: { now: () => new Date('2022-09-05T01:00:00Z') }, blindKey: 'bench' });
  await engine.inbox(person, { tab: 'todo', limit: 50 });
  const start = performance.now() - before;
  const name = (n: number) => nameOf((n * 7919) % tasks, tasks);
  const measure = async (work: (n: number) => Promise<unknown>): Promise<Quantiles> => {
    const each: Quantiles[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const taken: number[] = [];
      for (let n = 0; n < samples; n += 1) {
        const from = performance.now();
        await work(round * samples + n);
        taken.push(performance.now() - from);
      }
      each.push(quantiles(taken));
    }
    return { p50: median(each.map((one) => one.p50)), p99: median(each.map((one) => one.p99)) };
  };
  const figures = {
    tasks,
    page: await measure(async () => {
      await engine.inbox(person, { tab: 'todo', workflow, unit: 't3', limit: 50 });
      await engine.counts(person);
    }),
    counts: await measure(() => engine.counts(person)),
    office: await measure(() => engine.items(person, { workflow, stage: 'first', limit: 50 })),
    search: {
      two: await measure((n) => engine.find(person, { text: name(n), limit: 20 })),
      three: await measure((n) => engine.find(person, { text: `${name(n)}家`, limit: 20 })),
      common: await measure(() => engine.find(person, { text: '农场', limit: 20 })),
    },
    pageByText: await measure((n) => engine.inbox(person, { tab: 'todo', text: name(n), limit: 50 })),
    start,
    memory: process.memoryUsage.rss() / 1_048_576,
  };
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  return figures;
}

/** Rows are put in directly: this measures reading a table of this size, not how it came to be. */
async function prepare(folder: string, tasks: number): Promise<Person> {
  const store = await openStore({ folder });
  await seedOrgUnits(store, [
    { id: 'd', parent: null, level: 'district', zh: '区', en: 'District' },
    ...Array.from({ length: towns }, (_, n) => ({ id: `t${n}`, parent: 'd', level: 'town' as const, zh: `镇${n}`, en: `Town ${n}` })),
  ]);
  const person = await createAccount(store, { id: 'reader', username: 'reader', passwordHash: '-', name: '读者', posts: [{ id: 'post-reader', role: 'townHead', unit: 't3' }, { id: 'post-officer', role: 'townOfficer', unit: 't3' }] });
  const clerk = await createAccount(store, { id: 'clerk', username: 'clerk', passwordHash: '-', name: '录入', posts: [] });
  const engine = await createEngine({ store, plugins: [benchPlugin], roles: {}, clock: { now: () => new Date() }, blindKey: 'bench' });
  const hash = engine.registry.workflows()[0]?.hash ?? '';
  await store.close();
  const db = new SqliteDatabase(join(folder, 'jinguo.sqlite'));
  db.pragma('synchronous = OFF');
  db.pragma('foreign_keys = OFF');
  const context = JSON.stringify({ fields: {}, signOffs: {}, returns: {}, returnedBy: null, usedDays: {}, lastDecider: null, listSize: 0 });
  const item = db.prepare(`insert into item (id, number, campaign, workflow, definition_hash, unit, district, town, applicant, applied_self, title, stage, stage_entered_at, status, due_on, context, data, version, created_at, updated_at)
    values (?, ?, 'bench', '${workflow}', '${hash}', ?, 'd', ?, ?, 0, ?, 'first', '2022-09-01T00:00:00Z', 'open', ?, '${context}', '{}', 1, '2022-09-01T00:00:00Z', '2022-09-01T00:00:00Z')`);
  const task = db.prepare(`insert into task (id, item_id, stage, party, role, unit, person, district, town, village, workflow, opened_at, due_sort, state) values (?, ?, 'first', '', ?, ?, null, 'd', ?, null, '${workflow}', '2022-09-01T00:00:00Z', ?, 'open')`);
  const row = db.prepare('insert into item_search (item_id, district, town, applicant, text) values (?, ?, ?, ?, ?)');
  const tokens = db.prepare('insert into item_fts (rowid, tokens) values (?, ?)');
  db.transaction(() => {
    for (let n = 0; n < tasks; n += 1) {
      const id = `i${String(n).padStart(8, '0')}`;
      const town = `t${(n * 7) % towns}`;
      const due = `2022-${String(1 + ((n * 13) % 12)).padStart(2, '0')}-${String(1 + ((n * 29) % 28)).padStart(2, '0')}`;
      const title = `${nameOf(n, tasks)}家庭农场`;
      const applicant = n < 50 ? person.id : clerk.id;
      item.run(id, `BE01-${n}`, town, town, applicant, title, due);
      task.run(`k${n}`, id, 'townHead', town, town, due);
      const text = searchText([`BE01-${n}`, title, town]);
      const { lastInsertRowid } = row.run(id, 'd', town, applicant, text);
      tokens.run(lastInsertRowid, tokensOf({ itemId: id, district: 'd', town, village: null, applicant, text }).join(' '));
    }
  })();
  db.exec('analyze');
  db.close();
  return person;
}

/** A name of two characters that about twenty applicants share, however many there are. */
function nameOf(n: number, of: number): string {
  const which = n % Math.max(1, Math.floor(of / 20));
  return String.fromCodePoint(0x4e00 + (which % 251), 0x5f00 + Math.floor(which / 251));
}
