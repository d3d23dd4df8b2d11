// 批量 over the wire: one call, one report, each action decided by itself; only what is no report at all is an error.
import { expect, test } from 'vitest';
import { runServer, village } from './testing/running-server.ts';

const approve = (itemId: string, more: object = {}) => ({ itemId, action: 'approve', seenVersion: 1, key: `many-${itemId}`, ...more });

test('a call answers for each of its actions, in the order asked, and does those that may be done', async () => {
  await using server = await runServer();
  const [woman, head, other] = await Promise.all([server.signIn('woman'), server.signIn('head'), server.signIn('other')]);
  const ids: string[] = [];
  for (let n = 0; n < 5; n += 1) {
    const { data } = await server.mutate('item.start', { workflow: 'wish', key: `many-wish-${n}`, unit: village, form: { wish: '一台缝纫机', village } }, woman);
    ids.push(String(Object(data).itemId));
  }
  const [first = '', stale = '', mute = '', again = '', last = ''] = ids;
  const commands = [approve(first), approve(stale, { seenVersion: 7 }), approve(mute, { action: 'reject' }), approve('nowhere'), approve(again), approve(again, { key: 'many-second' }), approve(last)];
  const { status, data } = await server.mutate('item.actMany', { commands }, head);
  expect(status).toBe(200);
  expect(data).toMatchObject({ done: 3, refused: 4 });
  const lines: readonly { readonly itemId: string; readonly ok: boolean; readonly code?: string; readonly zh?: string; readonly answer?: unknown }[] = Object(data).lines;
  expect(lines.map((one) => one.itemId)).toEqual(commands.map((one) => one.itemId));
  expect(lines.map((one) => one.code ?? 'ok')).toEqual(['ok', 'STALE_VERSION', 'OPINION_REQUIRED', 'NOT_FOUND', 'ok', 'STALE_VERSION', 'ok']);
  expect(lines[0]?.answer).toMatchObject({ itemId: first, version: 2, stage: 'granted', result: 'granted' });
  expect(lines[2]?.zh).toContain('必须填写意见或理由');
  const stages = await Promise.all(ids.map(async (id) => String(Object((await server.query('item.get', { id }, woman)).data).stage)));
  expect(stages).toEqual(['granted', 'answering', 'answering', 'granted', 'granted']);
  // Sent again, it answers what it answered; to somebody else every line is a refusal, and the report still comes.
  expect((await server.mutate('item.actMany', { commands: commands.slice(0, 1) }, head)).data).toMatchObject({ done: 1, refused: 0 });
  expect((await server.mutate('item.actMany', { commands: [approve(stale)] }, other)).data).toMatchObject({ done: 0, refused: 1, lines: [{ code: 'NOT_FOUND' }] });
});

test('501 actions, none, and nobody signed in are refused as a whole', async () => {
  await using server = await runServer();
  const head = await server.signIn('head');
  for (const commands of [[], Array.from({ length: 501 }, (_, n) => approve(`item${n}`))]) {
    expect((await server.mutate('item.actMany', { commands }, head)).error).toMatchObject({ code: 'BAD_REQUEST', params: { path: '/commands' } });
  }
  expect((await server.mutate('item.actMany', { commands: [approve('x')] })).error?.code).toBe('NOT_SIGNED_IN');
  expect((await server.mutate('item.actMany', { commands: Array.from({ length: 500 }, (_, n) => approve(`item${n}`)) }, head)).data).toMatchObject({ done: 0, refused: 500 });
});
