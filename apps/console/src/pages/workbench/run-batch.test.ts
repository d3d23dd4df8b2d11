// A batch of decisions goes some at a time, tells what came of each, and stops between two stretches.
import type { ActCommand, ListRow } from '@jinguo/core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listRow } from '../../test/item-fixture.ts';
import { runBatch } from './run-batch.ts';

const rows = Array.from({ length: 500 }, (_, n) => listRow({ itemId: `item-${n}` }));
let sent: ActCommand[];
/** What the pages of items answer, in the order they are asked. */
let pages: readonly unknown[];

beforeEach(() => {
  [sent, pages] = [[], []];
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    const asked = new URL(url, 'http://localhost').pathname.replace('/trpc/', '').split(',');
    const inputs: readonly { readonly commands: readonly ActCommand[] }[] = Object.values(JSON.parse(String(init?.body ?? '{}')));
    return Promise.resolve(Response.json(asked.map((name, n) => ({ result: { data: name === 'item.actMany' ? { lines: take(inputs[n]?.commands ?? []) } : pages[n] } }))));
  });
});
afterEach(() => vi.unstubAllGlobals());

function take(commands: readonly ActCommand[]) {
  sent.push(...commands);
  return commands.map(({ itemId }) => ({ itemId, ok: true }));
}

it('five hundred are decided a stretch at a time, and those after a stop are left as they were', async () => {
  let told = 0;
  await runBatch({ rows, action: 'approve', opinion: '', stopped: () => told >= 50, onLines: (lines) => void (told += lines.filter((one) => one.ok).length) });
  expect([told, sent.at(-1)?.itemId]).toEqual([50, 'item-49']);
  told = 0;
  await runBatch({ rows, action: 'approve', opinion: '', stopped: () => false, onLines: (lines) => void (told += lines.length) });
  expect(told).toBe(500);
});

it('what waits to be taken in is taken in without a word; of what does not, the page is asked why, and nothing is sent', async () => {
  const given = rows.slice(0, 3).map((row, n): ListRow => (n === 0 ? { ...row, quick: [...row.quick, { action: 'accept', title: { zh: '受理', en: 'Accept' } }] } : row));
  pages = [{ actions: [], closed: [] }, { actions: [], closed: [{ zh: '上一环节由您本人办理', en: 'You decided the previous stage' }] }];
  const told: string[] = [];
  await runBatch({ rows: given, action: 'accept', opinion: '', stopped: () => false, onLines: (lines) => told.push(...lines.map((one) => (one.ok ? 'ok' : one.zh))) });
  expect(sent.map(({ itemId, action, seenVersion }) => ({ itemId, action, seenVersion }))).toEqual([{ itemId: 'item-0', action: 'accept', seenVersion: 1 }]);
  expect(told).toEqual(['ok', '此件不在等待受理：已经受理，或所在环节不需要受理', '上一环节由您本人办理']);
});
