// A batch of decisions goes some at a time, tells what came of each, and stops between two stretches.
import type { ActCommand, ListRow } from '@jinguo/core';
import { expect, it, vi } from 'vitest';

type ActMany = (input: { readonly commands: readonly ActCommand[] }) => Promise<unknown>;
const actMany = vi.hoisted(() => vi.fn<ActMany>(({ commands }) => Promise.resolve({ lines: commands.map(({ itemId }) => ({ itemId, ok: true })) })));
vi.mock('../../api.ts', () => ({ client: { item: { actMany: { mutate: actMany } } }, newCommandKey: () => 'key' }));
const { runBatch } = await import('./run-batch.ts');

const rows = Array.from({ length: 500 }, (_, n): ListRow => ({
  itemId: `item-${n}`, number: `XX01-2022-${n}`, title: '一台缝纫机', campaign: 'desk', workflow: 'wish', workflowTitle: { zh: '微心愿', en: 'Wishes' }, isBatch: false,
  stage: 'review', stageTitle: { zh: '审核', en: 'Review' }, result: null, good: null, state: { state: 'going', title: { zh: '办理中', en: 'In progress' }, why: null }, unitName: '竹林村', dueOn: null, daysLeft: null, returned: false, at: '2022-09-05T00:00:00Z', myAction: null,
  via: 'mine', onBehalfOf: null, arriving: false, unread: false, version: 1, followed: false, quick: [{ action: 'approve', title: { zh: '同意', en: 'Approve' } }],
}));

it('five hundred are decided a stretch at a time, and those after a stop are left as they were', async () => {
  let told = 0;
  await runBatch({ rows, decision: 'approve', opinion: '', stopped: () => told >= 50, onLines: (lines) => void (told += lines.filter((one) => one.ok).length) });
  expect([told, actMany.mock.calls.flatMap(([{ commands }]) => commands).at(-1)?.itemId]).toEqual([50, 'item-49']);
  told = 0;
  await runBatch({ rows, decision: 'approve', opinion: '', stopped: () => false, onLines: (lines) => void (told += lines.length) });
  expect(told).toBe(500);
});
