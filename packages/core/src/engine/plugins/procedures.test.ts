// A plugin's procedure that does not answer, and what a public one is handed.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { createKit, type Kit } from '../../testing.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { callProcedure, command, isPublic, query } from './procedures.ts';

const words = { zh: '问', en: 'Ask' };
const seen: unknown[] = [];
const plugin = definePlugin({
  name: 'asking', title: words, version: '1.0.0', engine: 1, workflows: [],
  procedures: {
    silent: query({ title: words, who: 'public', input: z.null(), output: z.string(), run: () => new Promise<string>(() => undefined) }),
    open: query({ title: words, who: 'public', input: z.null(), output: z.number(), run: (_input, ports) => seen.push(ports) }),
    mine: query({ title: words, who: 'applicant', input: z.strictObject({ code: z.string().optional() }), output: z.string(), run: (_input, { person }) => person.name }),
    order: command({ title: words, who: 'signedIn', input: z.strictObject({ n: z.int() }), output: z.int(), run: ({ n }) => n + 1 }),
  },
});

let kit: Kit;
beforeEach(async () => {
  kit = await createKit({ plugins: [plugin], people: [{ username: 'lan', name: '沈兰', posts: [] }], engine: { limits: { procedureMs: 30 } } });
});
afterEach(() => kit.close());

const world = { random: (bytes: number) => new Uint8Array(bytes), folder: () => Promise.resolve(kit.folder) };
const call = (kind: 'query' | 'command', procedure: string, input: unknown) => callProcedure(kit.engine, world, { kind, plugin: 'asking', procedure, input, person: kit.as('lan').person });

it('that never answers is given up in time', async () => {
  await expect(call('query', 'silent', null)).rejects.toMatchObject({ code: 'PROCEDURE_FAILED', params: { plugin: 'asking' } });
});

it('is handed neither engine nor person where it is public, though somebody is signed in', async () => {
  await call('query', 'open', null);
  expect(Object.keys(Object(seen[0])).toSorted()).toEqual(['folder', 'now', 'random', 'table', 'today']);
});

it('answers what it was asked, and no question answers to a command', async () => {
  await expect(call('command', 'order', { n: 1 })).resolves.toBe(2);
  await expect(call('query', 'order', { n: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('an applicant is who is signed in, or whose code is brought; a code nobody holds opens nothing', async () => {
  await expect(call('query', 'mine', {})).resolves.toBe('沈兰');
  await expect(call('query', 'mine', { code: '0000-0000-0000-0000-0000' })).rejects.toMatchObject({ code: 'CODE_UNKNOWN' });
  await expect(callProcedure(kit.engine, world, { kind: 'query', plugin: 'asking', procedure: 'mine', input: {}, person: undefined })).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
  expect(isPublic(kit.engine, { kind: 'query', plugin: 'asking', procedure: 'mine' })).toBe(true);
});
