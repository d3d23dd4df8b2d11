// A list of 100 000 items through the real server: pages of the district's items one after the other, narrowed, found by a name;
// by eight people at once. What counts is what a browser waits for, as it is asked over HTTP; the slowest kind of question
// has to keep the goal.
import { createAccount, openStore } from '../src/index.ts';
import { fixed, type Part } from './part.ts';
import { serve } from './served.ts';
import { quantiles, withCallers } from './timing.ts';
import { nameOf, officeWith, workflow } from './waiting-items.ts';

const callers = 8;

export const lists: Part = async ({ quick, print }) => {
  const items = quick ? 5_000 : 100_000;
  const office = await officeWith(items);
  const lead = await inDistrict(office.folder);
  const server = await serve(office.folder, [lead, office.person.id], callers);
  const cursors: (string | undefined)[] = Array.from({ length: callers }, () => undefined);
  const took: number[][] = [[], [], [], []];
  const questions = [
    // On, page by page, as a person scrolls.
    { called: 'the next page', ask: async (caller: number) => void (cursors[caller] = nextOf(await server.query(lead, 'inbox.items', { limit: 50, ...(cursors[caller] === undefined ? {} : { cursor: cursors[caller] }) }))) },
    { called: 'narrowed by process, stage and town', ask: (_caller: number, index: number) => server.query(lead, 'inbox.items', { limit: 50, workflow, stage: 'first', unit: `t${index % 13}` }) },
    { called: 'her own tasks', ask: () => server.query(office.person.id, 'inbox.list', { tab: 'todo', limit: 50 }) },
    { called: 'found by a name', ask: (_caller: number, index: number) => server.query(lead, 'inbox.find', { text: nameOf(index * 97, items), limit: 50 }) },
  ];
  try {
    await withCallers(callers, quick ? 64 : 1_600, async (index) => {
      const which = Math.floor(index / callers) % questions.length;
      const began = performance.now();
      await questions[which]?.ask(index % callers, index);
      took[which]?.push(performance.now() - began);
    });
  } finally {
    await server.stop();
    office.remove();
  }
  const all = questions.map(({ called }, which) => ({ called, ...quantiles(took[which] ?? []) }));
  for (const { called, p50, p95, p99 } of all) print(`of ${items} items through the server, ${callers} people at once, ${called}: ${fixed(p50, 1)} / ${fixed(p95, 1)} / ${fixed(p99, 1)} ms, p50 / p95 / p99 (p95 ≤ 300)`);
  return { L1: Math.max(...all.map(({ p95 }) => p95)) };
};

function nextOf(page: unknown): string | undefined {
  const { next }: { readonly next?: string | null } = Object(page);
  return next ?? undefined;
}

/** Somebody who sees all of them. */
async function inDistrict(folder: string): Promise<string> {
  const store = await openStore({ folder });
  const { id } = await createAccount(store, { id: 'lead', username: 'lead', passwordHash: '-', name: '科长', posts: [{ id: 'post-lead', role: 'clerk', unit: 'd' }] });
  await store.close();
  return id;
}
