// The lists and the text index on a real PostgreSQL: over the same rows they answer what SQLite answers, which is held
// against the plain list elsewhere (engine/read/lists.test.ts).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeOf } from '../../people/org-unit.ts';
import { chanceOf, pick } from '../../values/chance.ts';
import { openTestStore } from '../../testing/database.ts';
import { sampleUnits } from '../../testing/sample-org.ts';
import { searchForm } from '../../values/bigrams.ts';
import { countTodo, todo, type Whose } from '../queries/inbox.ts';
import { givenItems, itemsAmong, type Key, type RunPage, type TabFilter, type Viewer } from '../queries/list-items.ts';
import { countNews, followed } from '../queries/follows.ts';
import { copied, countCopied, countStarted, done, started } from '../queries/my-lists.ts';
import { officeCount, officePage } from '../queries/office-list.ts';
import type { Database } from '../schema.ts';
import { searchRow, type Hits, type HitsQuery, type SearchRow } from '../search.ts';
import { openSqlite } from '../sqlite/open.ts';
import type { Store } from '../store.ts';

const people = ['ann', 'bo', 'cy'];
const villages = ['v11', 'v12', 'v21'];
const units = new Map(sampleUnits.map((unit) => [unit.id, unit]));

let folder: string;
let postgres: Store;
let sqlite: Store;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jinguo-lists-'));
  sqlite = await openSqlite(folder);
  postgres = await openTestStore(folder);
  for (const store of [sqlite, postgres]) {
    await store.write(async (tx) => {
      for (const row of await fill(tx.db)) await tx.putSearch(row);
    });
  }
});
afterAll(async () => {
  await postgres.close();
  await sqlite.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The same rows in either database: items everywhere, their tasks in every state, copies. */
async function fill(db: Kysely<Database>): Promise<readonly SearchRow[]> {
  const rows: SearchRow[] = [];
  const chance = chanceOf(8);
  const one = <T>(list: readonly [T, ...T[]]): T => pick(list, chance) ?? list[0];
  await db.insertInto('org_unit').values(sampleUnits.map((unit, position) => ({ ...unit, position }))).execute();
  await db.insertInto('person').values(people.map((id) => ({ id, name: id, email: null }))).execute();
  await db.insertInto('definition').values({ hash: 'h', campaign: 'c', workflow: 'w', json: '{}', published_at: '', number: 1, origin: 'plugin', published_by: null }).execute();
  for (let n = 0; n < 150; n += 1) {
    const id = `i${String(n).padStart(4, '0')}`;
    const unit = pick(villages, chance) ?? 'v11';
    const place = placeOf(units, unit);
    const open = chance() < 0.6;
    const at = `2022-09-${String(1 + Math.floor(chance() * 5)).padStart(2, '0')}`;
    const item = {
      id, number: `XX01-2022-${n}`, campaign: 'c', workflow: one(['w', 'x']), definition_hash: 'h', batch_id: n > 20 && chance() < 0.2 ? 'i0003' : null, unit, ...place,
      applicant: pick(people, chance) ?? 'ann', applied_self: 0, title: `${one(['莲', '竹', '荷'])}${one(['心', '影', '风'])}${one(['园', '里'])}`, stage: open ? one(['check', 'review']) : 'done',
      stage_entered_at: at, status: open ? ('open' as const) : ('done' as const), result: open ? null : 'kept', due_on: null, deadline_on: null, restricted: 0, calendar_revision: 0, context: '{}', data: '{}', version: 1, created_at: at, updated_at: at, archived_at: null,
    };
    await db.insertInto('item').values(item).execute();
    rows.push(searchRow(item, { unitName: units.get(unit)?.zh ?? '', fields: {}, data: {} }));
    for (let k = 0; k < 2; k += 1) {
      const state = one(['open', 'done', 'cancelled'] as const);
      const post = one([{ role: 'officer', unit, person: null }, { role: 'head', unit: place.town, person: null }, { role: null, unit: null, person: pick(people, chance) ?? 'ann' }]);
      const task = {
        id: `${id}-${k}`, item_id: id, stage: item.stage, party: '', ...post, ...place, workflow: item.workflow, opened_at: at, due_sort: one([at, '9999-12-31']), state,
        closed_at: state === 'open' ? null : at, closed_by: state === 'done' ? (pick(people, chance) ?? null) : null, action: state === 'done' ? 'approve' : null,
        held_by: chance() < 0.3 ? (pick(people, chance) ?? null) : null, returns_to: null, arriving_until: null,
      };
      await db.insertInto('task').values(task).execute();
    }
    if (chance() < 0.4) await db.insertInto('item_copy').values({ item_id: id, person_id: pick(people, chance) ?? 'ann', sent_by: 'bo', sent_at: at, read_at: chance() < 0.5 ? at : null }).execute();
    if (n % 4 === 0) await db.insertInto('item_follow').values({ item_id: id, person_id: people[n % people.length] ?? 'ann', since: at, seen_at: n % 2 === 0 ? at : '2022-08-01' }).execute();
  }
  return rows;
}

/** What both databases answer. */
async function both<T>(ask: (db: Kysely<Database>) => Promise<T>): Promise<readonly [T, T]> {
  return [await ask(sqlite.read), await ask(postgres.read)];
}

/** All of a list, taken a small stretch at a time. */
async function walked(look: (after: Key | undefined) => Promise<RunPage<Key>>): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: Key | undefined;
  do {
    const page = await look(after);
    ids.push(...page.rows.map((row) => row.id));
    after = page.until;
  } while (after !== undefined);
  return ids;
}

const everything = { window: 10_000, limit: 10_000, after: undefined };

const person = fc.constantFrom(...people);
const after = fc.record({ sort: fc.constantFrom('2022-09-02', '2022-09-04', '9999-12-31', 'i0070'), id: fc.constantFrom('i0010-0', 'i0070', 'i0100-1') });
const filter: fc.Arbitrary<TabFilter> = fc.record(
  {
    limit: fc.integer({ min: 1, max: 30 }),
    window: fc.integer({ min: 1, max: 60 }),
    workflows: fc.constantFrom(['w'], ['w', 'x'], []),
    stage: fc.constantFrom('check', 'done'),
    status: fc.constantFrom('open' as const, 'done' as const),
    unit: fc.constantFrom({ level: 'town', id: 't1' } as const, { level: 'village', id: 'v21' } as const),
    text: fc.constantFrom<NonNullable<TabFilter['text']>>({ like: '莲心' }, { like: '竹' }, { items: ['i0001', 'i0020', 'i0033'] }, { items: [] }),
    after,
  },
  { requiredKeys: ['limit', 'window'] },
);

describe('on PostgreSQL as on SQLite', () => {
  it('tasks, and how many', async () => {
    const whose: fc.Arbitrary<Whose> = fc.oneof(person.map((id) => ({ person: id })), person.map((id) => ({ holder: id })), fc.constantFrom({ role: 'officer', unit: 'v11' }, { role: 'head', unit: 't1' }));
    await fc.assert(
      fc.asyncProperty(whose, filter, fc.option(fc.constant('2022-09-04')), async (one, asked, dueBefore) => {
        const [here, there] = await both((db) => todo(db, one, { ...asked, dueBefore: dueBefore ?? undefined }));
        expect(there).toEqual(here);
        const whole = await todo(sqlite.read, one, { ...asked, ...everything });
        expect(await walked((from) => todo(sqlite.read, one, { ...asked, after: from }))).toEqual(whole.rows.map((row) => row.id));
        const [counted, thereToo] = await both((db) => countTodo(db, one, { today: '2022-09-03', tomorrow: '2022-09-04' }));
        expect(thereToo).toEqual(counted);
      }),
      { numRuns: 150 },
    );
  });

  it('what a person decided, started and got copies of', async () => {
    await fc.assert(
      fc.asyncProperty(person, filter, async (id, asked) => {
        for (const list of [done, started, copied]) {
          const [here, there] = await both((db) => list(db, id, asked));
          expect(there).toEqual(here);
          const whole = await list(sqlite.read, id, { ...asked, ...everything });
          expect(await walked((from) => list(sqlite.read, id, { ...asked, after: from }))).toEqual(whole.rows.map((row) => row.id));
        }
        for (const count of [countStarted, countCopied, countNews]) {
          const [here, there] = await both((db) => count(db, id));
          expect(there).toBe(here);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('an office, and what a person may see of some items', async () => {
    const unit = fc.constantFrom({ level: 'district', id: 'd' } as const, { level: 'town', id: 't1' } as const, { level: 'village', id: 'v12' } as const);
    await fc.assert(
      fc.asyncProperty(unit, filter, fc.boolean(), person, async (area, { text: _text, limit, window, after: from, ...asked }, standing, id) => {
        const office = { unit: area, filter: asked, standing: standing && asked.stage !== undefined, before: from?.id ?? null, window };
        const [here, there] = await both(async (db) => [await officePage(db, office, limit), await officeCount(db, office, 40)]);
        expect(there).toEqual(here);
        const viewer: Viewer = { person: id, area: [area], posts: [{ role: 'head', unit: 't2' }], covers: [{ area: [{ level: 'village', id: 'v21' }], posts: [{ role: 'officer', unit: 'v11' }], workflows: ['x'] }] };
        const [given, givenThere] = await both(async (db) => (await givenItems(db, viewer)).toSorted());
        expect(givenThere).toEqual(given);
        const [seen, seenThere] = await both(async (db) => [...(await itemsAmong(db, { ids: given, filter: asked, viewer })).keys()].toSorted());
        expect(seenThere).toEqual(seen);
        const [liked, likedThere] = await both((db) => followed(db, viewer, { ...asked, limit, window, after: undefined }));
        expect(likedThere).toEqual(liked);
      }),
      { numRuns: 100 },
    );
  });

  it('search, window by window', async () => {
    const form = fc.constantFrom('莲心', '心园', '竹影里', '凤桥', '丰镇竹', 'XX01-2022-1', '园里', '2022').map(searchForm);
    const among: fc.Arbitrary<HitsQuery['among']> = fc.constantFrom<HitsQuery['among']>({ units: ['d'] }, { units: ['t1', 'v21'] }, { units: ['v12'] }, { units: [] }, { applicant: 'bo' }, { items: ['i0001', 'i0050', 'i0051'] });
    await fc.assert(
      fc.asyncProperty(form, among, fc.integer({ min: 1, max: 60 }), async (typed, where, window) => {
        const walk = async (look: (query: HitsQuery) => Promise<Hits>) => {
          const windows: string[][] = [];
          let before: string | null = null;
          do {
            const { hits, until }: Hits = await look({ form: typed, among: where, before, window });
            windows.push(hits.map((hit) => hit.itemId).toSorted());
            before = until;
          } while (before !== null);
          return windows;
        };
        expect(await walk(postgres.searchHits)).toEqual(await walk(sqlite.searchHits));
      }),
      { numRuns: 150 },
    );
  });
});
