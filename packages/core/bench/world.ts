// The same world for every measurement: a data folder, an engine with a six-stage approval, one post per stage.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addCalendarYears, createAccount, createEngine, officialCalendarYears, openStore, seedOrgUnits, type Engine, type Person, type Store } from '../src/index.ts';
import { levels, sixStages } from '../src/testing/six-stages.ts';

export interface World {
  readonly folder: string;
  readonly store: Store;
  readonly engine: Engine;
  readonly starter: Person;
  /** Who decides at each level, in order. */
  readonly deciders: readonly Person[];
  readonly close: () => Promise<void>;
}

export async function createWorld(open: (folder: string) => Promise<Store> = (folder) => openStore({ folder })): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'jinguo-bench-'));
  const store = await open(folder);
  await seedOrgUnits(store, [
    { id: 'd', parent: null, level: 'district', zh: '区', en: 'District' },
    { id: 't', parent: 'd', level: 'town', zh: '镇', en: 'Town' },
    { id: 'v', parent: 't', level: 'village', zh: '村', en: 'Village' },
  ]);
  await addCalendarYears(store, officialCalendarYears);
  const person = (role: string) => createAccount(store, { id: `person-${role}`, username: role, passwordHash: '-', name: role, posts: [{ id: `post-${role}`, role, unit: 'd' }] });
  const starter = await person('starter');
  const deciders: Person[] = [];
  for (const level of levels) deciders.push(await person(level));
  return reopenWorld(store, { folder, starter, deciders });
}

/** An engine on a store that holds a world already. */
export async function reopenWorld(store: Store, { folder, starter, deciders }: Pick<World, 'folder' | 'starter' | 'deciders'>): Promise<World> {
  const engine = await createEngine({ store, plugins: [sixStages], roles: {}, clock: { now: () => new Date() }, blindKey: 'bench' });
  return {
    folder,
    store,
    engine,
    starter,
    deciders,
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
