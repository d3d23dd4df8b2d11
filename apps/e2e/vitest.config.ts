// A limit only ends what hangs: how long a page takes on a busy machine says nothing. What was found wrong is said whole: a CI
// keeps the message alone.
import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { globalSetup: 'src/seeded-demo.ts', chaiConfig: { truncateThreshold: 0 }, expect: { poll: { timeout: 20_000 } } } });
