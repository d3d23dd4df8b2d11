// Live changes over the real server, read from the wire as a browser would.
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { runServer, village, type TestServer } from '../testing/running-server.ts';
import { changeQueue } from './change-queue.ts';

const wish = (key: string) => ({ workflow: 'wish', key, unit: village, form: { wish: '一台缝纫机', village } });

interface Heard extends Disposable {
  readonly status: number;
  /** Resolves with the text so far, once it holds what is waited for. */
  readonly until: (part: string) => Promise<string>;
  readonly text: () => string;
}

async function listen(server: TestServer, cookie: string, lastEventId?: string): Promise<Heard> {
  const stop = new AbortController();
  const input = lastEventId === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify({ lastEventId }))}`;
  const response = await server.fetch(`/trpc/live.changes${input}`, { headers: { Cookie: cookie, Accept: 'text/event-stream' }, signal: stop.signal });
  let text = '';
  const more = new EventTarget();
  const read = async () => {
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString();
      more.dispatchEvent(new Event('text'));
    }
  };
  read().catch(() => more.dispatchEvent(new Event('text')));
  return {
    status: response.status,
    text: () => text,
    async until(part) {
      while (!text.includes(part)) await once(more, 'text', { signal: AbortSignal.timeout(5000) });
      return text;
    },
    [Symbol.dispose]: () => stop.abort(),
  };
}

test('a change reaches her who started it and the desk it came to, and nobody outside', async () => {
  await using server = await runServer();
  const [woman, head, other] = await Promise.all([server.signIn('woman'), server.signIn('head'), server.signIn('other')]);
  using hers = await listen(server, woman);
  using desk = await listen(server, head);
  using outside = await listen(server, other);
  const { data } = await server.mutate('item.start', wish('live-wish-1'), woman);
  const itemId = String(Object(data).itemId);
  expect(await hers.until(itemId)).toMatch(/data: \{"itemId":"[\da-z]+","version":1,"stage":"answering"\}/);
  expect(await desk.until(itemId)).toContain('id: ');
  await server.mutate('item.act', { itemId, action: 'approve', seenVersion: 1, key: 'live-approve' }, head);
  await hers.until('granted');
  await desk.until('granted');
  expect(outside.text()).not.toContain(itemId);
});

test('who connects again hears what she missed', async () => {
  await using server = await runServer();
  const woman = await server.signIn('woman');
  const first = await listen(server, woman);
  await server.mutate('item.start', wish('live-wish-2'), woman);
  const id = /id: (\S+)/u.exec(await first.until('answering'))?.[1];
  first[Symbol.dispose]();
  await server.mutate('item.start', wish('live-wish-3'), woman);
  using again = await listen(server, woman, id);
  const missed = await again.until('answering');
  expect(missed.match(/"stage":"answering"/gu)).toHaveLength(1);
});

test('a session has at most five streams, and signing out ends them', async () => {
  await using server = await runServer();
  const woman = await server.signIn('woman');
  const streams = await Promise.all(Array.from({ length: 5 }, () => listen(server, woman)));
  for (const stream of streams) await stream.until('connected');
  using sixth = await listen(server, woman);
  expect(await sixth.until('TOO_MANY_REQUESTS')).toContain('"httpStatus":429');
  await server.mutate('session.logout', undefined, woman);
  for (const stream of streams) expect(await stream.until('event: return')).toBeDefined();
  using after = await listen(server, woman);
  expect(await after.until('NOT_SIGNED_IN')).toContain('401');
});

describe('what waits for a slow reader', () => {
  const change = (id: string, itemId: string, version: number) => ({ id, change: { itemId, version, stage: 's', touches: [] } });

  test('is the newest change of each item, in order', async () => {
    const queue = changeQueue();
    for (const one of [change('1', 'a', 1), change('2', 'b', 1), change('3', 'a', 2)]) queue.put(one);
    const stop = new AbortController();
    const got: string[] = [];
    for await (const { id } of queue.read(stop.signal)) {
      got.push(id);
      if (got.length === 2) stop.abort();
    }
    expect(got).toEqual(['2', '3']);
  });
});
