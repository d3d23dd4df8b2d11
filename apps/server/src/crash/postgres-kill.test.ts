// The same promise on PostgreSQL: two servers on one database, one of them killed, the database itself cut off and restarted;
// and that of time and effects: what falls due meanwhile happens once.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDatabaseServer, type DatabaseServer } from './database-server.ts';
import { killCycles } from './kill-cycles.ts';
import { watchCycles } from './watch-cycles.ts';

let server: DatabaseServer;
beforeAll(async () => {
  server = await startDatabaseServer();
}, 300_000);
afterAll(() => server.close());

it('servers killed and a database cut off under sixteen clients lose nothing and do nothing twice', { timeout: 240_000 }, async () => {
  const report = await killCycles(6, 16, await server.create('clients'));
  expect(report.acknowledged).toBeGreaterThan(50);
  expect(report).toEqual({ ...report, lost: [], effects: [], broken: [], refused: [] });
});

it('servers killed and a database cut off while timers fall due fire each once, tell each person once and make each call visible once', { timeout: 240_000 }, async () => {
  const report = await watchCycles(3, await server.create('watch'));
  expect(report.lit).toBeGreaterThan(20);
  expect(report).toEqual({ ...report, timers: [], told: [], calls: [], broken: [] });
});
