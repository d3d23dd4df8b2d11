// What must hold after anything whatsoever happened. One library, used by unit tests, random walks and crash tests.
import { foldLog } from '../analysis/fold.ts';
import { verifyChain } from '../audit/verify.ts';
import type { ItemContext } from '../definition/item-context.ts';
import type { Registry } from '../plugin/registry.ts';
import { chains, entriesOfChain } from '../store/queries/audit-log.ts';
import type { Store } from '../store/store.ts';
import { searchForm, searchText } from '../values/bigrams.ts';

/** Names every breach; an empty list is a sound database. Numbers as in the reliability goals. */
export async function brokenInvariants(store: Store, registry: Registry): Promise<readonly string[]> {
  return [...(await brokenChains(store)), ...(await brokenItems(store, registry)), ...(await brokenTasks(store)), ...(await brokenNumbers(store)), ...(await brokenSearch(store))];
}

/** I11, once all that is due had its turn: a timer that is due has fired, or an incident says why it has not. */
export async function lateTimers(store: Store, now: Date): Promise<readonly string[]> {
  const rows = await store.read
    .selectFrom('timer')
    .innerJoin('item', 'item.id', 'timer.item_id')
    .select(['item.number', 'timer.stage', 'timer.name', 'timer.due_at'])
    .where('timer.fired_at', 'is', null)
    .where('timer.due_at', '<=', now.toISOString())
    .where((eb) => eb.not(eb.exists(eb.selectFrom('incident').select('incident.id').whereRef('incident.ref_id', '=', 'timer.id').where('incident.state', '=', 'open'))))
    .execute();
  return rows.map((row) => `I11 timer ${row.stage}.${row.name} of ${row.number} was due at ${row.due_at}, has not fired, and nobody is told`);
}

async function brokenChains(store: Store): Promise<string[]> {
  const broken: string[] = [];
  for (const chain of await chains(store.read)) {
    const report = await verifyChain(entriesOfChain(store.read, chain));
    if (!report.ok) broken.push(`I8 audit chain ${chain} breaks at ${report.seq}: ${report.problem}`);
  }
  return broken;
}

async function brokenItems(store: Store, registry: Registry): Promise<string[]> {
  const broken: string[] = [];
  const items = await store.read.selectFrom('item').selectAll().execute();
  for (const item of items) {
    const workflow = registry.version(item.definition_hash);
    if (workflow === undefined) {
      broken.push(`I10 item ${item.number} runs a version that is not there`);
      continue;
    }
    const log = await store.read.selectFrom('audit_entry').selectAll().where('item_id', '=', item.id).where('event', 'is not', null).orderBy('item_version').execute();
    if (log.some((entry, index) => entry.item_version !== index + 1) || log.length !== item.version) {
      broken.push(`I3 item ${item.number} has versions ${log.map((entry) => entry.item_version).join(',')} but stands at ${item.version}`);
    }
    const report = foldLog(log.map((entry) => ({ event: JSON.parse(entry.event ?? '{}'), version: entry.definition })), (hash) => registry.version(hash)?.compiled);
    if (!report.ok) {
      broken.push(`I2 item ${item.number}: event ${report.at + 1} (${report.event.type}) does not fit ${report.snapshot.stage}`);
      continue;
    }
    if (log.at(-1)?.definition !== item.definition_hash) broken.push(`I10 item ${item.number} runs another version than its log says`);
    if (item.status === 'open' && item.archived_at !== null) broken.push(`I5 open item ${item.number} stands in the archive`);
    if (!workflow.compiled.stages.has(item.stage)) broken.push(`I10 item ${item.number} stands at ${item.stage}, which its version does not have`);
    const context: ItemContext = JSON.parse(item.context);
    const { deadline } = workflow.compiled.definition;
    const runs = deadline !== undefined && item.status === 'open' && (context.paused ?? null) === null;
    if (item.deadline_on === null ? runs && !('untilField' in deadline.within) : !runs) broken.push(`I5 item ${item.number} is due on ${item.deadline_on ?? 'no day'} in all, but ${runs ? 'its deadline runs' : 'is paused, is over or has no deadline'}`);
    if (report.snapshot.stage !== item.stage || JSON.stringify(sorted(report.snapshot.context)) !== JSON.stringify(sorted(context))) {
      broken.push(`I2 item ${item.number} stands at ${item.stage}, its log folds to ${report.snapshot.stage}`);
    }
  }
  return broken;
}

async function brokenTasks(store: Store): Promise<string[]> {
  const broken: string[] = [];
  const onFinished = await store.read.selectFrom('task').innerJoin('item', 'item.id', 'task.item_id').select(['item.number']).where('task.state', '=', 'open').where('item.status', '=', 'done').execute();
  for (const row of onFinished) broken.push(`I5 finished item ${row.number} has an open task`);
  const elsewhere = await store.read.selectFrom('task').innerJoin('item', 'item.id', 'task.item_id').select(['item.number', 'task.stage']).where('task.state', '=', 'open').whereRef('task.stage', '!=', 'item.stage').execute();
  for (const row of elsewhere) broken.push(`I5 item ${row.number} has an open task of stage ${row.stage} where it no longer stands`);
  const ringing = await store.read.selectFrom('timer').innerJoin('item', 'item.id', 'timer.item_id').select(['item.number', 'timer.stage', 'timer.name']).where('timer.fired_at', 'is', null).where((eb) => eb.or([eb('item.status', '=', 'done'), eb.and([eb('timer.stage', '<>', ''), eb('timer.stage', '!=', eb.ref('item.stage'))])])).execute();
  for (const row of ringing) broken.push(`I5 item ${row.number} has a timer ${row.stage}.${row.name}, but is over or stands elsewhere`);
  const idle = await store.read
    .selectFrom('item')
    .select(['number', 'stage'])
    .where('status', '=', 'open')
    .where('batch_id', 'is', null)
    .where((eb) => eb.not(eb.exists(eb.selectFrom('task').select('task.id').whereRef('task.item_id', '=', 'item.id').where('task.state', '=', 'open'))))
    .where((eb) => eb.not(eb.exists(eb.selectFrom('timer').select('timer.id').whereRef('timer.item_id', '=', 'item.id').where('timer.fired_at', 'is', null).where('timer.stage', '<>', ''))))
    .where((eb) => eb.not(eb.exists(eb.selectFrom('incident').select('incident.id').whereRef('incident.item_id', '=', 'item.id').where('incident.state', '=', 'open'))))
    .execute();
  for (const row of idle) broken.push(`I5 open item ${row.number} at ${row.stage} waits for nobody and nothing`);
  const given = await store.read
    .selectFrom('outbox')
    .select('effect_key')
    .where('state', '=', 'dead')
    .where((eb) => eb.not(eb.exists(eb.selectFrom('incident').select('incident.id').whereRef('incident.ref_id', '=', 'outbox.id').where('incident.state', '=', 'open'))))
    .execute();
  for (const row of given) broken.push(`I5 effect ${row.effect_key} was given up and nobody is told: it has no open incident`);
  const keys = await store.read.selectFrom('audit_entry').select('command_key').where('command_key', 'is not', null).groupBy('command_key').having((eb) => eb.fn.countAll<number>(), '>', 1).execute();
  for (const row of keys) broken.push(`I1 command ${row.command_key ?? ''} is in the log more than once`);
  return broken;
}

/** domain.md §3.6: serials have no gap, so a refused command must not have used one up. */
async function brokenNumbers(store: Store): Promise<string[]> {
  const broken: string[] = [];
  for (const { name, last } of await store.read.selectFrom('number_series').selectAll().execute()) {
    const given = new Set((await store.read.selectFrom('item').select('number').where('number', 'like', `${name}-%`).execute()).map((row) => row.number));
    const missing = Array.from({ length: last }, (_, n) => `${name}-${String(n + 1).padStart(4, '0')}`).filter((number) => !given.has(number));
    if (given.size > 0 && (missing.length > 0 || given.size !== last)) broken.push(`numbers of ${name} run to ${last}, ${given.size} are given; missing: ${missing.slice(0, 5).join(', ')}`);
  }
  return broken;
}

/** Every item is found by its number, and what it is found by is what it is called now. */
async function brokenSearch(store: Store): Promise<string[]> {
  const broken: string[] = [];
  const items = await store.read
    .selectFrom('item')
    .leftJoin('item_search', 'item_search.item_id', 'item.id')
    .select(['item.id', 'item.number', 'item.title', 'item.district', 'item_search.text'])
    .execute();
  for (const { id, number, title, district, text } of items) {
    if (text?.startsWith(searchText([number, title])) !== true) broken.push(`item ${number} is searched for as ${JSON.stringify(text)}`);
    if (district === null) continue;
    const { hits } = await store.searchHits({ form: searchForm(number), among: { units: [district] }, before: null, window: 1000 });
    if (!hits.some((hit) => hit.itemId === id)) broken.push(`item ${number} is not found by its number`);
  }
  return broken;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, sorted(one)]));
}
