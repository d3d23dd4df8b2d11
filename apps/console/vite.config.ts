// Builds the console into dist/, which the server serves; in development it passes API calls on to that server.
import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';
import { sizeBudget } from './size-budget.ts';

import { withoutValidator } from './without-validator.ts';

/** The server of `npm run dev`. The page's own address is passed on: to the server another one is another site's page. */
const server = { target: `http://127.0.0.1:${loadEnv('development', '.', 'PORT')['PORT'] ?? '8022'}`, changeOrigin: false };
/** What the server answers itself; all else is a page. */
const servers = ['/healthz', '/trpc', '/api', '/files', '/open-files', '/sheets', '/papers', '/registers', '/report.docx', '/figures.xlsx'];

export default defineConfig({
  plugins: [react(), withoutValidator(), sizeBudget(300)],
  // Chinese readers hold phones of many years: what Vite's default leaves out, they cannot open.
  build: {
    target: ['chrome107', 'safari16', 'firefox104'],
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      // The core is source, not a built package: nothing in it does anything by being imported, so what is unused may go.
      treeshake: { moduleSideEffects: [{ test: /packages\/core\/src/u, sideEffects: false }] },
    },
  },
  server: { proxy: Object.fromEntries(servers.map((path) => [path, server])) },
});
