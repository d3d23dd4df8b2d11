// I11 a timer fires once, not before it is due, and whatever it does stands in the log; once all that is due had its turn,
// none is late without somebody knowing.
import type { Store } from '../../store/store.ts';
import type { ItemEvidence } from './evidence.ts';

export async function brokenTimers(store: Store, evidence: readonly ItemEvidence[]): Promise<readonly string[]> {
  const fired = await store.read.selectFrom('timer').selectAll().where('item_id', 'in', evidence.map(({ item }) => item.id)).where('fired_at', 'is not', null).execute();
  // A keeper may give up a reminder that fails; it then counts as fired.
  const given = new Set((await store.read.selectFrom('incident').select('ref_id').where('kind', '=', 'timer').where('resolved_by', 'is not', null).execute()).map((row) => row.ref_id));
  const byItem = Map.groupBy(fired, (row) => row.item_id);
  return evidence.flatMap(({ item, log }) => {
    const timers = byItem.get(item.id) ?? [];
    const early = timers.filter((row) => (row.fired_at ?? '') < row.due_at && !given.has(row.id)).map((row) => `I11 timer ${row.stage}.${row.name} of ${item.number} fired at ${row.fired_at}, before ${row.due_at}`);
    // A timer of the whole item has no stage.
    const whole = new Set(timers.filter((row) => row.stage === '').map((row) => row.name));
    const nameIn = (stage: string | null, name: string) => (whole.has(name) ? name : `${stage}.${name}`);
    const told = Map.groupBy(log.filter((entry) => entry.event.type.startsWith('timer.')), (entry) => nameIn(entry.from_stage, entry.event.type.slice('timer.'.length)));
    const twice = [...told].flatMap(([name, entries]) => {
      const times = timers.filter((row) => nameIn(row.stage, row.name) === name).length;
      return entries.length > times ? [`I11 timer ${name} of ${item.number} is in the log ${entries.length} times and fired ${times} times`] : [];
    });
    return [...early, ...twice];
  });
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
