// A batch of decisions goes some at a time, tells what came of each, and stops between two stretches.
import type { ActCommand, ListRow } from '@jinguo/core';
import { expect, it, vi } from 'vitest';
import { listRow } from '../../test/item-fixture.ts';

type ActMany = (input: { readonly commands: readonly ActCommand[] }) => Promise<unknown>;
const actMany = vi.hoisted(() => vi.fn<ActMany>(({ commands }) => Promise.resolve({ lines: commands.map(({ itemId }) => ({ itemId, ok: true })) })));
const get = vi.hoisted(() => vi.fn<() => Promise<unknown>>(() => Promise.resolve({ actions: [], closed: [] })));
vi.mock('../../api.ts', () => ({ client: { item: { actMany: { mutate: actMany }, get: { query: get } } }, newCommandKey: () => 'key' }));
const { runBatch } = await import('./run-batch.ts');

const rows = Array.from({ length: 500 }, (_, n) => listRow({ itemId: `item-${n}` }));


it('five hundred are decided a stretch at a time, and those after a stop are left as they were', async () => {
  let told = 0;
  await runBatch({ rows, action: 'approve', opinion: '', stopped: () => told >= 50, onLines: (lines) => void (told += lines.filter((one) => one.ok).length) });
  expect([told, actMany.mock.calls.flatMap(([{ commands }]) => commands).at(-1)?.itemId]).toEqual([50, 'item-49']);
  told = 0;
  await runBatch({ rows, action: 'approve', opinion: '', stopped: () => false, onLines: (lines) => void (told += lines.length) });
  expect(told).toBe(500);
});

it('what waits to be taken in is taken in without a word; of what does not, the page is asked why, and nothing is sent', async () => {
  actMany.mockClear();
  const [waits, taken, hers] = rows.slice(0, 3).map((row, n): ListRow => (n === 0 ? { ...row, quick: [...row.quick, { action: 'accept', title: { zh: '受理', en: 'Accept' } }] } : row));
  const given = [waits, taken, hers].flatMap((row) => row ?? []);
  get.mockResolvedValueOnce({ actions: [], closed: [] }).mockResolvedValueOnce({ actions: [], closed: [{ zh: '上一环节由您本人办理', en: 'You decided the previous stage' }] });
  const told: string[] = [];
  await runBatch({ rows: given, action: 'accept', opinion: '', stopped: () => false, onLines: (lines) => told.push(...lines.map((one) => (one.ok ? 'ok' : one.zh))) });
  expect(actMany.mock.calls.flatMap(([{ commands }]) => commands)).toEqual([{ itemId: 'item-0', action: 'accept', key: 'key', seenVersion: 1 }]);
  expect(told).toEqual(['ok', '此件不在等待受理：已经受理，或所在环节不需要受理', '上一环节由您本人办理']);
});
