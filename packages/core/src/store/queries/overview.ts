// What the items of some units add up to: how many stand where, are late, began and ended. Those that only their handlers see
// are counted apart.
import { sql, type Kysely, type Selectable } from 'kysely';
import type { LocalDate } from '../../calendar/local-date.ts';
import type { AreaUnit } from '../../people/area.ts';
import type { AuditEntryTable, Database } from '../schema.ts';
import { isSuspended, type SuspendedAt } from './list-items.ts';

export interface OverviewScope {
  readonly area: readonly AreaUnit[];
  /** Undefined: of every workflow. */
  readonly workflows: readonly string[] | undefined;
  /** Items begun from this instant (UTC) … */
  readonly from: string;
  /** … to before this one. */
  readonly to: string;
  /** `only`: of those that only their handlers see, which are counted and nothing else; otherwise of the others. */
  readonly sealed?: 'only';
}

export interface StandingCount {
  readonly workflow: string;
  /** The town, or, asked by village, the village; null above them. */
  readonly place: string | null;
  readonly stage: string;
  readonly status: 'open' | 'done';
  readonly late: boolean;
  readonly n: number;
}

/** Where items begun in a time stand now. `today`: a calendar date, before which what is due is late. */
export async function standingCounts(db: Kysely<Database>, scope: OverviewScope, { by, today }: { readonly by: 'town' | 'village'; readonly today: LocalDate }): Promise<readonly StandingCount[]> {
  // A literal, because PostgreSQL does not see that two parameters of a grouped expression are the same.
  const day = sql.lit(today);
  const late = sql<number>`case when item.status = 'open' and (coalesce(item.due_on, '9') < ${day} or coalesce(item.deadline_on, '9') < ${day}) then 1 else 0 end`;
  const rows = await Promise.all(scope.area.map((unit) => itemsOf(db, scope, unit).select((eb) => ['item.workflow', `item.${by} as place`, 'item.stage', 'item.status', late.as('late'), eb.fn.countAll<number>().as('n')]).groupBy(['item.workflow', `item.${by}`, 'item.stage', 'item.status', late]).execute()));
  return rows.flat().map((row) => ({ ...row, late: Number(row.late) === 1, n: Number(row.n) }));
}

export type SuspendedCount = Pick<StandingCount, 'workflow' | 'place' | 'n'>;

/** How many of them are suspended now. */
export async function suspendedCounts(db: Kysely<Database>, scope: OverviewScope, { by, at }: { readonly by: 'town' | 'village'; readonly at: SuspendedAt }): Promise<readonly SuspendedCount[]> {
  const rows = await Promise.all(scope.area.map((unit) => itemsOf(db, scope, unit).where((eb) => isSuspended(eb, at)).select((eb) => ['item.workflow', `item.${by} as place`, eb.fn.countAll<number>().as('n')]).groupBy(['item.workflow', `item.${by}`]).execute()));
  return rows.flat().map((row) => ({ ...row, n: Number(row.n) }));
}

export interface HourCount {
  /** `2022-09-05T01` in UTC. */
  readonly hour: string;
  readonly n: number;
}

/** How many began, by the hour, which any time zone's months are made of. */
export async function begunByHour(db: Kysely<Database>, scope: OverviewScope): Promise<readonly HourCount[]> {
  const hour = sql<string>`substr(item.created_at, 1, 13)`;
  const rows = await Promise.all(scope.area.map((unit) => itemsOf(db, scope, unit).select((eb) => [hour.as('hour'), eb.fn.countAll<number>().as('n')]).groupBy(hour).execute()));
  return rows.flat().map((row) => ({ hour: row.hour, n: Number(row.n) }));
}

/** How many came to their end in a time, whenever they began, by the hour. */
export async function endedByHour(db: Kysely<Database>, { area, workflows, from, to }: OverviewScope): Promise<readonly HourCount[]> {
  const hour = sql<string>`substr(item.stage_entered_at, 1, 13)`;
  const rows = await Promise.all(
    area.map((unit) => {
      let query = db.selectFrom('item').where(`item.${unit.level}`, '=', unit.id).where('item.restricted', '=', 0).where('item.status', '=', 'done').where('item.stage_entered_at', '>=', from).where('item.stage_entered_at', '<', to);
      if (workflows !== undefined) query = query.where('item.workflow', 'in', [...workflows, '']);
      return query.select((eb) => [hour.as('hour'), eb.fn.countAll<number>().as('n')]).groupBy(hour).execute();
    }),
  );
  return rows.flat().map((row) => ({ hour: row.hour, n: Number(row.n) }));
}

/** How many items of a scope were ever sent back. */
export async function returnedCount(db: Kysely<Database>, scope: OverviewScope): Promise<number> {
  const counts = await Promise.all(
    scope.area.map((unit) =>
      itemsOf(db, scope, unit)
        .where(({ exists, selectFrom }) => exists(selectFrom('audit_entry').select('audit_entry.seq').whereRef('audit_entry.item_id', '=', 'item.id').where('audit_entry.action', '=', 'return')))
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow(),
    ),
  );
  return counts.reduce((sum, one) => sum + Number(one.n), 0);
}

/** The newest items of a scope, as ids. */
export async function newestIds(db: Kysely<Database>, scope: OverviewScope, most: number): Promise<readonly string[]> {
  const rows = await Promise.all(scope.area.map((unit) => itemsOf(db, scope, unit).select('item.id').orderBy('item.id', 'desc').limit(most).execute()));
  return rows.flat().map((row) => row.id).toSorted().slice(-most);
}

export interface ReturnCount {
  readonly stage: string;
  /** What was said with it, and the event, which has the word it is counted by. */
  readonly opinion: string | null;
  readonly event: string | null;
  readonly n: number;
}

/** How items were sent back from each stage. */
export async function returnCounts(db: Kysely<Database>, ids: readonly string[]): Promise<readonly ReturnCount[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('audit_entry')
    .select(['from_stage', 'opinion', 'event'])
    .where('item_id', 'in', [...ids])
    .where('action', '=', 'return')
    .execute();
  return rows.map((row) => ({ stage: row.from_stage ?? '', opinion: row.opinion, event: row.event, n: 1 }));
}

/** How objections came and were decided: each entry of the log that leads to or from one of some stages. */
export function objectionMoves(db: Kysely<Database>, ids: readonly string[], stages: readonly string[]): Promise<readonly ObjectionMove[]> {
  if (ids.length === 0 || stages.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('audit_entry')
    .select(['from_stage', 'to_stage', 'event'])
    .where('item_id', 'in', [...ids])
    .where((eb) => eb.or([eb('from_stage', 'in', [...stages]), eb('to_stage', 'in', [...stages])]))
    .execute();
}

export type ObjectionMove = Pick<Selectable<AuditEntryTable>, 'from_stage' | 'to_stage' | 'event'>;

/** How many notices were published of some items, corrections among them. */
export async function countNotices(db: Kysely<Database>, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const { n } = await db.selectFrom('notice').where('item_id', 'in', [...ids]).select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  return Number(n);
}

/** The batches that list some items. */
export async function batchesOf(db: Kysely<Database>, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('item').select('batch_id').distinct().where('id', 'in', [...ids]).where('batch_id', 'is not', null).execute();
  return rows.flatMap((row) => row.batch_id ?? []);
}

function itemsOf(db: Kysely<Database>, { workflows, from, to, sealed }: OverviewScope, unit: AreaUnit) {
  const query = db.selectFrom('item').where(`item.${unit.level}`, '=', unit.id).where('item.restricted', '=', sealed === 'only' ? 1 : 0).where('item.created_at', '>=', from).where('item.created_at', '<', to);
  return workflows === undefined ? query : query.where('item.workflow', 'in', [...workflows, '']);
}
