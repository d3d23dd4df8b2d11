// Goal P4: the engine on PostgreSQL against the same statements on the same server, and two engine processes on one
// database against one.
import { openStore } from '../src/index.ts';
import { script, startChild } from './child.ts';
import { decideAll, startItems, type Started } from './engine-rate.ts';
import { notePostgres } from './noted.ts';
import { fixed, perSecond, type Part } from './part.ts';
import { startPostgres, type BenchPostgres } from './postgres-server.ts';
import type { ReplicaTask } from './replica.ts';
import { commitsIn, replayOnPostgres } from './same-sql.ts';
import { median } from './timing.ts';
import { createWorld, reopenWorld, type World } from './world.ts';

const callers = 32;
/** Items each process takes before the measurement, to be warm. */
const warming = 20;

export const postgres: Part = async ({ quick, print }) => {
  const server = await startPostgres();
  try {
    const [rounds, items] = quick ? [1, 64] : [3, 400];
    const pairs = await inTurn(rounds, (round) => pair(server, `pair${round}`, items));
    const of = (read: (one: (typeof pairs)[number]) => number) => median(pairs.map(read));
    const ratio = of((one) => one.engine / one.sameSql);
    print('decisions per second (six-stage approval, PostgreSQL, 32 callers)');
    print(`  engine ${perSecond(of((one) => one.engine))}   same SQL in the same commits ${perSecond(of((one) => one.sameSql))} (${fixed(of((one) => one.grouped), 1)} each)   ratio ${fixed(ratio)} (goal P4 ≥ 0.6)`);
    const ones = await inTurn(rounds, (round) => together(server, `one${round}`, items, 1));
    const twos = await inTurn(rounds, (round) => together(server, `two${round}`, items, 2));
    const gain = median(twos) / median(ones);
    print(`  one process ${perSecond(median(ones))}   two on one database ${perSecond(median(twos))}: ${fixed(gain)}× (goal P4 ≥ 1.5 where cores allow)`);
    return { P4: ratio, P4replicas: gain, enginePostgres32: of((one) => one.engine) };
  } finally {
    await server.close();
  }
};

async function inTurn<T>(rounds: number, work: (round: number) => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await work(round));
  return all;
}

/** The engine with its statements noted, then they again on a copy of the database made before. */
async function pair(server: BenchPostgres, name: string, items: number) {
  const { of, started } = await prepare(server, name, items + warming);
  await server.admin(`create database ${name}_copy template ${name}`);
  const notebook = notePostgres();
  const world = await reopenWorld(await openStore({ url: server.url(name) }), of);
  await decideAll(world, callers, started.slice(0, warming));
  notebook.mark();
  const engine = await decideAll(world, callers, started.slice(warming));
  const notes = notebook.end();
  await world.close();
  const decisions = items * of.deciders.length;
  return { engine, sameSql: decisions / (await replayOnPostgres(server.url(`${name}_copy`), notes)), grouped: decisions / commitsIn(notes) };
}

/** So many processes on one database, each with 32 callers and its share of the items; decisions a second of all together. */
async function together(server: BenchPostgres, name: string, items: number, processes: number): Promise<number> {
  const each = items / processes;
  const { of, started } = await prepare(server, name, items + processes * warming);
  const tasks = Array.from({ length: processes }, (_, n): ReplicaTask => ({ url: server.url(name), callers, of, items: started.slice(n * (each + warming), (n + 1) * (each + warming)), warming }));
  const children = tasks.map((task) => startChild(script(new URL('replica.ts', import.meta.url), task)));
  try {
    await Promise.all(children.map((child) => child.next()));
    const begun = performance.now();
    for (const child of children) child.nudge();
    await Promise.all(children.map((child) => child.next()));
    return (items * of.deciders.length) / ((performance.now() - begun) / 1000);
  } finally {
    await Promise.all(children.map((child) => child.stop()));
  }
}

/** A database with items that wait for the first of their decisions. */
async function prepare(server: BenchPostgres, name: string, items: number): Promise<{ of: Pick<World, 'folder' | 'starter' | 'deciders'>; started: readonly Started[] }> {
  await server.admin(`create database ${name}`);
  const world = await createWorld(() => openStore({ url: server.url(name) }));
  const started = await startItems(world, callers, items);
  await world.close();
  const { folder, starter, deciders } = world;
  return { of: { folder, starter, deciders }, started };
}
