// How SQLite goes about each list, asked of SQLite itself, on a database that was never analysed, as an office's is not: no
// table is read through, and no page is sorted; its order comes out of an index.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect, type CompiledQuery } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../schema.ts';
import { databaseFile, openSqlite } from '../sqlite/open.ts';
import { plannedOnce } from '../sqlite/plan-once.ts';
import { filters, narrowed, offices, viewer, whose } from '../../testing/list-cases.ts';
import { isVersionNeeded } from './definitions.ts';
import { countDrafts, otherDrafts } from './drafts.ts';
import { relatedItems } from './related.ts';
import { countKeptIncidents } from './incidents.ts';
import { countTodo, todo } from './inbox.ts';
import { givenItems, itemsAmong, type TabFilter } from './list-items.ts';
import { unreadCount } from './messages.ts';
import { countNews, followed, followedAmong } from './follows.ts';
import { copied, countCopied, countStarted, done, started } from './my-lists.ts';
import { officeCount, officePage } from './office-list.ts';
import { standingNumbers } from './standing-numbers.ts';

let folder: string;
let raw: SqliteDatabase.Database;
let db: Kysely<Database>;
const asked: CompiledQuery[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jinguo-plans-'));
  await (await openSqlite(folder)).close();
  raw = new SqliteDatabase(join(folder, databaseFile));
  db = new Kysely<Database>({ dialect: new SqliteDialect({ database: raw }), log: (event) => void asked.push(event.query) });
});
afterAll(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

/** What SQLite does for every statement some work sends. Reading the few rows of an inner, limited question is no scan. */
async function plansOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  asked.length = 0;
  await work();
  return asked.flatMap(({ sql, parameters }) =>
    raw
      .prepare<unknown[], { detail: string }>(`explain query plan ${plannedOnce(sql)}`)
      .all(...parameters)
      .map((row) => row.detail)
      .filter((detail) => !/^SCAN (?:soonest|newest|capped|unread|closed|latest)$|^CO-ROUTINE|CORRELATED|^MULTI-INDEX OR|^INDEX \d/u.test(detail)),
  );
}

/** The steps that read a table through or sort. */
async function slowSteps(work: () => Promise<unknown>): Promise<readonly string[]> {
  const plans = await plansOf(work);
  if (plans.length === 0) throw new RangeError('nothing was asked');
  return plans.filter((detail) => detail.startsWith('SCAN') || detail.includes('TEMP B-TREE'));
}

describe.each(filters)('%s', (_name, filter) => {
  it.each(whose)('tasks of %s', async (_whose, one) => {
    expect(await slowSteps(() => todo(db, one, filter))).toEqual([]);
    expect(await slowSteps(() => todo(db, one, { ...filter, dueBefore: '2022-09-05' }))).toEqual([]);
  });

  it('what a person decided, started and got copies of', async () => {
    for (const list of [done, started, copied]) expect(await slowSteps(() => list(db, 'p', filter))).toEqual([]);
  });

  it('what a person follows', async () => {
    expect(await slowSteps(() => followed(db, viewer, filter))).toEqual([]);
  });

  it('an office', async () => {
    for (const run of offices(filter)) {
      expect(await slowSteps(() => officePage(db, run, 51))).toEqual([]);
      expect(await slowSteps(() => officeCount(db, run, 1000))).toEqual([]);
    }
  });
});

it('the tasks of a post and the standing items of a town are told from the index alone until they pass', async () => {
  const plans = await plansOf(() => todo(db, { role: 'townHead', unit: 't1' }, { window: 400, limit: 51, ...narrowed, text: undefined }));
  expect(plans).toContainEqual(expect.stringContaining('USING COVERING INDEX task_post (unit=? AND role=?'));
  const standing = await plansOf(() => officePage(db, { unit: { level: 'town', id: 't1' }, filter: { stage: 's' }, standing: true, before: 'x', window: 400 }, 51));
  expect(standing).toEqual([expect.stringContaining('item_town_standing (town=? AND stage=? AND id<?)'), expect.stringContaining('USING INDEX objection_names (names_item=?)')]);
});

it('what stands at some stages of a town is told by the same index, however many items there are', async () => {
  const plans = await plansOf(() => standingNumbers({ db }, { unit: { level: 'town', id: 't1' }, workflow: 'w', stages: ['a', 'b'] }));
  expect(plans).toContainEqual(expect.stringContaining('item_town_standing (town=? AND stage=?'));
  expect(plans.filter((detail) => detail.startsWith('SCAN'))).toEqual([]);
});

it('items that are known to hold a text are looked up, not looked for', async () => {
  const filter: TabFilter = { window: 400, limit: 51, text: { items: ['a', 'b', 'c'] } };
  for (const [, one] of whose) {
    const plans = await plansOf(() => todo(db, one, filter));
    expect(plans).toContainEqual(expect.stringContaining('task_item (item_id=? AND state=?)'));
    expect(plans.filter((detail) => detail.startsWith('SCAN'))).toEqual([]);
  }
  for (const list of [done, started, copied]) {
    const plans = await plansOf(() => list(db, 'p', filter));
    expect(plans.filter((detail) => detail.startsWith('SCAN') || /task_closed|item_applicant|item_copy_person/u.test(detail))).toEqual([]);
  }
  expect((await plansOf(() => itemsAmong(db, { ids: ['a', 'b'], filter: {}, viewer }))).filter((detail) => detail.startsWith('SCAN'))).toEqual([]);
});

it('a start finds out whether a version is in use without reading the items', async () => {
  const plans = await plansOf(() => isVersionNeeded(db, 'h'));
  expect(plans.filter((detail) => detail.includes('item'))).toEqual([expect.stringMatching(/SEARCH item USING (COVERING )?INDEX \w+ \(definition_hash=\?\)/u)]);
});

it('badges and what a person was given', async () => {
  expect(await slowSteps(() => countStarted(db, 'p'))).toEqual([]);
  expect(await slowSteps(() => countCopied(db, 'p'))).toEqual([]);
  expect(await slowSteps(() => countDrafts(db, 'p'))).toEqual([]);
  expect(await slowSteps(() => countNews(db, 'p'))).toEqual([]);
  expect(await slowSteps(() => followedAmong(db, 'p', ['a', 'b']))).toEqual([]);
  expect(await slowSteps(() => relatedItems(db, { item: 'a', keys: [{ name: 'k', blinded: 'b' }] }))).toEqual([]);
  expect(await slowSteps(() => otherDrafts(db, { item: 'a', not: 'p', since: '2022-09-05' }))).toEqual([]);
  expect(await slowSteps(() => unreadCount(db, 'p'))).toEqual([]);
  expect(await slowSteps(() => givenItems(db, viewer))).toEqual([]);
  expect(await slowSteps(() => countKeptIncidents(db, { district: [], town: ['t1'], village: ['v21'] }))).toEqual([]);
  for (const [, one] of whose) expect(await slowSteps(() => countTodo(db, one, { today: '2022-09-05', tomorrow: '2022-09-06' }))).toEqual([]);
});
