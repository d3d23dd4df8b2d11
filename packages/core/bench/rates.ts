// Goals P1 and P2: durable decisions a second through the engine, against the same statements without it, the pair on one
// machine and one after the other so that a slow moment hits both; and the floor of what one writes by hand first.
import { rmSync } from 'node:fs';
import { decideAll, startItems } from './engine-rate.ts';
import { floorRate } from './floor.ts';
import { noteSqlite } from './noted.ts';
import { fixed, perSecond, type Part } from './part.ts';
import { commitsIn, replayOnSqlite } from './same-sql.ts';
import { median } from './timing.ts';
import { createWorld } from './world.ts';

interface Pair {
  readonly engine: number;
  readonly sameSql: number;
  /** Decisions that shared a commit, on average. */
  readonly grouped: number;
}

export const rates: Part = async ({ quick, print }) => {
  const rounds = quick ? 1 : 5;
  print('decisions per second (six-stage approval, SQLite, synchronous=FULL)');
  const one = await pairs(rounds, 1, quick ? 100 : 400);
  const many = await pairs(rounds, 32, quick ? 320 : 1600);
  const told = (name: string, pair: Pair & { readonly ratio: number }, goal: string) =>
    print(`  ${name.padEnd(11)} engine ${perSecond(pair.engine)}   same SQL in the same commits ${perSecond(pair.sameSql)} (${fixed(pair.grouped, 1)} each)   ratio ${fixed(pair.ratio)} (goal ${goal})`);
  told('1 caller', one, 'P2 ≥ 0.75');
  told('32 callers', many, 'P1 ≥ 0.6');
  const floor = median(Array.from({ length: rounds }, () => floorRate(quick ? 50 : 200)));
  print(`  by hand: createActor + one synced JSON file per item ${perSecond(floor)}; the engine does ${fixed(one.engine / floor)}× that alone, ${fixed(many.engine / floor)}× with 32 callers`);
  return { P1: many.ratio, P2: one.ratio, engine1: one.engine, engine32: many.engine, floor };
};

async function pairs(rounds: number, callers: number, items: number): Promise<Pair & { readonly ratio: number }> {
  const all: Pair[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await pair(callers, items));
  return {
    engine: median(all.map((one) => one.engine)),
    sameSql: median(all.map((one) => one.sameSql)),
    grouped: median(all.map((one) => one.grouped)),
    ratio: median(all.map((one) => one.engine / one.sameSql)),
  };
}

/** The engine with its statements noted, then as many decisions with nobody noting, which are timed; then the noted ones again without it, on a copy made before. */
async function pair(callers: number, items: number): Promise<Pair> {
  const world = await createWorld();
  const copy = `${world.folder}-copy.sqlite`;
  await world.store.backup(copy);
  const notebook = noteSqlite();
  await decideAll(world, callers, await startItems(world, callers, Math.min(items, 100)));
  const started = await startItems(world, callers, items);
  notebook.mark();
  await decideAll(world, callers, started);
  const notes = notebook.end();
  const engine = await decideAll(world, callers, await startItems(world, callers, items));
  await world.close();
  const decisions = items * world.deciders.length;
  const sameSql = decisions / replayOnSqlite(copy, notes);
  for (const tail of ['', '-wal', '-shm']) rmSync(`${copy}${tail}`, { force: true });
  return { engine, sameSql, grouped: decisions / commitsIn(notes) };
}
