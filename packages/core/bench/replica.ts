// One engine process of several on one PostgreSQL: opens, says so, waits for the word, decides its items and says so.
import { once } from 'node:events';
import { openStore } from '../src/index.ts';
import { decideAll, type Started } from './engine-rate.ts';
import { reopenWorld, type World } from './world.ts';

export interface ReplicaTask {
  readonly url: string;
  readonly callers: number;
  readonly of: Pick<World, 'folder' | 'starter' | 'deciders'>;
  readonly items: readonly Started[];
  /** How many of them come before the measurement. */
  readonly warming: number;
}

const task: ReplicaTask = JSON.parse(process.argv[2] ?? '');
const world = await reopenWorld(await openStore({ url: task.url }), task.of);
await decideAll(world, task.callers, task.items.slice(0, task.warming));
process.stdout.write('{"ready":true}\n');
await once(process.stdin, 'data');
await decideAll(world, task.callers, task.items.slice(task.warming));
process.stdout.write('{"done":true}\n');
await world.store.close();
process.exit();
