// Goal R11: a definition is edited at random while items stand everywhere in it. Items are pinned until they are moved; the
// dry run names every one; nothing ever stands at a stage its version does not have; and everybody can go on working.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { migration, type Migrated, type StageMapping } from '../../analysis/migrate/migrate.ts';
import { parseDefinition, type WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { JinguoError } from '../../errors.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import type { ItemSnapshot } from '../../machine/decide.ts';
import { createRegistry, type Registry } from '../../plugin/registry.ts';
import { brokenPromises, type Kit } from '../../testing.ts';
import { committeePlugin } from '../../testing/committee-plugin.ts';
import { chanceOf, pick } from '../../values/chance.ts';
import { committee } from '../../testing/committee.ts';
import { randomEdits } from '../../testing/random-edits.ts';
import { somewhere, walkToEnd } from '../../testing/walk-to-end.ts';
import { walkSeeds } from '../../testing/walk-seeds.ts';
import { randomWalk } from '../../testing/random-walk.ts';

const posts = ['clerk', 'chair', 'sectionHead', 'expert'];
const lead = (kit: Kit) => ({ kind: 'person', person: kit.as('sectionHead.d').person }) as const;

function current(kit: Kit): WorkflowDefinition {
  const found = kit.engine.registry.current('prize')?.compiled.definition;
  if (found === undefined) throw new RangeError('prize');
  return found;
}

const standing = (kit: Kit) => kit.store.read.selectFrom('item').select(['id', 'definition_hash', 'stage', 'status', 'context', 'version']).orderBy('id').execute();

/** Publishes some random edit of the present version; undefined when the engine refuses it as unsound. */
async function publishEdit(kit: Kit, seed: number) {
  const edited = randomEdits(current(kit), chanceOf(seed), posts);
  try {
    return { ...edited, ...(await kit.engine.publish(lead(kit), edited.definition)) };
  } catch (error) {
    if (error instanceof JinguoError && error.code === 'DEFINITION_INVALID') return undefined;
    throw error;
  }
}

/** Edits that make a sound version, so many of them; an unsound one is drawn again, for publishing would refuse it. */
function soundEdits(registry: Registry, from: WorkflowDefinition, count: number) {
  const sound: { readonly seed: number; readonly to: CompiledWorkflow; readonly mapping: StageMapping }[] = [];
  for (let seed = 1; sound.length < count && seed <= 2 * count; seed += 1) {
    const { definition, mapping } = randomEdits(from, chanceOf(seed), posts);
    const to = compiled(registry, definition);
    if (to !== undefined) sound.push({ seed, to, mapping });
  }
  return sound;
}

describe('200 random edits × 200 items', () => {
  it('every item is named: it moves to a stage that is there and from which it can end, stays, or is refused with a reason', () => {
    const registry = createRegistry([committeePlugin()]);
    const start = registry.current('prize')?.compiled;
    if (start === undefined) throw new RangeError('prize');
    const items = Array.from({ length: 200 }, (_, seed) => somewhere(start, chanceOf(seed)));
    expect(new Set(items.map((one) => one.stage)).size).toBeGreaterThan(6);
    const wrong: string[] = [];
    const count = { moves: 0, stays: 0, refused: 0 };
    const edits = soundEdits(registry, start.definition, 200);
    expect(edits).toHaveLength(200);
    for (const { seed, to, mapping } of edits) {
      const becomes = migration({ from: start, to, mapping });
      const ends = walkToEnd(to);
      for (const item of items) {
        const found = becomes(item, { status: start.readings.get(item.stage)?.plan.result === undefined ? 'open' : 'done' });
        count[found.outcome] += 1;
        wrong.push(...wrongWith({ from: start, to, item, found, ends }).map((what) => `seed ${seed}, item at ${item.stage}: ${what}`));
      }
    }
    expect(wrong).toEqual([]);
    expect(count.moves + count.stays + count.refused).toBe(200 * 200);
    for (const outcome of ['moves', 'stays', 'refused'] as const) expect(count[outcome]).toBeGreaterThan(20);
  });
});

interface Judged {
  readonly from: CompiledWorkflow;
  readonly to: CompiledWorkflow;
  readonly item: ItemSnapshot;
  readonly found: Migrated;
  readonly ends: (at: ItemSnapshot) => boolean;
}

function wrongWith({ from, to, item, found, ends }: Judged): readonly string[] {
  if (found.outcome !== 'moves') return found.reason.zh === '' || found.reason.en === '' ? ['no reason is given'] : [];
  const { signOffs, rosters, returns, returnedBy } = found.context;
  const named = [found.stage, ...Object.keys(signOffs), ...Object.keys(rosters ?? {}), ...Object.keys(returns), ...(returnedBy === null ? [] : [returnedBy])];
  const kinds = [from.stages.get(item.stage)?.kind, to.stages.get(found.stage)?.kind];
  return [
    ...named.filter((stage) => !to.stages.has(stage)).map((stage) => `names the vanished stage ${stage}`),
    ...(kinds[0] === kinds[1] ? [] : [`comes from ${kinds[0]} to ${kinds[1]}`]),
    ...(ends({ stage: found.stage, context: found.context }) ? [] : [`cannot end from ${found.stage}`]),
  ];
}

function compiled(registry: Registry, definition: WorkflowDefinition): CompiledWorkflow | undefined {
  try {
    return registry.vet(parseDefinition(definition));
  } catch (error) {
    if (error instanceof JinguoError) return undefined;
    throw error;
  }
}

// A fault names its seed: JINGUO_SEED goes the same way again.
describe.each(walkSeeds([7], process.env))('walking, editing, migrating and walking on (seed %i)', (seed) => {
  it('keeps the database sound and every button honest', { timeout: 120_000 }, async () => {
    const kit = await committee({ sign: { mode: pick(['any', 'all', 'inOrder', 'vote'] as const, chanceOf(seed)) ?? 'all' } });
    let moved = 0;
    for (let round = 0; round < 4; round += 1) {
      expect((await randomWalk(kit, { seed: seed + round, steps: 50 })).faults).toEqual([]);
      const before = await standing(kit);
      const published = await publishEdit(kit, seed * 100 + round);
      // Pinned by default: publishing touches no item.
      expect(await standing(kit)).toEqual(before);
      if (published === undefined) continue;
      for (const { number: from, hash } of await kit.engine.versions(lead(kit), 'prize')) {
        if (from === published.number) continue;
        const request = { workflow: 'prize', from, to: published.number, limit: 1000, mapping: fitting(kit, hash, published) };
        const told = await kit.engine.planMigration(lead(kit), request);
        expect(told.lines.map((one) => one.itemId)).toEqual(before.filter((one) => one.definition_hash === hash && one.status === 'open').map((one) => one.id));
        const done = await kit.engine.migrate(lead(kit), { ...request, key: randomUUID(), reason: '随机修改' });
        expect(done.lines).toEqual(told.lines);
        moved += done.moves;
      }
      expect(await brokenPromises(kit)).toEqual([]);
    }
    expect(moved).toBeGreaterThan(0);
    expect((await randomWalk(kit, { seed: seed + 99, steps: 100 })).faults).toEqual([]);
    await kit.close();
  });
});

/** The mapping's entries that an older version knows too. */
function fitting(kit: Kit, hash: string, { mapping, hash: to }: { readonly mapping: Readonly<Record<string, string | null>>; readonly hash: string }) {
  const [from, next] = [kit.engine.registry.version(hash)?.compiled.stages, kit.engine.registry.version(to)?.compiled.stages];
  return Object.fromEntries(Object.entries(mapping).filter(([stage, target]) => from?.has(stage) === true && (target === null || next?.has(target) === true)));
}
