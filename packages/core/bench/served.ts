// The real server as its own program, and callers to it over HTTP/tRPC.
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { script, startChild } from './child.ts';
import { httpCaller } from './http-caller.ts';

const opened = z.object({ url: z.string(), cookies: z.record(z.string(), z.string()) });
const memory = z.object({ rss: z.number() });
const answer = z.object({ result: z.object({ data: z.unknown() }) });

export interface Served {
  /** Calls a mutation as a person. */
  readonly mutate: (person: string, procedure: string, input: object) => Promise<unknown>;
  readonly query: (person: string, procedure: string, input: object) => Promise<unknown>;
  /** Bytes of resident memory of the server. */
  readonly memory: () => Promise<number>;
  readonly stop: () => Promise<void>;
  /** As a power cut would end it. */
  readonly kill: () => Promise<void>;
}

/** Serves a data folder, with a session open for each of the people. */
export async function serve(folder: string, people: readonly string[], callers: number): Promise<Served> {
  const child = startChild(script(fileURLToPath(new URL('../../../apps/server/bench/served-office.ts', import.meta.url)), { folder, people }));
  try {
    const { url, cookies } = opened.parse(await child.next());
    const caller = httpCaller(url, callers);
    const headers = (person: string) => ({ cookie: cookies[person] ?? '' });
    return {
      mutate: async (person, procedure, input) => answer.parse(await caller.post(`/trpc/${procedure}`, input, headers(person))).result.data,
      query: async (person, procedure, input) => answer.parse(await caller.get(`/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`, headers(person))).result.data,
      async memory() {
        child.nudge();
        return memory.parse(await child.next()).rss;
      },
      async stop() {
        caller.close();
        await child.stop();
      },
      async kill() {
        await child.kill();
        caller.close();
      },
    };
  } catch (error) {
    await child.stop();
    throw error;
  }
}
