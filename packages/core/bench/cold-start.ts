// Goal P7: a data folder's server, from starting its program to its first answer, and the memory it holds once it has
// answered many times.
import { z } from 'zod';
import { serve } from './served.ts';
import type { WaitingOffice } from './waiting-items.ts';

export interface Start {
  /** Milliseconds from starting the program to the first page of an inbox. */
  readonly start: number;
  /** Bytes of resident memory after the pages and searches of a busy hour. */
  readonly memory: number;
}

const page = z.object({ rows: z.array(z.unknown()), next: z.string().nullable() });
const pages = 100;

export async function coldStart({ folder, person }: WaitingOffice): Promise<Start> {
  const from = performance.now();
  const server = await serve(folder, [person.id], 1);
  try {
    const list = async (cursor: string | null) => page.parse(await server.query(person.id, 'inbox.list', { tab: 'todo', limit: 50, cursor })).next;
    let cursor = await list(null);
    const start = performance.now() - from;
    for (let n = 0; n < pages; n += 1) {
      cursor = await list(cursor);
      await server.query(person.id, 'inbox.find', { text: '农场', limit: 20 });
    }
    return { start, memory: await server.memory() };
  } finally {
    await server.stop();
  }
}
