// How the lists fill: the gap table of the congress, over everybody who was named so far.
import { isObject, type ActingEngine } from '@jinguo/core/plugin';
import { dateAt } from '@jinguo/core/programme';
import { namesOf } from '../office.ts';
import { gapOf } from '../rules/makeup.ts';
import { congressTitle, openCongress } from './read-congress.ts';
import type { PlacesView } from './shapes.ts';

/** Stages at which a delegate is elected by her unit. */
const elected = new Set(['chosen', 'examined', 'seated', 'present', 'away', 'onLeave']);

export async function placesView(engine: ActingEngine, congressId: string): Promise<PlacesView> {
  const open = await openCongress(engine, congressId);
  const { data, members, today } = open.view;
  const all = members.filter((one) => one.workflow === namesOf(open.congress).delegates);
  const plan = isObject(data['plan']) ? data['plan'] : {};
  const gap = gapOf(plan, all.map((one) => ({ unit: one.unit, nomination: isObject(one.data['nomination']) ? one.data['nomination'] : {} })), dateAt(data, 'plan.heldFrom') ?? today);
  const confirmed = all.filter((one) => elected.has(one.stage));
  const title = (unit: string) => ({ zh: engine.units.get(unit)?.zh ?? unit, en: engine.units.get(unit)?.en ?? unit });
  return {
    title: congressTitle(open),
    units: gap.places.map(({ unit, places, filled }) => ({ unit, title: title(unit), places, named: filled, confirmed: confirmed.filter((one) => one.unit === unit).length })),
    targets: gap.targets.map((one) => ({ ...one })),
    total: { places: gap.total.places, named: gap.total.filled, confirmed: confirmed.length },
  };
}
