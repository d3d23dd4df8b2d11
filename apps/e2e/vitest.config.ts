// A limit only ends what hangs: how long a page takes on a busy machine says nothing.
import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { globalSetup: 'src/seeded-demo.ts', expect: { poll: { timeout: 20_000 } } } });
