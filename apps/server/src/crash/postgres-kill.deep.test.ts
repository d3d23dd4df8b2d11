// The promise of kill.test.ts on PostgreSQL: two servers on one database, one of them killed, the database itself cut off and
// restarted; and that of time and effects: what falls due meanwhile happens once.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDatabaseServer, type DatabaseServer } from './database-server.ts';
import { killCycles } from './kill-cycles.ts';
import { watchCycles } from './watch-cycles.ts';

// JINGUO_KILLS asks for another number, e.g. 500 for a soak.
const kills = Number(process.env['JINGUO_KILLS'] ?? 12);

let server: DatabaseServer;
beforeAll(async () => {
  server = await startDatabaseServer();
}, 300_000);
afterAll(() => server.close());

it(`on PostgreSQL, ${kills} kills of servers and cuts of the database lose nothing and do nothing twice`, { timeout: kills * 30_000 }, async () => {
  const report = await killCycles(kills, 16, await server.create('clients'));
  expect(report).toEqual({ ...report, lost: [], effects: [], broken: [], refused: [] });
});

it(`${kills} kills and cuts while timers fall due leave each fired once, each person told once and each call visible once`, { timeout: kills * 30_000 }, async () => {
  const report = await watchCycles(kills, await server.create('watch'));
  expect(report.lit).toBeGreaterThan(kills);
  expect(report).toEqual({ ...report, timers: [], told: [], calls: [], broken: [] });
});
