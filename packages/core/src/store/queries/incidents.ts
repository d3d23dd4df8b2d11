// Incidents: rules and effects that failed, one open row for each item, kind, rule and place, counted again when it repeats.
import { sql, type Kysely, type Selectable } from 'kysely';
import { prepare } from '../prepared.ts';
import type { Database, IncidentTable, ItemTable, OutboxTable } from '../schema.ts';
import type { Store, WriteTx } from '../store.ts';
import { countCap } from './inbox.ts';

export type IncidentRow = Selectable<IncidentTable>;

const isOpen = sql.lit<'open'>('open');

const resolveByItem = prepare<{ item: string; at: string; resolution: string }>()((db, p) =>
  db
    .updateTable('incident')
    .set({ state: 'resolved', resolved_at: p('at'), resolution: p('resolution'), next_at: null })
    .where('item_id', '=', p('item'))
    .where('state', '=', isOpen)
    .where('kind', '!=', sql.lit('effect')),
);
const resolveTimers = prepare<{ item: string; at: string; resolution: string }>()((db, p) =>
  db
    .updateTable('incident')
    .set({ state: 'resolved', resolved_at: p('at'), resolution: p('resolution'), next_at: null })
    .where('item_id', '=', p('item'))
    .where('state', '=', isOpen)
    .where('kind', '=', sql.lit('timer')),
);
const resolveByRef = prepare<{ item: string; ref: string; at: string; resolution: string }>()((db, p) =>
  db
    .updateTable('incident')
    .set({ state: 'resolved', resolved_at: p('at'), resolution: p('resolution'), next_at: null })
    .where('item_id', '=', p('item'))
    .where('ref_id', '=', p('ref'))
    .where('state', '=', isOpen),
);

export type NewIncident = Pick<IncidentRow, 'id' | 'item_id' | 'kind' | 'rule' | 'found' | 'detail' | 'ref_id' | 'next_at'> & { readonly at: string };

/** Opens one, or counts the open one of the same place again with what was found now. */
export async function putIncident(tx: WriteTx, { at, ...incident }: NewIncident): Promise<void> {
  const { found, detail, next_at } = incident;
  await tx.db
    .insertInto('incident')
    .values({ ...incident, times: 1, state: 'open', opened_at: at, last_at: at, resolved_at: null, resolved_by: null, resolution: null })
    .onConflict((oc) =>
      oc
        .columns(['item_id', 'kind', 'rule', 'ref_id'])
        .where('state', '=', isOpen)
        .doUpdateSet((eb) => ({ times: eb('incident.times', '+', 1), last_at: at, found, detail, next_at })),
    )
    .execute();
}

/** How often an item met this before, settled or not; open or not. */
export async function countIncidents(tx: WriteTx, of: Pick<IncidentRow, 'item_id' | 'kind' | 'rule' | 'ref_id'>): Promise<number> {
  const row = await tx.db
    .selectFrom('incident')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('item_id', '=', of.item_id)
    .where('kind', '=', of.kind)
    .where('rule', '=', of.rule)
    .where('ref_id', '=', of.ref_id)
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

/** How often the open incident of a timer or an effect was met; 0 when there is none. */
export async function incidentTries(tx: WriteTx, ref: string): Promise<number> {
  return (await tx.db.selectFrom('incident').select('times').where('ref_id', '=', ref).where('state', '=', isOpen).executeTakeFirst())?.times ?? 0;
}

/** Settles what concerned one timer, effect or action of an item: it went through. */
export async function settleIncidents(tx: WriteTx, of: { readonly item: string; readonly ref: string; readonly at: string; readonly resolution: string }): Promise<void> {
  await tx.run(resolveByRef, of);
}

/** Settles all of an item but its effects': it has left the stage where they were met. */
export async function settleStageIncidents(tx: WriteTx, of: { readonly item: string; readonly at: string; readonly resolution: string }): Promise<void> {
  await tx.run(resolveByItem, of);
}

/** Settles those of an item's timers: the timers are gone. */
export async function settleTimerIncidents(tx: WriteTx, of: { readonly item: string; readonly at: string; readonly resolution: string }): Promise<void> {
  await tx.run(resolveTimers, of);
}

/** An incident with the item it is of. */
export type IncidentOfItem = IncidentRow &
  Pick<ItemTable, 'number' | 'title' | 'stage' | 'district' | 'town' | 'village' | 'definition_hash'> & {
    /** State and attempts of the effect it concerns. */
    readonly effect_state: OutboxTable['state'] | null;
    readonly effect_attempts: number | null;
  };

export async function incidentById(db: Kysely<Database>, id: string): Promise<IncidentOfItem | undefined> {
  return incidentsWithItem(db).where('incident.id', '=', id).executeTakeFirst();
}

/** Units whose items a keeper looks after, by level. */
export interface KeptUnits {
  readonly district: readonly string[];
  readonly town: readonly string[];
  readonly village: readonly string[];
}

export interface IncidentFilter {
  readonly state: 'open' | 'resolved';
  readonly kind?: IncidentRow['kind'] | undefined;
  readonly itemId?: string | undefined;
  /** Only those whose effect was given up. */
  readonly deadOnly?: boolean | undefined;
  readonly before?: { readonly lastAt: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** Incidents of the kept units' items, the latest first. */
export function listIncidents(db: Kysely<Database>, kept: KeptUnits | 'all', filter: IncidentFilter): Promise<IncidentOfItem[]> {
  const { before } = filter;
  return incidentsWithItem(db)
    .where('incident.state', '=', filter.state)
    .$if(kept !== 'all', (query) =>
      query.where((eb) =>
        eb.or(
          (['district', 'town', 'village'] as const).flatMap((level) => (kept === 'all' || kept[level].length === 0 ? [] : [eb(`item.${level}`, 'in', [...kept[level]])])),
        ),
      ),
    )
    .$if(filter.kind !== undefined, (query) => query.where('incident.kind', '=', filter.kind ?? 'guard'))
    .$if(filter.itemId !== undefined, (query) => query.where('incident.item_id', '=', filter.itemId ?? ''))
    .$if(filter.deadOnly === true, (query) => query.where('outbox.state', '=', sql.lit('dead')))
    .$if(before !== undefined, (query) =>
      query.where((eb) => eb.or([eb('incident.last_at', '<', before?.lastAt ?? ''), eb.and([eb('incident.last_at', '=', before?.lastAt ?? ''), eb('incident.id', '<', before?.id ?? '')])])),
    )
    .orderBy('incident.last_at', 'desc')
    .orderBy('incident.id', 'desc')
    .limit(filter.limit)
    .execute();
}

/** How many of the latest open incidents are of the kept units' items. */
export async function countKeptIncidents(db: Kysely<Database>, kept: KeptUnits): Promise<number> {
  const levels = (['district', 'town', 'village'] as const).filter((level) => kept[level].length > 0);
  if (levels.length === 0) return 0;
  const latest = db.selectFrom('incident').select('item_id').where('state', '=', isOpen).orderBy('last_at', 'desc').orderBy('id', 'desc').limit(countCap);
  const row = await db
    .selectFrom(latest.as('latest'))
    .innerJoin('item', 'item.id', 'latest.item_id')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where((eb) => eb.or(levels.map((level) => eb(`item.${level}`, 'in', [...kept[level]]))))
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

/** What waits for a repair anywhere in the office, the latest first; for whoever looks after the machine. */
export async function openIncidents(store: Store, limit: number): Promise<readonly { readonly itemNumber: string; readonly rule: string; readonly found: string; readonly detail: string; readonly times: number; readonly lastAt: string }[]> {
  const rows = await listIncidents(store.read, 'all', { state: 'open', limit });
  return rows.map(({ number, rule, found, detail, times, last_at }) => ({ itemNumber: number, rule, found, detail, times, lastAt: last_at }));
}

/** Brings the next try of a timer with an open incident forward to now. */
export async function tryIncidentNow(tx: WriteTx, id: string, at: string): Promise<void> {
  const timers = await tx.db.updateTable('incident').set({ next_at: at }).where('id', '=', id).where('state', '=', isOpen).returning('ref_id').execute();
  for (const timer of timers) await tx.plan({ kind: 'timer', id: timer.ref_id, at });
}

/** Settles one by a person's word; false when it was settled already. */
export async function resolveIncident(tx: WriteTx, of: { readonly id: string; readonly by: string; readonly at: string; readonly resolution: string }): Promise<boolean> {
  const rows = await tx.db
    .updateTable('incident')
    .set({ state: 'resolved', resolved_at: of.at, resolved_by: of.by, resolution: of.resolution, next_at: null })
    .where('id', '=', of.id)
    .where('state', '=', isOpen)
    .returning('id')
    .execute();
  return rows.length > 0;
}

function incidentsWithItem(db: Kysely<Database>) {
  return db
    .selectFrom('incident')
    .innerJoin('item', 'item.id', 'incident.item_id')
    .leftJoin('outbox', 'outbox.id', 'incident.ref_id')
    .selectAll('incident')
    .select(['outbox.state as effect_state', 'outbox.attempts as effect_attempts', 'item.number', 'item.title', 'item.stage', 'item.district', 'item.town', 'item.village', 'item.definition_hash']);
}
