// Every list against the plainest way to make it: read all rows, keep those that should be there, sort them. The rows come
// from a walk by chance, so that tasks are claimed, handed over, copied, taken back and done in every order.
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDateOf } from '../../calendar/local-date.ts';
import { JinguoError } from '../../errors.ts';
import { placeOf } from '../../people/org-unit.ts';
import { sees, type Person } from '../../people/post.ts';
import type { ItemRow, TaskRow } from '../../store/load-item.ts';
import type { ItemFollowTable } from '../../store/desk-tables.ts';
import type { ItemCopyTable } from '../../store/schema.ts';
import { allPeople, type PersonWithUsername } from '../../store/queries/people.ts';
import { createKit, randomWalk, samplePeople, type Kit } from '../../testing.ts';
import { samplePlugin } from '../../testing/sample-plugin.ts';
import { searchForm } from '../../values/bigrams.ts';
import type { FindQuery, InboxQuery, ItemsQuery } from '../engine.ts';
import type { ListFilter } from './list-filter.ts';
import type { ListRow, Page } from '../views.ts';

const people = [
  ...samplePeople([
    { role: 'villageOfficer', units: ['v11', 'v12', 'v21'] },
    { role: 'townHead', units: ['t1', 't2'] },
    { role: 'clerk', units: ['d'] },
    { role: 'chair', units: ['d'] },
    { role: 'partnerOfficer', units: ['p.garden', 'p.water'] },
  ]),
  { username: 'lan', name: '沈兰', posts: [] },
  { username: 'two', name: '双岗', posts: [{ role: 'villageOfficer', unit: 'v21' }, { role: 'townHead', unit: 't1' }] },
];

let kit: Kit;
let persons: readonly PersonWithUsername[];
let rows: { readonly items: readonly ItemRow[]; readonly tasks: readonly TaskRow[]; readonly copies: readonly ItemCopyTable[]; readonly follows: readonly ItemFollowTable[]; readonly texts: ReadonlyMap<string, string> };
beforeAll(async () => {
  kit = await createKit({ plugins: [samplePlugin()], people, partners: ['p.garden', 'p.water'] });
  expect((await randomWalk(kit, { seed: 20_221_123, steps: 700 })).faults).toEqual([]);
  persons = await allPeople(kit.store.read);
  await goOnLeave();
  await handOut();
  const { read } = kit.store;
  const texts = await read.selectFrom('item_search').select(['item_id', 'text']).execute();
  rows = {
    items: await read.selectFrom('item').selectAll().orderBy('id').execute(),
    tasks: await read.selectFrom('task').selectAll().orderBy('id').execute(),
    copies: await read.selectFrom('item_copy').selectAll().execute(),
    follows: await seenFollows(),
    texts: new Map(texts.map((row) => [row.item_id, row.text])),
  };
}, 300_000);
afterAll(() => kit.close());

/** Who is on leave, who acts for them, for which workflows. */
let covers: readonly { readonly of: string; readonly by: string; readonly workflows: readonly string[] | null }[];

async function goOnLeave(): Promise<void> {
  const id = (name: string) => persons.find((person) => person.username === name)?.id ?? '';
  covers = [
    { of: id('villageOfficer.v11'), by: id('villageOfficer.v21'), workflows: null },
    { of: id('clerk.d'), by: id('two'), workflows: ['micro-garden-round'] },
    { of: id('townHead.t2'), by: id('chair.d'), workflows: ['nothing-yet'] },
    { of: id('townHead.t2'), by: id('chair.d'), workflows: ['micro-garden'] },
    { of: id('two'), by: id('partnerOfficer.p.water'), workflows: ['micro-garden'] },
  ];
  await kit.store.write(async (tx) => {
    for (const [n, { of, by, workflows }] of covers.entries()) {
      await tx.db.insertInto('cover').values({ id: `cover${n}`, person_id: of, cover_id: by, role: null, unit: null, workflows: workflows === null ? null : JSON.stringify(workflows), from_on: '2022-01-01', until_on: '2032-12-31', set_by: of, set_at: '2022-01-01', ended_at: null }).execute();
    }
  });
}

/** Hands tasks to people and sends copies across all units, more than the walk does. */
async function handOut(): Promise<void> {
  const everybody = await allPeople(kit.store.read);
  const open = await kit.store.read.selectFrom('task').select(['id', 'item_id']).where('state', '=', 'open').orderBy('id').execute();
  await kit.store.write(async (tx) => {
    for (const [n, task] of open.entries()) {
      const person = everybody[n % everybody.length]?.id ?? '';
      if (n % 3 === 0) await tx.db.updateTable('task').set({ held_by: person }).where('id', '=', task.id).execute();
      if (n % 2 === 0) continue;
      const copy = { item_id: task.item_id, person_id: person, sent_by: person, sent_at: `2022-09-${String(10 + (n % 4))}`, read_at: n % 5 === 0 ? '2022-09-20' : null };
      await tx.db.insertInto('item_copy').values(copy).onConflict((oc) => oc.doNothing()).execute();
    }
  });
  for (const [n, person] of everybody.entries()) {
    for (let k = 0; k < n % 4; k += 1) await kit.engine.saveDraft(person, { workflow: 'micro-garden', form: {} });
  }
}

/** Follows of anything by anybody; those of what she may see. */
async function seenFollows(): Promise<readonly ItemFollowTable[]> {
  const items = await kit.store.read.selectFrom('item').select(['id', 'updated_at']).orderBy('id').execute();
  const follows = persons.flatMap((person, p) => items.filter((_item, n) => (n + p) % 3 === 0).map((item, n) => ({ person, row: { person_id: person.id, item_id: item.id, since: `2022-09-${String(10 + (n % 4))}`, seen_at: n % 2 === 0 ? item.updated_at : '2022-01-01' } })));
  await kit.store.write((tx) => tx.db.insertInto('item_follow').values(follows.map((one) => one.row)).execute());
  const seen = await Promise.all(follows.map(async ({ person, row }) => ((await kit.engine.maySee(person, row.item_id)) ? [row] : [])));
  expect(seen.flat().length).toBeLessThan(follows.length);
  return seen.flat();
}

const filters = fc.record(
  {
    text: fc.constantFrom('园', '竹林', '新丰', '丰镇', 'XX01-2022', '２０２２－００', '净相莲', '联丰村', '第九', '*'),
    campaign: fc.constantFrom('gardens', 'gardens', 'others'),
    programme: fc.constantFrom('micro-garden', 'nothing'),
    workflow: fc.constantFrom('micro-garden', 'micro-garden-round'),
    stage: fc.constantFrom('villageCheck', 'townReview', 'supplement', 'awaiting', 'collecting', 'withdrawn', 'nowhere'),
    unit: fc.constantFrom('d', 't1', 't2', 'v11', 'v21', 'p.garden', 'moon'),
  },
  { requiredKeys: [] },
);
const limits = fc.integer({ min: 1, max: 9 });

/** All pages of a list, one after another. */
async function pages(limit: number, ask: (cursor: string | undefined) => Promise<Page<ListRow>>): Promise<readonly ListRow[]> {
  const all: ListRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask(cursor);
    expect(page.rows.length).toBeLessThanOrEqual(limit);
    all.push(...page.rows);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return all;
}

/** Whether an item passes what a list is narrowed by, asked of its row and of what it is found by. */
function passes(item: ItemRow, filter: ListFilter & Pick<FindQuery, 'status'>): boolean {
  const unit = filter.unit === undefined ? undefined : kit.engine.units.get(filter.unit);
  const within = unit !== undefined && unit.level !== 'partner' && placeOf(kit.engine.units, item.unit)[unit.level] === unit.id;
  return (
    (filter.text === undefined || (rows.texts.get(item.id) ?? '').split('\n').some((line) => line.includes(searchForm(filter.text ?? '')))) &&
    (filter.campaign === undefined || item.campaign === filter.campaign) &&
    (filter.programme === undefined || filter.programme === 'micro-garden') &&
    (filter.workflow === undefined || item.workflow === filter.workflow) &&
    (filter.stage === undefined || item.stage === filter.stage) &&
    (filter.status === undefined || item.status === filter.status) &&
    (filter.unit === undefined || within)
  );
}

const itemOf = (id: string): ItemRow => {
  const item = rows.items.find((one) => one.id === id);
  if (item === undefined) throw new RangeError(id);
  return item;
};

/** How a task waits for a person, if it does: she has it, her post has it, or somebody she covers. */
function waitsFor(person: Person, task: TaskRow): ListRow['via'] {
  if (task.state !== 'open') return null;
  if ((task.held_by ?? task.person) === person.id) return 'mine';
  if (task.held_by === null && person.posts.some((post) => post.role === task.role && post.unit === task.unit)) return 'pool';
  const covered = covers.filter((cover) => cover.by === person.id && (cover.workflows === null || cover.workflows.includes(task.workflow)));
  const waitsForThem = persons.some((one) => {
    const claims = task.held_by === null ? task.person === one.id || one.posts.some((post) => post.role === task.role && post.unit === task.unit) : task.held_by === one.id;
    return claims && covered.some((cover) => cover.of === one.id);
  });
  return waitsForThem ? 'onBehalf' : null;
}

const falling = <T>(list: readonly T[], key: (one: T) => string) => list.toSorted((a, b) => (key(a) > key(b) ? -1 : 1));

/** The items of a tab in order, by reading everything. */
function plainTab(person: Person, query: InboxQuery): readonly string[] {
  const keep = (ids: readonly string[]) => ids.filter((id) => passes(itemOf(id), query));
  const today = localDateOf(kit.clock.now());
  switch (query.tab) {
    case 'todo':
    case 'overdue': {
      const late = query.tab === 'overdue' || query.overdueOnly === true;
      const mine = rows.tasks.filter((task) => waitsFor(person, task) !== null && (!late || task.due_sort < today));
      return keep(mine.toSorted((a, b) => (`${a.due_sort} ${a.id}` < `${b.due_sort} ${b.id}` ? -1 : 1)).map((task) => task.item_id));
    }
    case 'done':
      return keep(falling(rows.tasks.filter((task) => task.closed_by === person.id && task.state === 'done'), (task) => `${task.closed_at ?? ''} ${task.id}`).map((task) => task.item_id));
    case 'started':
      return keep(falling(rows.items.filter((item) => item.applicant === person.id), (item) => item.id).map((item) => item.id));
    case 'copied':
      return keep(falling(rows.copies.filter((copy) => copy.person_id === person.id), (copy) => `${copy.sent_at} ${copy.item_id}`).map((copy) => copy.item_id));
    case 'followed':
      return keep(falling(rows.follows.filter((one) => one.person_id === person.id), (one) => `${one.since} ${one.item_id}`).map((one) => one.item_id));
  }
}

async function isVisible(person: Person, id: string): Promise<boolean> {
  try {
    await kit.engine.item(person, id);
    return true;
  } catch (error) {
    if (error instanceof JinguoError && error.code === 'NOT_FOUND') return false;
    throw error;
  }
}

const tooShort = (text: string | undefined) => text !== undefined && searchForm(text).length < 2;

it('the walk left enough of everything', () => {
  expect(rows.items.length).toBeGreaterThan(40);
  expect(rows.tasks.filter((task) => task.held_by !== null).length).toBeGreaterThan(9);
  expect(rows.tasks.filter((task) => task.state === 'done').length).toBeGreaterThan(40);
  expect(rows.copies.length).toBeGreaterThan(9);
  expect(rows.texts.size).toBe(rows.items.length);
});

describe('the pages of a tab, one after another, are the plain list', () => {
  it.each(['todo', 'overdue', 'done', 'started', 'copied', 'followed'] as const)('%s', async (tab) => {
    await fc.assert(
      fc.asyncProperty(filters, limits, fc.boolean(), fc.nat(), async (filter, limit, overdueOnly, n) => {
        const person = persons[n % persons.length];
        fc.pre(person !== undefined && !tooShort(filter.text));
        const query = { ...filter, tab, limit, overdueOnly };
        const listed = await pages(limit, (cursor) => kit.engine.inbox(person, { ...query, cursor }));
        expect(listed.map((row) => row.itemId)).toEqual(plainTab(person, query));
      }),
      { numRuns: 150 },
    );
  });

  it('says of each task how it came to the list', async () => {
    const seen = new Set<ListRow['via']>();
    for (const person of persons) {
      for (const row of await pages(100, (cursor) => kit.engine.inbox(person, { tab: 'todo', limit: 100, cursor }))) {
        const ways = rows.tasks.filter((one) => one.item_id === row.itemId).map((one) => waitsFor(person, one));
        expect(ways).toContain(row.via);
        expect(row.onBehalfOf === null).toBe(row.via !== 'onBehalf');
        seen.add(row.via);
      }
    }
    expect([...seen].toSorted()).toEqual(['mine', 'onBehalf', 'pool']);
  });

  it('counts what they hold', async () => {
    for (const person of persons) {
      const { incidents: _incidents, followed: _followed, ...counts } = await kit.engine.counts(person);
      const today = localDateOf(kit.clock.now());
      expect(counts).toEqual({
        todo: plainTab(person, { tab: 'todo', limit: 1 }).length,
        overdue: plainTab(person, { tab: 'overdue', limit: 1 }).length,
        dueToday: rows.tasks.filter((task) => waitsFor(person, task) !== null && task.due_sort === today).length,
        started: plainTab(person, { tab: 'started', limit: 1 }).filter((id) => itemOf(id).status === 'open').length,
        copied: rows.copies.filter((copy) => copy.person_id === person.id && copy.read_at === null).length,
        drafts: (await kit.engine.drafts(person)).length,
        unread: (await kit.engine.messages(person)).filter((one) => one.readAt === null).length,
      });
    }
    const all = await Promise.all(persons.map((person) => kit.engine.counts(person)));
    for (const name of ['todo', 'started', 'copied', 'drafts', 'unread'] as const) expect(Math.max(...all.map((one) => one[name]))).toBeGreaterThan(1);
  });
});

describe('the office list', () => {
  it('holds exactly the items of the units a person looks after, and counts them', async () => {
    const status = fc.constantFrom('open' as const, 'done' as const, undefined);
    await fc.assert(
      fc.asyncProperty(filters, status, limits, fc.nat(), async ({ text: _text, ...filter }, wanted, limit, n) => {
        const person = persons[n % persons.length];
        fc.pre(person !== undefined);
        const query: ItemsQuery = { ...filter, status: wanted, limit };
        const expected = falling(rows.items.filter((item) => sees(person.posts, kit.engine.units, item) && passes(item, query)), (item) => item.id);
        const listed = await pages(limit, (cursor) => kit.engine.items(person, { ...query, cursor }));
        expect(listed.map((row) => row.itemId)).toEqual(expected.map((item) => item.id));
        expect((await kit.engine.items(person, query)).count).toEqual({ count: expected.length, exact: true });
      }),
      { numRuns: 200 },
    );
  });
});

describe('search', () => {
  it('finds what was copied to a person, or is held by her, outside the units she looks after', async () => {
    const held = rows.tasks.filter((task) => task.state === 'open').flatMap((task) => (task.held_by === null ? [] : [{ person: task.held_by, item: itemOf(task.item_id) }]));
    const given = [...held, ...rows.copies.map((copy) => ({ person: copy.person_id, item: itemOf(copy.item_id) }))];
    const outside = given.filter(({ person, item }) => !sees(persons.find((one) => one.id === person)?.posts ?? [], kit.engine.units, item));
    expect(outside.length).toBeGreaterThan(3);
    for (const { person, item } of outside) {
      const found = await kit.engine.find(persons.find((one) => one.id === person) ?? { id: '', name: '', posts: [] }, { text: item.number, limit: 5 });
      expect(found.rows.map((row) => row.itemId)).toContain(item.id);
    }
  });

  it('finds exactly what the person may open and what holds the text, newest first', async () => {
    const visible = new Map<string, ReadonlySet<string>>();
    for (const person of persons) {
      const seen = await Promise.all(rows.items.map(async (item) => ((await isVisible(person, item.id)) ? [item.id] : [])));
      visible.set(person.id, new Set(seen.flat()));
    }
    const parts = fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 2, max: 5 })).map(([which, from, length]) => {
      const text = [...(rows.texts.get(rows.items[which % rows.items.length]?.id ?? '') ?? '').replaceAll('\n', '')];
      return text.slice(from % text.length, (from % text.length) + length).join('');
    });
    await fc.assert(
      fc.asyncProperty(filters, fc.option(parts), limits, fc.nat(), async (filter, part, limit, n) => {
        const person = persons[n % persons.length];
        const text = part ?? filter.text ?? '新丰';
        fc.pre(person !== undefined && !tooShort(text));
        const query: FindQuery = { ...filter, text, limit };
        const expected = falling(rows.items.filter((item) => visible.get(person.id)?.has(item.id) === true && passes(item, query)), (item) => item.id);
        const found = await pages(limit, (cursor) => kit.engine.find(person, { ...query, cursor }));
        expect(found.map((row) => row.itemId)).toEqual(expected.map((item) => item.id));
      }),
      { numRuns: 300 },
    );
  }, 300_000);
});

describe('whatever is sent', () => {
  it('is answered, or refused in words; nothing of it is taken for a name of the database', async () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('item.data', '__proto__', "x' or 1=1 --", 'd', 'micro-garden', '\u0000', '%', '莲心'));
    const sent = fc.record({ text: anything, campaign: anything, programme: anything, workflow: anything, stage: anything, unit: anything, cursor: anything.map((text) => Buffer.from(JSON.stringify([text, text])).toString('base64url')) }, { requiredKeys: [] });
    const tab = fc.constantFrom('todo' as const, 'overdue' as const, 'done' as const, 'started' as const, 'copied' as const, 'followed' as const);
    await fc.assert(
      fc.asyncProperty(sent, tab, fc.nat(), async (query, which, n) => {
        const person = persons[n % persons.length];
        fc.pre(person !== undefined);
        const asked = [() => kit.engine.inbox(person, { ...query, tab: which, limit: 5 }), () => kit.engine.items(person, { ...query, limit: 5 }), () => kit.engine.find(person, { text: '', ...query, limit: 5 })];
        for (const ask of asked) {
          const answer = await ask().catch((error: unknown) => error);
          expect(answer instanceof JinguoError ? ['BAD_REQUEST', 'SEARCH_TOO_SHORT'].includes(answer.code) : answer instanceof Error ? answer.message : 'answered').toSatisfy((said) => said === true || said === 'answered');
        }
      }),
      { numRuns: 400 },
    );
  });
});
