// Engine against the same statements without it, in turn on the same machine, so that a slow moment hits both.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../src/index.ts';
import { decideAll, startItems } from './engine-rate.ts';
import { startPostgres } from './postgres-server.ts';
import { recorded, replayOnPostgres, replayOnSqlite, type Piece, type RecordedStore } from './same-sql.ts';
import { median } from './timing.ts';
import { createWorld, reopenWorld } from './world.ts';

export interface Pair {
  readonly engine: number;
  readonly ceiling: number;
  readonly ratio: number;
}

const medians = (pairs: readonly Omit<Pair, 'ratio'>[]): Pair => ({
  engine: median(pairs.map((one) => one.engine)),
  ceiling: median(pairs.map((one) => one.ceiling)),
  ratio: median(pairs.map((one) => one.engine / one.ceiling)),
});

export async function onSqlite(rounds: number, callers: number, items: number): Promise<Pair> {
  const pairs: Omit<Pair, 'ratio'>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { pieces, copy } = await recordOnSqlite(callers, items);
    const ceiling = replayOnSqlite(copy, pieces, callers);
    const world = await createWorld();
    await decideAll(world, callers, await startItems(world, callers, Math.min(items, 100)));
    const engine = await decideAll(world, callers, await startItems(world, callers, items));
    await world.close();
    for (const tail of ['', '-wal', '-shm']) rmSync(`${copy}${tail}`, { force: true });
    pairs.push({ engine, ceiling });
  }
  return medians(pairs);
}

async function recordOnSqlite(callers: number, items: number): Promise<{ pieces: readonly Piece[]; copy: string }> {
  const noted: { store?: RecordedStore } = {};
  const world = await createWorld(async (folder) => (noted.store = recorded(await openStore({ folder }))));
  const started = await startItems(world, callers, items);
  const copy = join(`${world.folder}-copy.sqlite`);
  await world.store.backup(copy);
  const pieces: Piece[] = [];
  if (noted.store !== undefined) noted.store.pieces = pieces;
  await decideAll(world, callers, started);
  await world.close();
  return { pieces, copy };
}

export async function onPostgres(rounds: number, callers: number, items: number): Promise<Pair> {
  const server = await startPostgres();
  try {
    const pairs: Omit<Pair, 'ratio'>[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const [a, b] = [`a${round}`, `b${round}`];
      await server.admin(`create database ${a}`);
      const first = await createWorld(() => openStore({ url: server.url(a) }));
      await decideAll(first, callers, await startItems(first, callers, 40));
      const started = await startItems(first, callers, items);
      await first.close();
      await server.admin(`create database ${b} template ${a}`);
      await server.admin(`create database c${round} template ${a}`);
      const store = recorded(await openStore({ url: server.url(a) }));
      const world = await reopenWorld(store, first);
      store.pieces = [];
      await decideAll(world, callers, started.map((one) => ({ ...one })));
      const pieces = store.pieces;
      await world.close();
      const ceiling = await replayOnPostgres(server.url(b), pieces, callers);
      const timed = await reopenWorld(await openStore({ url: server.url(`c${round}`) }), first);
      const engine = await decideAll(timed, callers, started.map((one) => ({ ...one })));
      await timed.close();
      pairs.push({ engine, ceiling });
    }
    return medians(pairs);
  } finally {
    await server.close();
  }
}

