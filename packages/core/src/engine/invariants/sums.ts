// I7 totals are the sums of what they count: a series has given as many numbers as there are items, of a quota or budget as
// much is taken as its items hold, a badge counts what its list holds, a batch adds up what its entries' own forms say.
import type { Engine } from '../engine.ts';
import type { Person } from '../../people/post.ts';
import type { Registry } from '../../plugin/registry.ts';
import type { Store } from '../../store/store.ts';

/** domain.md §3.6: serials have no gap, so a refused command must not have used one up. */
export async function brokenNumbers(store: Store): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const { name, last } of await store.read.selectFrom('number_series').selectAll().execute()) {
    const given = new Set((await store.read.selectFrom('item').select('number').where('number', 'like', `${name}-%`).execute()).map((row) => row.number));
    const missing = Array.from({ length: last }, (_, n) => `${name}-${String(n + 1).padStart(4, '0')}`).filter((number) => !given.has(number));
    if (given.size > 0 && (missing.length > 0 || given.size !== last)) broken.push(`I7 numbers of ${name} run to ${last}, ${given.size} are given; missing: ${missing.slice(0, 5).join(', ')}`);
  }
  return broken;
}

/** domain.md §3.6: the register of documents holds every number its series has given, each once. */
export async function brokenRegister(store: Store): Promise<readonly string[]> {
  const lines = await store.read.selectFrom('document_number').select(['series', 'year', 'serial']).orderBy('series').orderBy('year').orderBy('serial').execute();
  const lasts = new Map((await store.read.selectFrom('number_series').selectAll().execute()).map(({ name, last }) => [name, Number(last)]));
  return [...Map.groupBy(lines, ({ series, year }) => `${series} ${year}`)].flatMap(([name, given]) => {
    const serials = given.map(({ serial }) => Number(serial));
    const whole = serials.length === lasts.get(name) && serials.every((serial, index) => serial === index + 1);
    return whole ? [] : [`I7 the register of ${name} holds ${serials.join(', ')}; its numbers run to ${lasts.get(name) ?? 0}`];
  });
}

/** Of every quota and budget line as much is taken as its items hold, never more than there is; what came to nothing holds none. */
export async function brokenLedgers(store: Store, registry: Registry): Promise<readonly string[]> {
  const broken: string[] = [];
  const entries = await store.read.selectFrom('ledger_entry').innerJoin('item', 'item.id', 'ledger_entry.item_id').select(['ledger', 'state', 'amount', 'item.status', 'item.stage', 'item.definition_hash', 'item.number']).execute();
  for (const { id, most, taken } of await store.read.selectFrom('ledger').selectAll().execute()) {
    const held = entries.filter((entry) => entry.ledger === id && entry.state !== 'released').reduce((sum, entry) => sum + Number(entry.amount), 0);
    if (Number(taken) !== held) broken.push(`I7 of ${id} ${taken} are taken, its items hold ${held}`);
    if (Number(taken) > Number(most)) broken.push(`I7 of ${id} ${taken} are taken, there are ${most}`);
  }
  const good = (entry: { readonly definition_hash: string; readonly stage: string }) => registry.version(entry.definition_hash)?.compiled.stages.get(entry.stage)?.settings['good'] === true;
  const stray = entries.filter((entry) => entry.state === 'reserved' && entry.status === 'done' && !good(entry)).map((entry) => `I7 item ${entry.number} came to nothing and still holds ${entry.amount} of ${entry.ledger}`);
  return [...broken, ...stray];
}

/** A person's badges hold what her lists hold, as far as one page goes. */
export async function brokenCounts(engine: Engine, person: Person): Promise<readonly string[]> {
  const counts = await engine.counts(person);
  const broken: string[] = [];
  for (const tab of ['todo', 'overdue'] as const) {
    const { rows } = await engine.inbox(person, { tab, limit: 100 });
    if (rows.length < 100 && rows.length !== counts[tab]) broken.push(`I7 ${person.name} counts ${counts[tab]} ${tab} and finds ${rows.length}`);
  }
  const copies = (await engine.inbox(person, { tab: 'copied', limit: 100 })).rows;
  if (copies.length < 100 && copies.filter((row) => row.unread).length !== counts.copied) broken.push(`I7 ${person.name} counts ${counts.copied} copies to read and finds ${copies.filter((row) => row.unread).length}`);
  return broken;
}

/** What the screen of each batch adds up is what its entries' forms say, entry by entry. */
export async function brokenBatches(engine: Engine, store: Store, people: readonly Person[]): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const batch of await store.read.selectFrom('item').select(['id', 'number', 'district', 'definition_hash']).execute()) {
    const viewer = people.find((one) => one.posts.some((post) => post.unit === batch.district));
    if (engine.registry.version(batch.definition_hash)?.compiled.definition.entriesOf === undefined || viewer === undefined) continue;
    const shown = new Map((await engine.item(viewer, batch.id)).entries.map((entry) => [entry.itemId, entry.fields]));
    const entries = await store.read.selectFrom('item').select(['id', 'definition_hash', 'data']).where('batch_id', '=', batch.id).execute();
    if (shown.size !== entries.length || entries.some(({ id }) => !shown.has(id))) broken.push(`I7 batch ${batch.number} shows ${shown.size} entries and has ${entries.length}`);
    for (const { id, definition_hash, data } of entries) {
      for (const [name, { from, type }] of Object.entries(engine.registry.version(definition_hash)?.compiled.definition.fields ?? {})) {
        const said = from.split('.').reduce<unknown>((value, part) => (typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === part)?.[1] : undefined), JSON.parse(data));
        if (type === 'integer' && (shown.get(id)?.[name] ?? null) !== (said ?? null)) broken.push(`I7 batch ${batch.number} shows ${name} of an entry as ${String(shown.get(id)?.[name])}, its form says ${String(said)}`);
      }
    }
  }
  return broken;
}
