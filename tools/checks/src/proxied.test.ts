// While the console is developed, Vite hands on to the server what the server answers: a path it does not know of would be a page there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

it('every path the server answers is handed on to it by Vite, under the address the browser knows', () => {
  const answered = [...read('apps/server/src/app.ts').matchAll(/\bapp\.(?:use|get)\(\s*'(\/[\w.-]+)'/gu)].map(([, path = '']) => path);
  const config = read('apps/console/vite.config.ts');
  const handedOn = [...(/const servers = \[(.*)\]/u.exec(config)?.[1] ?? '').matchAll(/'([^']+)'/gu)].map(([, path = '']) => path);
  expect(answered.filter((path) => !handedOn.includes(path))).toEqual([]);
  expect(answered.length).toBeGreaterThan(5);
  // To the server, another address than its page's is another site's.
  expect(config).toContain('changeOrigin: false');
});
