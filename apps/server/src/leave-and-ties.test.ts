// 请假代办 and 回避申报 as the console asks for them, through a real server.
import { expect, test } from 'vitest';
import { runServer, village, type TestServer } from './testing/running-server.ts';

const herNumber = '33040219670930000X';
const today = (server: TestServer) => server.office.engine.today();

async function wish(server: TestServer): Promise<string> {
  const answer = await server.mutate('item.start', { workflow: 'wish', unit: village, key: 'wish-for-a-lamp', form: { wish: '一盏灯', village } }, await server.signIn('woman'));
  return Object(answer.data).itemId;
}

test('a town head on leave is covered by a colleague she finds by name, until she ends it', async () => {
  await using server = await runServer();
  const itemId = await wish(server);
  const [head, other] = [await server.signIn('head'), await server.signIn('other')];
  expect((await server.query('item.get', { id: itemId }, other)).error?.code).toBe('NOT_FOUND');

  const found = await server.query('cover.candidates', { text: '建英' }, head);
  expect(found.data).toMatchObject([{ name: '张建英', posts: [{ role: 'townHead', title: { zh: expect.stringContaining('主席') } }] }]);
  const choices = await server.query('cover.choices', undefined, head);
  expect(choices.data).toMatchObject({ people: [{ name: '蔡云霞' }], workflows: [{ workflow: 'wish', title: { zh: '微心愿' } }] });
  const coverId = Object(found.data)[0].id;
  expect((await server.mutate('cover.set', { coverId, workflows: ['wish'], fromOn: today(server), untilOn: today(server) }, head)).data).toEqual({ ok: true });

  expect((await server.query('inbox.list', { tab: 'todo' }, other)).data).toMatchObject({ rows: [{ itemId, onBehalfOf: '蔡云霞' }] });
  expect((await server.query('cover.list', undefined, other)).data).toMatchObject([{ personName: '蔡云霞', coverName: '张建英', post: null, workflows: [{ zh: '微心愿' }], begun: true, mayEnd: false }]);
  const mine = await server.query('cover.list', undefined, head);
  expect((await server.mutate('cover.end', { id: Object(mine.data)[0].id }, other)).error?.code).toBe('NOT_FOUND');
  expect((await server.mutate('cover.end', { id: Object(mine.data)[0].id }, head)).data).toEqual({ ok: true });
  expect((await server.query('item.get', { id: itemId }, other)).error?.code).toBe('NOT_FOUND');
});

test('whoever is no member of staff finds nobody to cover', async () => {
  await using server = await runServer();
  expect((await server.query('cover.candidates', {}, await server.signIn('woman'))).data).toEqual([]);
});

test('a number declared as a tie is in no answer and in no line of the log', async () => {
  await using server = await runServer();
  const head = await server.signIn('head');
  expect((await server.mutate('tie.declare', { kind: 'relative', idNumber: herNumber }, head)).data).toEqual({ ok: true });
  const twice = await server.mutate('tie.declare', { kind: 'relative', idNumber: herNumber }, head);
  expect(twice.error).toMatchObject({ code: 'TIE_INVALID' });
  const list = await server.query('tie.list', undefined, head);
  expect(list.data).toMatchObject([{ kind: 'relative' }]);
  expect([twice, list].map((one) => JSON.stringify([one.data, one.error])).join()).not.toContain('3304021967');
  expect(server.log()).not.toContain('3304021967');
  expect((await server.mutate('tie.end', { id: Object(list.data)[0].id }, head)).data).toEqual({ ok: true });
  expect((await server.query('tie.list', undefined, head)).data).toEqual([]);
});
