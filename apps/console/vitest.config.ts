// Component tests run in jsdom; what needs a real browser is in apps/e2e.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { withoutValidator } from './without-validator.ts';

export default defineConfig({
  plugins: [react(), withoutValidator()],
  test: { environment: 'jsdom', setupFiles: ['src/test/setup.ts'], css: false, server: { deps: { inline: [/@rjsf/u] } } },
});
