// No screen is forgotten: every address of the console's router stands in the table of screens that are driven in a browser.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const addresses = [...read('apps/console/src/app/router.tsx').matchAll(/\bpath: '([^']+)'/gu)].map((found) => found[1]);
const driven = [...read('apps/e2e/src/screens/every-screen.ts').matchAll(/^ {2}'([^']+)': \{/gmu)].map((found) => found[1]);

it('every address of the console is driven in a browser, and none that is gone', () => {
  expect(addresses.length).toBeGreaterThan(20);
  expect(driven.toSorted()).toEqual(addresses.toSorted());
});
