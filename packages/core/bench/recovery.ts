// Goal R1's time: how long a server with 100 000 open items, killed while thirty-two clients write, takes from starting it again
// to its first answer.
import { randomUUID } from 'node:crypto';
import { fixed, type Part } from './part.ts';
import { serve, type Served } from './served.ts';
import { quantiles } from './timing.ts';
import { officeWith, type WaitingOffice } from './waiting-items.ts';

const clients = 32;
const writeMs = 700;

export const recovery: Part = async ({ quick, print }) => {
  const office = await officeWith(quick ? 5_000 : 100_000);
  const took: number[] = [];
  let written = 0;
  try {
    for (let kills = 0; kills <= (quick ? 2 : 20); kills += 1) {
      const began = performance.now();
      const server = await serve(office.folder, [office.person.id], clients);
      await server.query(office.person.id, 'inbox.list', { tab: 'todo', limit: 50, cursor: null });
      // The first start comes after no kill.
      if (kills > 0) took.push(performance.now() - began);
      written += await writeUntilKilled(server, office);
    }
  } finally {
    office.remove();
  }
  const { p50, p99 } = quantiles(took);
  print(`killed ${took.length} times with ${office.items} open items while ${clients} clients wrote (${written} times in all): ready again after ${fixed(p50, 0)} / ${fixed(p99, 0)} ms, p50 / p99 (goal R1 ≤ 3 000)`);
  return { R1: p99 };
};

/** Clients comment on items, each one after the other, until the server is gone; answers how many were acknowledged. */
async function writeUntilKilled(server: Served, { items, person }: WaitingOffice): Promise<number> {
  const killed = { is: false };
  let written = 0;
  const write = async (client: number): Promise<void> => {
    for (let n = client; !killed.is; n += clients) {
      // Those of the reader's own town, and hers: she sees no others.
      const itemId = `i${String(n % Math.min(50, items)).padStart(8, '0')}`;
      const answered = server.mutate(person.id, 'item.act', { itemId, action: 'comment', seenVersion: 1, opinion: '已核对材料', key: randomUUID() });
      await answered.then(() => (written += 1), () => new Promise((resolve) => setTimeout(resolve, 5)));
    }
  };
  const writing = Promise.all(Array.from({ length: clients }, (_, client) => write(client)));
  await new Promise((resolve) => setTimeout(resolve, writeMs));
  await server.kill();
  killed.is = true;
  await writing;
  return written;
}
