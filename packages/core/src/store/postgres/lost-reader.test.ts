// A connection that breaks while it reads fails that read, in our own words, and neither the process nor the next read.
import { connect, createServer, type Socket } from 'node:net';
import { once } from 'node:events';
import { sql } from 'kysely';
import { expect, inject, it } from 'vitest';
import { openPostgres } from './open.ts';

/** Stands between, until it is told to cut every line. */
async function goBetween(port: number) {
  const lines = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const end of [near, far]) lines.add(end.on('error', () => undefined).on('close', () => lines.delete(end)));
    near.pipe(far).pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const cut = () => {
    for (const line of lines) line.destroy();
  };
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    cut,
    close() {
      server.close();
      cut();
    },
  };
}

it('a reader whose line is cut in the middle of a statement is told so, and others read on', async () => {
  const url = new URL(`${inject('postgres')}/postgres`);
  const between = await goBetween(Number(url.port));
  url.port = String(between.port);
  const store = await openPostgres(url.href);
  const slow = sql`select pg_sleep(20)`.execute(store.read).catch((error: unknown) => error);
  const running = () => sql`select pid from pg_stat_activity where query like 'select pg_sleep(20)%'`.execute(store.read);
  await expect.poll(async () => (await running()).rows.length).toBe(1);
  between.cut();
  expect(await slow).toMatchObject({ code: 'STORAGE_AWAY' });
  const next = () => sql`select 1 as one`.execute(store.read).then(({ rows }) => rows, () => 'another broken line');
  await expect.poll(next).toEqual([{ one: 1 }]);
  await store.close();
  between.close();
});
