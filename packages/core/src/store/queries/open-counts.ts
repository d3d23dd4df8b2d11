// How many items of each workflow are open in some units' subtrees. Those that only their handlers see are not told of.
import type { Kysely } from 'kysely';
import type { AreaUnit } from '../../people/area.ts';
import type { Database } from '../schema.ts';

export async function openCounts(db: Kysely<Database>, area: readonly AreaUnit[]): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const unit of area) {
    const rows = await db
      .selectFrom('item')
      .select((eb) => ['workflow', eb.fn.countAll<number>().as('n')])
      .where(unit.level, '=', unit.id)
      .where('status', '=', 'open')
      .where('restricted', '=', 0)
      .groupBy('workflow')
      .execute();
    for (const { workflow, n } of rows) counts.set(workflow, (counts.get(workflow) ?? 0) + Number(n));
  }
  return counts;
}
