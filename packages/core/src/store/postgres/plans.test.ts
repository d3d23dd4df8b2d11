// How PostgreSQL goes about each list, asked of PostgreSQL itself. A planner reads a small table through whatever indexes it
// has, so reading through and sorting are forbidden first: where one still shows, no index could have done without.
import { Pool, type Client } from 'pg';
import { Kysely, PostgresDialect, type CompiledQuery } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clone, connect, drop, urlOf } from '../../../test-setup/databases.ts';
import { filters, offices, viewer, whose } from '../../testing/list-cases.ts';
import { searchForm } from '../../values/bigrams.ts';
import { countDrafts } from '../queries/drafts.ts';
import { countKeptIncidents } from '../queries/incidents.ts';
import { countTodo, todo } from '../queries/inbox.ts';
import { givenItems, itemsAmong, type TabFilter } from '../queries/list-items.ts';
import { unreadCount } from '../queries/messages.ts';
import { countNews, followed } from '../queries/follows.ts';
import { copied, countCopied, countStarted, done, started } from '../queries/my-lists.ts';
import { officeCount, officePage } from '../queries/office-list.ts';
import type { Database } from '../schema.ts';
import { searchHits } from './search.ts';
import { Statements } from './write-connection.ts';

let name: string;
let own: Client;
let db: Kysely<Database>;
const asked: { readonly sql: string; readonly parameters: readonly unknown[] }[] = [];
beforeAll(async () => {
  name = await clone();
  own = await connect(name);
  for (const way of ['seqscan', 'sort', 'incremental_sort']) await own.query(`set enable_${way} = off`);
  db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: new Pool({ connectionString: urlOf(name), max: 2 }) }), log: (event) => void asked.push(event.query satisfies CompiledQuery) });
});
afterAll(async () => {
  await db.destroy();
  await own.end();
  await drop(name);
});

/** The steps of the plans of every statement some work sends that read a table through or sort. */
async function slowSteps(work: () => Promise<unknown>): Promise<readonly string[]> {
  return (await plansOf(work)).filter((step) => /Seq Scan on|^\s*(?:->\s*)?(?:Incremental )?Sort\b/u.test(step));
}

async function plansOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  asked.length = 0;
  await work();
  if (asked.length === 0) throw new RangeError('nothing was asked');
  const plans: string[] = [];
  for (const { sql, parameters } of asked) {
    const { rows } = await own.query<{ 'QUERY PLAN': string }>(`explain (costs off) ${sql}`, [...parameters]);
    plans.push(...rows.map((row) => row['QUERY PLAN']));
  }
  return plans;
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

it('items that are known to hold a text are looked up, not looked for', async () => {
  const filter: TabFilter = { window: 400, limit: 51, text: { items: ['a', 'b', 'c'] } };
  for (const [, one] of whose) expect((await plansOf(() => todo(db, one, filter))).filter((step) => step.includes('Seq Scan'))).toEqual([]);
  for (const list of [done, started, copied]) expect((await plansOf(() => list(db, 'p', filter))).filter((step) => step.includes('Seq Scan'))).toEqual([]);
  expect((await plansOf(() => itemsAmong(db, { ids: ['a', 'b'], filter: {}, viewer }))).filter((step) => step.includes('Seq Scan'))).toEqual([]);
});

it('badges and what a person was given', async () => {
  for (const count of [countStarted, countCopied, countNews, countDrafts, unreadCount]) expect(await slowSteps(() => count(db, 'p'))).toEqual([]);
  expect((await plansOf(() => givenItems(db, viewer))).filter((step) => step.includes('Seq Scan'))).toEqual([]);
  expect(await slowSteps(() => countKeptIncidents(db, { district: [], town: ['t1'], village: ['v21'] }))).toEqual([]);
  for (const [, one] of whose) expect(await slowSteps(() => countTodo(db, one, { today: '2022-09-05', tomorrow: '2022-09-06' }))).toEqual([]);
});

it('search: by the words’ index or along the newest items', async () => {
  const statements = new Statements(db);
  const run: Parameters<typeof searchHits>[0] = (query, args) => {
    const { sql, bind } = statements.of(query);
    asked.push({ sql, parameters: bind(args) });
    return Promise.resolve([]);
  };
  for (const among of [{ units: ['t1'] }, { applicant: 'p' }, { items: ['a', 'b'] }]) {
    expect((await plansOf(() => searchHits(run, { form: searchForm('新丰'), among, before: null, window: 400 }))).filter((step) => step.includes('Seq Scan'))).toEqual([]);
  }
});
