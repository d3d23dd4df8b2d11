// 关注 and the desk's settings over the wire, and what the stream of changes must not do: count as opening an item.
import { expect, test } from 'vitest';
import { runServer, village } from './testing/running-server.ts';

const wish = { workflow: 'wish', unit: village, form: { wish: '一台缝纫机', village } };

test('an item is followed, moves, is news, and is let go; nobody follows what she may not see', async () => {
  await using server = await runServer();
  const [officer, head, other] = await Promise.all([server.signIn('officer'), server.signIn('head'), server.signIn('other')]);
  const { itemId } = Object((await server.mutate('item.start', { ...wish, key: 'followed-wish' }, officer)).data);
  expect((await server.mutate('item.follow', { itemId, on: true }, officer)).data).toEqual({ ok: true });
  expect((await server.mutate('item.follow', { itemId, on: true }, other)).error?.code).toBe('NOT_FOUND');
  expect((await server.mutate('item.follow', { itemId, on: true })).error?.code).toBe('NOT_SIGNED_IN');
  const list = async () => Object((await server.query('inbox.list', { tab: 'followed' }, officer)).data).rows;
  expect(await list()).toMatchObject([{ itemId, unread: false, followed: true }]);
  const [waiting] = Object((await server.query('inbox.list', { tab: 'todo' }, head)).data).rows;
  expect(waiting).toMatchObject({ itemId, version: 1, quick: [{ action: 'approve' }, { action: 'reject' }] });
  expect((await server.mutate('item.actMany', { commands: [{ itemId, action: 'approve', seenVersion: waiting.version, key: 'from-the-list' }] }, head)).data).toMatchObject({ done: 1 });
  expect(await list()).toMatchObject([{ itemId, unread: true }]);
  expect((await server.query('inbox.counts', undefined, officer)).data).toMatchObject({ followed: 1 });
  await server.query('item.get', { id: itemId }, officer);
  expect(await list()).toMatchObject([{ itemId, unread: false }]);
  await server.mutate('item.follow', { itemId, on: false }, officer);
  expect(await list()).toEqual([]);
});

test('a desk’s settings are one person’s, are kept in part, and take nothing else', async () => {
  await using server = await runServer();
  const [officer, head] = await Promise.all([server.signIn('officer'), server.signIn('head')]);
  await server.mutate('desk.keep', { phrases: ['情况属实。'] }, officer);
  await server.mutate('desk.keep', { pageRows: 20, hidden: ['unit'] }, officer);
  expect((await server.query('desk.settings', undefined, officer)).data).toMatchObject({ phrases: ['情况属实。'], filters: [], hidden: ['unit'], pageRows: 20, digestHour: 8, quiet: { from: 22, until: 7 } });
  expect((await server.query('desk.settings', undefined, head)).data).toMatchObject({ phrases: [], pageRows: 50 });
  for (const wrong of [{ pageRows: 1000 }, { digestHour: 3 }, { quiet: { from: 24, until: 7 } }, { tell: { task: ['pigeon'] } }, { phrases: ['x'.repeat(201)] }, { theme: 'pink' }]) expect((await server.mutate('desk.keep', wrong, officer)).error?.code).toBe('BAD_REQUEST');
});

test('an open page that is told of a change has not read the item', async () => {
  await using server = await runServer();
  const [officer, head] = await Promise.all([server.signIn('officer'), server.signIn('head')]);
  const stop = new AbortController();
  const stream = await server.fetch('/trpc/live.changes', { headers: { Cookie: head, Accept: 'text/event-stream' }, signal: stop.signal });
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  const { itemId } = Object((await server.mutate('item.start', { ...wish, key: 'watched-wish' }, officer)).data);
  let said = '';
  while (!said.includes(String(itemId))) said += (await reader?.read())?.value ?? '';
  stop.abort();
  const readers = async () => Object((await server.query('item.get', { id: itemId }, officer)).data).readers.map((one: { name: string }) => one.name);
  expect(await readers()).toEqual([]);
  await server.query('item.get', { id: itemId }, head);
  expect(await readers()).toEqual(['余美芳', '蔡云霞']);
});
