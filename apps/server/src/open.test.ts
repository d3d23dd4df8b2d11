// The open pages from outside: what a program without an account can try. Other people's items, wrong codes, floods, texts
// that are programs, files that are not hers.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runServer, village, type TestServer } from './testing/running-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await runServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const image = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const wish = '<img src=x onerror=alert(1)>缝纫机';
const key = 'a-key-nobody-else-has-1';
const applying = (more: Readonly<Record<string, unknown>> = {}) => server.mutate('open.submit', { workflow: 'wish', unit: village, key, trap: '', form: { wish, village, phone: '13812345678' }, ...more });
const from = (data: unknown) => JSON.parse(JSON.stringify(data ?? {}));

test('somebody without an account applies, follows by her code, and sees nothing of the number she gave', async () => {
  expect(from((await server.query('open.programmes')).data)).toMatchObject([{ workflow: 'wish', mayStart: true }]);
  expect((await server.query('open.programme', { workflow: 'wish' })).data).toMatchObject({ form: { name: 'wish' } });
  expect((await server.mutate('open.check', { workflow: 'wish', unit: village, form: { wish, village, phone: '138' } })).data).toMatchObject({ issues: [{ severity: 'refuse' }] });
  const sent = await server.fetch(`/open-files?key=${key}&name=${encodeURIComponent('证明.png')}`, { method: 'PUT', body: image });
  expect(sent.status).toBe(201);
  const { id } = from(await sent.json());
  const answer = await applying({ form: { wish, village, phone: '13812345678', files: [id] } });
  const { code } = from(answer.data);
  const seen = await server.mutate('open.progress', { code });
  expect(seen.data).toMatchObject({ application: { turn: 'office', stage: { zh: '答复' }, mayWithdraw: 'freely' } });
  expect(JSON.stringify(seen.data)).not.toMatch(/138|13812345678|onerror/u);
  // A file given is not given out again but to who sees the item.
  expect((await server.fetch(`/open-files/${id}`)).status).toBe(400);
  expect((await server.fetch(`/files/${id}`)).status).toBe(401);
  const itemId = from((await server.query('inbox.list', { tab: 'todo', limit: 5 }, await server.signIn('head'))).data).rows[0].itemId;
  expect((await server.query('item.get', { id: itemId })).status).toBe(401);
  expect((await server.mutate('open.act', { code, key: 'withdraw-it-once-please', seenVersion: from(seen.data).application.version, action: 'withdraw' })).status).toBe(200);
  expect((await server.mutate('open.progress', { code })).data).toMatchObject({ application: { turn: 'nobody' } });
  expect(server.log()).not.toContain(code);
});

test('whoever fills the field nobody sees, or sends too much, is refused before anything is written', async () => {
  expect((await applying({ trap: 'https://spam.example' })).status).toBe(400);
  expect((await applying({ key: 'short' })).status).toBe(400);
  expect((await applying({ key: 'another-key-of-twenty-1', form: { wish: 'x'.repeat(100), village } })).error?.code).toBe('FORM_INVALID');
  const facts = 'x'.repeat(801);
  expect((await server.mutate('open.object', { key, noticeId: 'n', trap: '', kind: 'anonymous', facts })).status).toBe(400);
  expect((await server.fetch(`/open-files?key=${key}&name=a.png`, { method: 'PUT', body: '<svg onload=alert(1)>' })).status).toBe(415);
});

test('pages are kept out of search engines, and a notice that is not there is told by its status', async () => {
  for (const path of ['/open/notices', '/open/progress', '/certificates/x', '/notices/x']) expect((await server.fetch(path)).headers.get('X-Robots-Tag')).toContain('noindex');
  expect((await server.query('notice.list')).status).toBe(401);
  expect((await server.query('open.notices', { text: "'; drop table notice; --" })).data).toEqual([]);
});

test('wrong tries at the door of an event, where everybody comes by one address, lock neither it nor codes before there are many', async () => {
  const { code } = from((await applying({ key: 'a-fourth-key-of-twenty-' })).data);
  const answers = [];
  for (let at = 0; at < 210; at += 1) answers.push((await server.mutate('open.signIn', { item: 'nowhere', key, phone: '13800000000', trap: '' })).error?.code);
  expect(answers.map((one) => (one === 'NOT_FOUND' ? '.' : 'x')).join('')).toBe(`${'.'.repeat(200)}${'x'.repeat(10)}`);
  expect((await server.query('open.door', { item: 'nowhere', key })).error?.code).toBe('TOO_MANY_REQUESTS');
  expect((await server.mutate('open.progress', { code })).status).toBe(200);
});

test('codes are not found by trying: after twenty wrong ones the address waits, with the right one too', async () => {
  const { code } = from((await applying({ key: 'a-third-key-of-twenty-1' })).data);
  const tried = await Promise.all(Array.from({ length: 30 }, (_, at) => server.mutate('open.progress', { code: `${String(at).padStart(4, '0')}-ABCD` })));
  expect(new Set(tried.map((one) => one.error?.code))).toEqual(new Set(['CODE_UNKNOWN', 'TOO_MANY_REQUESTS']));
  expect(tried.filter((one) => one.error?.code === 'CODE_UNKNOWN')).toHaveLength(20);
  expect((await server.mutate('open.progress', { code })).error?.code).toBe('TOO_MANY_REQUESTS');
});

test('a flood of objections ends with the tenth', async () => {
  const answers = await Promise.all(Array.from({ length: 14 }, (_, at) => server.mutate('open.object', { key: `a-flood-of-objections-${at}`, noticeId: 'nowhere', trap: '', kind: 'anonymous', facts: '不属实不属实' })));
  expect(answers.filter((one) => one.status === 404)).toHaveLength(10);
  expect(answers.filter((one) => one.status === 429)).toHaveLength(4);
});

test('codes by short message are asked for twenty times in ten minutes from one address, and only for what is voted on', async () => {
  const answers = await Promise.all(Array.from({ length: 23 }, (_, at) => server.mutate('open.voteCode', { poll: "'; drop table vote_code; --", phone: `138000000${String(at).padStart(2, '0')}`, trap: '' })));
  expect(answers.filter((one) => one.error?.code === 'VOTE_CLOSED')).toHaveLength(20);
  expect(answers.filter((one) => one.status === 429)).toHaveLength(3);
  const wrong = [{ phone: '1380000000' }, { phone: '１３８００００００００' }, { phone: ['13800000000'] }, { trap: 'x' }, { code: '123456' }];
  expect(new Set((await Promise.all(wrong.map((one) => server.mutate('open.voteCode', { poll: 'p', phone: '13800000000', trap: '', ...one })))).map((one) => one.status))).toEqual(new Set([400]));
  expect((await server.mutate('open.cast', { candidate: 'x', device: key, phone: '13800000000', code: '12345x', trap: '' })).status).toBe(400);
});
