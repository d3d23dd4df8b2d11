// I5 no task is open on a finished item, and every unfinished one waits for somebody or something: a task, a timer, an
// incident, the list of a batch, or, where it was paused, for its keeper to resume it.
import type { ItemContext } from '../../definition/item-context.ts';
import type { Registry } from '../../plugin/registry.ts';
import type { ItemTable } from '../../store/schema.ts';
import type { Store } from '../../store/store.ts';

export async function brokenWaiting(store: Store, registry: Registry, ids: readonly string[]): Promise<readonly string[]> {
  const broken: string[] = [];
  const tasks = await store.read.selectFrom('task').innerJoin('item', 'item.id', 'task.item_id').select(['item.number', 'item.status', 'item.stage as at', 'task.stage']).where('item.id', 'in', ids).where('task.state', '=', 'open').execute();
  for (const { number, status, at, stage } of tasks) {
    if (status === 'done') broken.push(`I5 finished item ${number} has an open task`);
    if (stage !== at) broken.push(`I5 item ${number} has an open task of stage ${stage} where it no longer stands`);
  }
  const ringing = await store.read.selectFrom('timer').innerJoin('item', 'item.id', 'timer.item_id').select(['item.number', 'timer.stage', 'timer.name']).where('item.id', 'in', ids).where('timer.fired_at', 'is', null).where((eb) => eb.or([eb('item.status', '=', 'done'), eb.and([eb('timer.stage', '<>', ''), eb('timer.stage', '!=', eb.ref('item.stage'))])])).execute();
  for (const row of ringing) broken.push(`I5 item ${row.number} has a timer ${row.stage}.${row.name}, but is over or stands elsewhere`);
  for (const row of await idle(store, ids)) {
    if (!isPaused(row) && !(await isListed(store, registry, row))) broken.push(`I5 open item ${row.number} at ${row.stage} waits for nobody and nothing`);
  }
  const given = await store.read
    .selectFrom('outbox')
    .select('effect_key')
    .where('item_id', 'in', ids)
    .where('state', '=', 'dead')
    .where((eb) => eb.not(eb.exists(eb.selectFrom('incident').select('incident.id').whereRef('incident.ref_id', '=', 'outbox.id').where('incident.state', '=', 'open'))))
    .execute();
  return [...broken, ...given.map((row) => `I5 effect ${row.effect_key} was given up and nobody is told: it has no open incident`)];
}

type IdleRow = Pick<ItemTable, 'number' | 'stage' | 'definition_hash' | 'batch_id' | 'context'>;

function isPaused({ context }: IdleRow): boolean {
  const { paused }: ItemContext = JSON.parse(context);
  return paused !== undefined && paused !== null;
}

/** Open items with neither task, incident nor timer of the stage: one of the whole item tells, and never moves it. */
function idle(store: Store, ids: readonly string[]): Promise<readonly IdleRow[]> {
  return store.read
    .selectFrom('item')
    .select(['number', 'stage', 'definition_hash', 'batch_id', 'context'])
    .where('id', 'in', ids)
    .where('status', '=', 'open')
    .where((eb) => eb.not(eb.exists(eb.selectFrom('task').select('task.id').whereRef('task.item_id', '=', 'item.id').where('task.state', '=', 'open'))))
    .where((eb) => eb.not(eb.exists(eb.selectFrom('timer').select('timer.id').whereRef('timer.item_id', '=', 'item.id').where('timer.fired_at', 'is', null).where('timer.stage', '<>', ''))))
    .where((eb) => eb.not(eb.exists(eb.selectFrom('incident').select('incident.id').whereRef('incident.item_id', '=', 'item.id').where('incident.state', '=', 'open'))))
    .execute();
}

/** Whether its batch is open and lists it now or is still to come where it follows; or, past its batch, the next one that collects takes it over. */
async function isListed(store: Store, registry: Registry, { stage, definition_hash, batch_id }: IdleRow): Promise<boolean> {
  const compiled = registry.version(definition_hash)?.compiled;
  const during = compiled?.readings.get(stage)?.listing?.during;
  if (compiled === undefined || batch_id === null) return false;
  const batch = await store.read.selectFrom('item').select(['stage', 'status']).where('id', '=', batch_id).executeTakeFirst();
  if (during === undefined) return batch?.status === 'open' && compiled.stages.get(stage)?.follows !== undefined;
  if (batch?.status === 'open' && batch.stage === during) return true;
  const { batchOf } = compiled.definition;
  return batchOf !== undefined && registry.current(batchOf)?.compiled.stages.get(during)?.kind === 'collect';
}
