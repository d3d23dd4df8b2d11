// Waking on PostgreSQL: each timer and each effect that is written, or whose time is moved, gets a pg-boss job in the same
// transaction, due when it is. The rows stay the truth and decide what is still to do; a job only says "look now", to one
// process at a time. A job that is lost, doubled or late therefore loses, doubles and delays nothing.
import { PgBoss } from 'pg-boss';
import type { Wake } from '../store.ts';
import type { WriteConnection } from './write-connection.ts';

const queues = { timer: 'jinguo-timers', effect: 'jinguo-effects' } as const;
/** How often a process asks for jobs; pg-boss asks the database, not the engine's tables. */
const pollSeconds = 0.5;
/** Jobs that one look answers for. */
const atOnce = 200;

export interface Waker {
  /** Makes the job of a row just written, in the open transaction of the writing connection. */
  readonly plan: (wake: Wake) => Promise<void>;
  /** Calls back when something may be due; answers how to stop. */
  readonly listen: (look: () => Promise<void>) => Promise<() => Promise<void>>;
  readonly close: () => Promise<void>;
}

/** Starts pg-boss in the same database, in a schema of its own. @throws what pg-boss throws when the server is away. */
export async function openWaker(url: string, connection: WriteConnection, warn: (error: Error) => void): Promise<Waker> {
  const boss = new PgBoss({ connectionString: url, application_name: 'jinguo-jobs', max: 4, schedule: false });
  // Lost connections come back by themselves; the engine's own look every half minute covers the time between.
  boss.on('error', warn);
  await boss.start();
  for (const name of Object.values(queues)) await boss.createQueue(name, { retryLimit: 3, retryDelay: 1, retryBackoff: true });
  const inTransaction = {
    executeSql: async (text: string, values?: unknown[]) => {
      const { rows } = await (await connection.client()).query(text, values);
      return { rows };
    },
  };
  return {
    async plan({ kind, id, at }) {
      await boss.send(queues[kind], { id }, { startAfter: new Date(at), db: inTransaction });
    },
    async listen(look) {
      for (const name of Object.values(queues)) await boss.work(name, { pollingIntervalSeconds: pollSeconds, batchSize: atOnce }, () => look());
      return async () => {
        for (const name of Object.values(queues)) await boss.offWork(name);
      };
    },
    close: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}
