// The engine's suite runs on both databases: all of it on SQLite and its heart on a real PostgreSQL with every change, the rest
// on PostgreSQL in the deep run. What touches no database (words, dates, definitions) runs once.
import { defineConfig } from 'vitest/config';

const deep = 'src/**/*.deep.test.ts';
const needsNoDatabase = ['src/calendar/**', 'src/values/**', 'src/definition/**', 'src/machine/**', 'src/analysis/**', 'src/audit/**', 'src/errors.test.ts', 'src/plugin/**'];
const heart = [
  ...['engine', 'command/two-people', 'command/entries', 'time/timers', 'time/deadlines', 'outbox/outbox', 'versions/migrate', 'channels/channels', 'register/register', 'read/find', 'read/merge-runs', 'read/change-limit', 'overview/overview', 'verbs/many-at-once', 'verbs/fifty-at-once', 'verbs/votes'].map((name) => `src/engine/${name}.test.ts`),
  'src/store/store-contract.test.ts', 'src/store/postgres/*.test.ts',
];
const onPostgres = { globalSetup: ['test-setup/postgres-server.ts'], setupFiles: ['test-setup/same-seed.ts', 'test-setup/on-postgres.ts'] };
// A limit only ends what hangs: how long a test takes on a busy machine says nothing.
const common = { testTimeout: 180_000, hookTimeout: 300_000, expect: { poll: { timeout: 60_000 } }, setupFiles: ['test-setup/same-seed.ts'] };

export default defineConfig({
  test: {
    projects: [
      { test: { ...common, name: 'sqlite', include: ['src/**/*.test.ts'], exclude: [deep, 'src/store/postgres/**'] } },
      { test: { ...common, ...onPostgres, name: 'postgres', include: heart, exclude: [deep] } },
      { test: { ...common, name: 'deep', include: [deep], exclude: ['src/store/postgres/**'] } },
      { test: { ...common, ...onPostgres, name: 'deep-postgres', include: ['src/**/*.test.ts'], exclude: [...needsNoDatabase, ...heart, 'src/store/sqlite/**', 'src/store/migrations/**', 'src/testing/*.deep.test.ts', 'src/testing/model/model.test.ts', 'src/testing/crash/*.deep.test.ts', 'src/engine/**/*.deep.test.ts'] } },
    ],
  },
});
