// Who looked at what personal data, when and why: what is asked when some of it has leaked (PIPL 57, domain.md §3.7).
import { sql, type Kysely } from 'kysely';
import { lookActions, type LookAction } from '../../audit/look-action.ts';
import { endOfDay, startOfDay, type LocalDate } from '../../calendar/local-date.ts';
import type { Database } from '../schema.ts';
import type { Store } from '../store.ts';

/** Which looks are asked for; absent, all. */
export interface LooksQuery {
  /** Calendar dates in Shanghai, both included. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  /** An item's number. */
  readonly item?: string | undefined;
  /** A person's name as it stood in the log. */
  readonly person?: string | undefined;
}

export interface LookRow {
  /** UTC instant. */
  readonly at: string;
  readonly person: string;
  readonly role: string | null;
  readonly unit: string | null;
  readonly action: LookAction;
  readonly item: string;
  /** What was shown: a field’s path, a paper’s name. */
  readonly what: readonly string[];
  readonly reason: string;
}

/** Every look at something personal that the log holds, the earliest first. */
export async function looksAtPersonalData(store: Pick<Store, 'read'>, { from, to, item, person }: LooksQuery): Promise<readonly LookRow[]> {
  let asked = store.read
    .selectFrom('audit_entry')
    .innerJoin('item', 'item.id', 'audit_entry.item_id')
    .select(['audit_entry.at', 'audit_entry.actor_name', 'audit_entry.actor_role', 'audit_entry.actor_unit', 'audit_entry.action', 'audit_entry.changed', 'audit_entry.opinion', 'item.number'])
    .where('audit_entry.action', 'in', lookActions.map((one) => sql.lit(one)))
    .orderBy('audit_entry.at')
    .orderBy('audit_entry.seq');
  if (from !== undefined) asked = asked.where('audit_entry.at', '>=', startOfDay(from).toISOString());
  if (to !== undefined) asked = asked.where('audit_entry.at', '<', endOfDay(to).toISOString());
  if (item !== undefined) asked = asked.where('item.number', '=', item);
  if (person !== undefined) asked = asked.where('audit_entry.actor_name', '=', person);
  return (await asked.execute()).flatMap((row) => {
    const action = lookActions.find((one) => one === row.action);
    const what: readonly string[] = JSON.parse(row.changed);
    return action === undefined ? [] : [{ at: row.at, person: row.actor_name, role: row.actor_role, unit: row.actor_unit, action, item: row.number, what, reason: row.opinion ?? '' }];
  });
}

/** Whether a person looked at one thing of an item since then. */
export async function lookedSince(db: Kysely<Database>, look: { readonly item: string; readonly person: string; readonly what: string; readonly since: string }): Promise<boolean> {
  const row = await db
    .selectFrom('audit_entry')
    .select('seq')
    .where('item_id', '=', look.item)
    .where('action', '=', 'unmask')
    .where('actor_id', '=', look.person)
    .where('changed', '=', JSON.stringify([look.what]))
    .where('at', '>=', look.since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
