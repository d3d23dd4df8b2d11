// What stands at some stages in a unit: a list of titles, of licences, of whatever is valid while it stands there.
import { sql } from 'kysely';
import type { AreaUnit } from '../../people/area.ts';
import type { WriteTx } from '../store.ts';

export interface StandingIn {
  readonly unit: AreaUnit;
  readonly workflow: string;
  readonly stages: readonly string[];
}

export interface StandsAt {
  readonly number: string;
  readonly stage: string;
}

/** Open items by their numbers, those their handlers alone may see left out. Towns and districts keep an index of what stands where. */
export async function standingNumbers(tx: Pick<WriteTx, 'db'>, { unit, workflow, stages }: StandingIn): Promise<readonly StandsAt[]> {
  return tx.db
    .selectFrom('item')
    .select(['number', 'stage'])
    .where(unit.level, '=', unit.id)
    .where('stage', 'in', [...stages])
    .where('workflow', '=', workflow)
    .where('status', '=', sql.lit('open'))
    .where('restricted', '=', 0)
    .orderBy('number')
    .execute();
}
