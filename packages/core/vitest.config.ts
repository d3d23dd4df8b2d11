// The engine's suite runs twice: on SQLite and on a real PostgreSQL. What belongs to one database lies in its folder; what
// touches none (words, dates, definitions) runs once.
import { defineConfig } from 'vitest/config';

const needsNoDatabase = ['src/calendar/**', 'src/values/**', 'src/definition/**', 'src/machine/**', 'src/analysis/**', 'src/audit/**', 'src/errors.test.ts', 'src/plugin/**'];
/** Hundreds of steps of many statements each: on PostgreSQL a shorter walk stands for them. */
const longWalks = ['src/testing/random-walk.test.ts', 'src/engine/verbs/fifty-at-once.test.ts'];

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'sqlite', include: ['src/**/*.test.ts'], exclude: ['src/store/postgres/**'] } },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: ['src/**/*.test.ts'],
          exclude: [...needsNoDatabase, ...longWalks, 'src/store/sqlite/**', 'src/store/migrations/**'],
          globalSetup: ['test-setup/postgres-server.ts'],
          setupFiles: ['test-setup/on-postgres.ts'],
        },
      },
    ],
  },
});
