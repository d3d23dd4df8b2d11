// I9 nobody reads beyond her part of the org tree but what she was asked, given or applied for. The rule is told here a
// second time, over the plain tables, and every person's lists and reads of some items are held against it.
import { JinguoError } from '../../errors.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Person, Post } from '../../people/post.ts';
import type { ItemTable } from '../../store/schema.ts';
import type { Store } from '../../store/store.ts';

type Row = Pick<ItemTable, 'id' | 'number' | 'unit' | 'workflow' | 'applicant' | 'batch_id' | 'restricted'>;
type MayRead = (person: Person, item: Row) => boolean;

/** `sample`: how many items each person tries to read; the lists are read in any case. */
export async function brokenSight(engine: Engine, store: Store, { people, sample }: { readonly people: readonly Person[]; readonly sample: number }): Promise<readonly string[]> {
  const items = await store.read.selectFrom('item').select(['id', 'number', 'unit', 'workflow', 'applicant', 'batch_id', 'restricted']).orderBy('id').execute();
  const byId = new Map(items.map((item) => [item.id, item]));
  const mayRead = await plainRule(engine, store);
  const tried = items.filter((_, index) => index % Math.max(1, Math.floor(items.length / sample)) === 0).slice(0, sample);
  const broken: string[] = [];
  for (const person of people) {
    for (const [list, id] of await listed(engine, person, tried)) {
      const item = byId.get(id);
      if (item === undefined || !mayRead(person, item)) broken.push(`I9 ${person.name} finds ${item?.number ?? id} in “${list}”, which is not hers to see`);
    }
    for (const item of tried) {
      const reads = await readBy(engine, person, item.id, mayRead(person, item));
      broken.push(...reads.map((what) => `I9 ${person.name} ${mayRead(person, item) ? 'may see' : 'may not see'} ${item.number}, and ${what}`));
    }
  }
  return broken;
}

async function listed(engine: Engine, person: Person, tried: readonly Row[]): Promise<readonly (readonly [list: string, id: string])[]> {
  const found: (readonly [string, string])[] = [];
  for (const tab of ['todo', 'overdue', 'done', 'started', 'copied'] as const) {
    for (const row of (await engine.inbox(person, { tab, limit: 100 })).rows) found.push([tab, row.itemId]);
  }
  for (const row of (await engine.items(person, { limit: 100 })).rows) found.push(['items', row.itemId]);
  for (const item of tried.slice(0, 1)) for (const row of (await engine.find(person, { text: item.number.slice(0, 4), limit: 50 })).rows) found.push(['find', row.itemId]);
  return found;
}

/** What was wrong with what she was answered. Looking at what is hers would be noted, so that much is only asked for names. */
async function readBy(engine: Engine, person: Person, itemId: string, may: boolean): Promise<readonly string[]> {
  const colleagues = await codeOf(engine.colleagues(person, { itemId, text: '~' }));
  if (may) return colleagues === undefined ? [] : [`is answered ${colleagues}`];
  const others = [await codeOf(engine.item(person, itemId)), await codeOf(engine.dryRun({ kind: 'person', person }, { itemId, action: 'comment', seenVersion: 1, opinion: '看看' }))];
  return [colleagues, ...others].filter((code) => code !== 'NOT_FOUND').map((code) => `is answered ${code ?? 'what she asked for'}`);
}

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    const answer = await work;
    return typeof answer === 'object' && answer !== null && 'code' in answer ? String(answer.code) : undefined;
  } catch (error) {
    if (error instanceof JinguoError) return error.code;
    throw error;
  }
}

async function plainRule(engine: Engine, store: Store): Promise<MayRead> {
  const units = new Map((await store.read.selectFrom('org_unit').select(['id', 'parent', 'level']).execute()).map((unit) => [unit.id, unit]));
  const tasks = Map.groupBy(await store.read.selectFrom('task').select(['item_id', 'role', 'unit', 'person', 'held_by', 'closed_by']).execute(), (task) => task.item_id);
  const copies = new Set((await store.read.selectFrom('item_copy').select(['item_id', 'person_id']).execute()).map((copy) => `${copy.item_id} ${copy.person_id}`));
  const today = engine.today();
  const covers = await store.read.selectFrom('cover').selectAll().where('ended_at', 'is', null).where('from_on', '<=', today).where('until_on', '>=', today).execute();
  const posts = await store.read.selectFrom('post').select(['person_id', 'role', 'unit']).execute();
  const above = (unit: string): readonly string[] => {
    const found = units.get(unit);
    return found === undefined ? [] : [...(found.level === 'partner' ? [] : [unit]), ...(found.parent === null ? [] : above(found.parent))];
  };
  const coveredBy = (person: Person, workflow: string): readonly Post[] =>
    covers.filter((one) => one.cover_id === person.id && (one.workflows === null || JSON.parse(one.workflows).includes(workflow))).flatMap((one) => posts.filter((post) => post.person_id === one.person_id && (one.role === null || (one.role === post.role && one.unit === post.unit))));
  return (person, item) => {
    if (item.applicant === person.id || copies.has(`${item.id} ${person.id}`)) return true;
    const hers = [...person.posts, ...coveredBy(person, item.workflow)];
    // Some kinds of item are seen by their handlers alone, whatever their part of the tree.
    if (item.restricted === 0 && hers.some((post) => above(item.unit).includes(post.unit))) return true;
    if ((tasks.get(item.id) ?? []).some((task) => [task.person, task.held_by, task.closed_by].includes(person.id))) return true;
    return [item.id, item.batch_id].some((id) => (tasks.get(id ?? '') ?? []).some((task) => hers.some((post) => post.role === task.role && post.unit === task.unit)));
  };
}
