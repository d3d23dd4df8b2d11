// A walk at its beginning: an office with somebody at every desk, what its forms are filled with, and nothing walked yet.
import { addDays, addMonths } from '../../calendar/local-date.ts';
import type { Plugin } from '../../plugin/contributions.ts';
import { createRegistry } from '../../plugin/registry.ts';
import { allPeople } from '../../store/queries/people.ts';
import { chanceOf } from '../../values/chance.ts';
import { createKit } from '../kit.ts';
import { lead, takeOver } from './begin.ts';
import { desksOf } from './desks.ts';
import { edgesOf } from './edge.ts';
import { plannerOf } from './plan.ts';
import { nameOf, type FormHints, type Walk } from './walk.ts';

/** What core's own forms ask beyond their schemas. */
const usualForms: FormHints = {
  roundSettings: ({ today, has }) => ({ windowFrom: today, windowTo: addDays(today, 30), ...(has('places') ? { places: [{ unit: 't1', amount: 99 }] } : {}), ...(has('voteFrom') ? { voteFrom: today, voteTo: addDays(today, 30) } : {}) }),
  application: ({ has }) => (has('person') && has('payee') ? { person: '沈兰', payee: '沈兰' } : {}),
  // Agreements of one, two and three years, none of them in full.
  draft: ({ today, has, serial }) => (has('from') && has('until') ? { from: today, until: addMonths(today, 7 + 12 * (serial % 3)) } : {}),
  budget: () => ({ budget: 10_000_000_000 }),
  minutes: ({ today }) => ({ heldOn: today, attendees: ['甲', '乙', '丙'], votesFor: 3, votesAgainst: 0, votesAbstained: 0 }),
};

/** Whoever asks for a walk closes its kit. */
export async function newWalk({ plugin, forms, seed }: { readonly plugin: Plugin; readonly forms: FormHints; readonly seed: number }): Promise<Walk> {
  const { people, partners } = desksOf(createRegistry([plugin]));
  const kit = await createKit({ plugins: [plugin], people, partners });
  const { registry } = kit.engine;
  const loaded = registry.workflows();
  const walk: Walk = {
    kit, chance: chanceOf(seed), people: await allPeople(kit.store.read), home: { village: 'v11', town: 't1', district: 'd' }, forms: { ...usualForms, ...forms },
    edges: new Map(loaded.map((one) => [nameOf(one), edgesOf(one.compiled, registry.current(one.compiled.definition.batchOf ?? '')?.compiled)])),
    planners: new Map(loaded.map((one) => [nameOf(one), plannerOf(one.compiled)])),
    walked: new Map(loaded.map((one) => [nameOf(one), new Set()])),
    refused: new Map(), faults: [], standings: new Map(), read: new Map(), budgeted: new Set(), serial: 0, mood: 0, moods: new Map(),
    lead: (itemId, isThere) => lead(walk, itemId, isThere),
    adopt: (entry) => takeOver(walk, entry),
  };
  return walk;
}
