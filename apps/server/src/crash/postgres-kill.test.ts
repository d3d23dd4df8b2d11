// The same promise on PostgreSQL: two servers on one database, one of them killed, the database itself cut off and restarted.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDatabase, type TestDatabaseServer } from './database-server.ts';
import { killCycles } from './kill-cycles.ts';

let database: TestDatabaseServer;
beforeAll(async () => {
  database = await startDatabase();
}, 60_000);
afterAll(() => database.close());

it('servers killed and a database cut off under sixteen clients lose nothing and do nothing twice', { timeout: 240_000 }, async () => {
  const report = await killCycles(6, 16, database);
  expect(report.acknowledged).toBeGreaterThan(50);
  expect(report).toEqual({ ...report, lost: [], effects: [], broken: [], refused: [] });
});
