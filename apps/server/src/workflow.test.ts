// Versions over the wire: a lead publishes, looks at what changed, asks for a dry run and moves the items; nobody else may.
import { expect, test } from 'vitest';
import { createAccount } from '@jinguo/core';
import { replayInThread } from './history/replay-in-thread.ts';
import { hashPassword } from './session/passwords.ts';
import { password, runServer, village } from './testing/running-server.ts';

test('a lead publishes a version and moves the items that run on the old one', async () => {
  // As the server runs: in a thread that loads the campaigns.
  await using server = await runServer({ history: replayInThread(new URL('campaigns.ts', import.meta.url)), publishing: 'direct' });
  await createAccount(server.office.store, { id: 'lead', username: 'lead', name: '顾敏华', passwordHash: await hashPassword(password), posts: [{ id: 'lead-post', role: 'sectionHead', unit: '330402' }] });
  const [officer, lead] = [await server.signIn('officer'), await server.signIn('lead')];
  await server.mutate('item.start', { workflow: 'wish', unit: village, key: 'first-wish', form: { wish: '一盏台灯', village: '竹林村' } }, officer);
  const definition = server.office.engine.registry.current('wish')?.compiled.definition;
  const renamed: unknown = JSON.parse(JSON.stringify(definition).replaceAll('"answering"', '"deciding"'));

  expect((await server.mutate('workflow.publish', { definition: renamed }, officer)).error?.code).toBe('NOT_ALLOWED');
  expect((await server.mutate('workflow.publish', { definition: renamed }, lead)).data).toMatchObject({ workflow: 'wish', number: 2 });
  expect((await server.mutate('workflow.publish', { definition: renamed }, lead)).error?.code).toBe('VERSION_UNCHANGED');
  expect((await server.query('workflow.versions', { workflow: 'wish' }, lead)).data).toMatchObject([
    { number: 2, origin: 'lead', publishedBy: '顾敏华', current: true, items: [] },
    { number: 1, origin: 'plugin', current: false, items: [{ stage: 'answering', count: 1 }] },
  ]);
  expect((await server.query('workflow.diff', { workflow: 'wish', from: 1, to: 2 }, lead)).data).toMatchObject({ differences: [{ kind: 'stageRenamed', stage: 'deciding' }], renamed: { answering: 'deciding' } });

  const { id } = Object((await server.mutate('studio.start', { workflow: 'wish', number: 1 }, lead)).data);
  const year = Number(server.office.engine.today().slice(0, 4));
  const replay = async (cookie: string) => (await server.fetch(`/trpc/studio.replay?input=${encodeURIComponent(JSON.stringify({ id, year }))}`, { headers: { Cookie: cookie, Accept: 'text/event-stream' } })).text();
  expect(await replay(officer)).toContain('"code":"NOT_ALLOWED"');
  const told = (await replay(lead)).split('\n').flatMap((line) => (line.startsWith('data: {"') ? [JSON.parse(line.slice('data: '.length))] : []));
  expect(told.slice(-2)).toMatchObject([{ done: 1, of: 1 }, { revision: 0, report: { items: 1, stuck: 0 } }]);

  expect((await server.mutate('studio.check', { definition }, lead)).data).toMatchObject({ issues: [] });
  expect((await server.mutate('studio.condition', { definition, cel: 'item.returns < 2' }, lead)).data).toMatchObject({ rows: { parts: [{ field: 'item.returns', comparison: '<', value: 2 }] }, problem: null });
  expect((await server.query('studio.exportVersion', { workflow: 'wish', number: 1 }, lead)).data).toMatchObject({ definition, machine: { id: 'wish' } });
  expect((await server.mutate('studio.exportDraft', { definition: JSON.parse('{"__proto__": 1}') }, lead)).error?.code).toBe('BAD_REQUEST');

  const request = { workflow: 'wish', from: 1, to: 2 };
  expect((await server.query('workflow.planMigration', request, lead)).data).toMatchObject({ refused: 1, lines: [{ outcome: 'refused', stage: 'answering' }] });
  const mapped = { ...request, mapping: { answering: 'deciding' } };
  expect((await server.query('workflow.planMigration', mapped, officer)).error?.code).toBe('NOT_ALLOWED');
  expect((await server.query('workflow.planMigration', mapped, lead)).data).toMatchObject({ moves: 1, lines: [{ to: 'deciding', reason: null }], next: null });
  expect((await server.mutate('workflow.migrate', { ...mapped, key: 'move-wishes', reason: '环节改名' }, lead)).data).toMatchObject({ moves: 1, refused: 0 });
  expect((await server.query('workflow.versions', { workflow: 'wish' }, lead)).data).toMatchObject([{ number: 2, items: [{ stage: 'deciding', count: 1 }] }, { number: 1, items: [] }]);
  expect((await server.mutate('workflow.makeCurrent', { workflow: 'wish', number: 1 }, lead)).data).toMatchObject({ number: 1 });
}, 300_000);
