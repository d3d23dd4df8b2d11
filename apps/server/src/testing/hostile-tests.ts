// Hostile input at every procedure there is: whatever is sent, the answer is typed, nothing is written and the server goes
// on (goal R13). The procedures are the router's own, so that a new one is tried as well; one that nothing gets into fails.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccount } from '@jinguo/core';
import { allRows } from '@jinguo/core/testing';
import { appRouter } from '../router.ts';
import { hashPassword } from '../session/passwords.ts';
import { hostile, text } from './hostile-inputs.ts';
import { password, runServer, village, type Answered, type TestServer } from './running-server.ts';

/** Every procedure by its full name, with its kind: query, mutation, subscription. */
const { _def: router } = appRouter;
const all = Object.entries(router.procedures).map(([name, procedure]) => {
  const { _def: own } = Object(procedure);
  return { name, type: String(own.type) };
});
const procedures = all.filter((one) => one.type !== 'subscription');
/** What is sent in an address, which has no room for more. */
const short = hostile.filter((input) => JSON.stringify(input).length < 2000);

/** A draft is kept as it was typed, whatever that is, and is its writer's to remove; nothing else may come of it. */
const keepsDrafts: ReadonlySet<string> = new Set(['draft.save', 'draft.remove']);

function send(server: TestServer, { name, type }: (typeof procedures)[number], input: unknown, cookie: string): Promise<Answered<unknown>> {
  // Who signs out is gone: nobody does it in her name.
  return type === 'query' ? server.query(name, input, cookie) : server.mutate(name, input, name === 'session.logout' ? undefined : cookie);
}

/** The tests. `by`: everybody sends each input, or the two take turns. */
export function hostileTests(by: 'everybody' | 'turns'): void {
  let server: TestServer;
  let officer: string;
  let keeper: string;
  beforeAll(async () => {
    server = await runServer();
    officer = await server.signIn('officer');
    // Incidents open themselves to keepers, versions to leads: theirs must stand as much.
    await createAccount(server.office.store, { id: 'keeper', username: 'keeper', name: '孙丽娟', passwordHash: await hashPassword(password), posts: [{ id: 'post', role: 'districtClerk', unit: '330402' }, { id: 'post2', role: 'sectionHead', unit: '330402' }] });
    keeper = await server.signIn('keeper');
    const started = await server.mutate('item.start', { workflow: 'wish', key: 'a-true-wish', unit: village, form: { wish: '一台缝纫机', village } }, officer);
    expect(started.status).toBe(200);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('a stream takes none of it for more than a place to go on from', async () => {
    const streams = all.filter((one) => one.type === 'subscription').map((one) => one.name);
    expect(streams).toEqual(['live.changes', 'studio.watch', 'studio.replay']);
    for (const [stream, input] of streams.flatMap((one) => [...short, { lastEventId: text }, { lastEventId: '-1' }, { lastEventId: {} }, { id: text, year: 2022 }].map((given) => [one, given] as const))) {
      const stop = new AbortController();
      const { status } = await server.fetch(`/trpc/${stream}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers: { Cookie: officer, Accept: 'text/event-stream' }, signal: stop.signal });
      stop.abort();
      expect([200, 400]).toContain(status);
    }
  });

  test.each(procedures)('$name answers every one of it in our words, below 500, and writes nothing', async (procedure) => {
    // Being asked anything at all is noted on a session.
    const may = ['session', ...(keepsDrafts.has(procedure.name) ? ['draft' as const] : [])] as const;
    const before = await allRows(server.office.store, may);
    const untyped: unknown[] = [];
    let inside = 0;
    const asked = (procedure.type === 'query' ? short : hostile).flatMap((input, n) => (by === 'everybody' ? [officer, keeper] : [n % 2 === 0 ? officer : keeper]).map((cookie) => ({ input, cookie })));
    // Two at once.
    for (let at = 0; at < asked.length; at += 2) {
      for (const { input, answer } of await Promise.all(asked.slice(at, at + 2).map(async ({ input, cookie }) => ({ input, answer: await send(server, procedure, input, cookie) })))) {
        const typed = answer.status === 200 ? answer.error === undefined : answer.error !== undefined && answer.error.zh !== '' && answer.error.en !== '';
        if (!typed || answer.status >= 500) untyped.push({ input, status: answer.status, error: answer.error });
        if (answer.error?.code !== 'BAD_REQUEST') inside += 1;
      }
    }
    expect(untyped).toEqual([]);
    expect(inside, 'no hostile input gets past what it asks for: add some that does').toBeGreaterThan(0);
    expect(await allRows(server.office.store, may)).toEqual(before);
    expect((await server.fetch('/healthz')).status).toBe(200);
  }, 300_000);
}
