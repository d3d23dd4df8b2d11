// The doors of the server: what is let in, what is turned away and in which words, and what is written down about it.
import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runServer, village, type TestServer } from './testing/running-server.ts';

const json = { 'Content-Type': 'application/json' };

async function errorOf(response: Response): Promise<unknown> {
  const body: unknown = await response.json();
  return body;
}

const refusedWith = (code: string) => ({ error: { data: { code, zh: expect.any(String), en: expect.any(String), requestId: expect.stringMatching(/^[a-z]{12}$/) } } });

test('healthz answers who asks, with an id of the request', async () => {
  await using server = await runServer();
  const response = await server.fetch('/healthz');
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ ok: true });
  expect(response.headers.get('X-Request-Id')).toMatch(/^[a-z]{12}$/);
});

describe('turned away with a typed error', () => {
  const login = (server: TestServer, headers: Record<string, string>, body = '{"username":"officer","password":"x"}') =>
    server.fetch('/trpc/session.login', { method: 'POST', headers: { ...json, ...headers }, body });

  test('a change asked for by another site’s page', async () => {
    await using server = await runServer();
    for (const headers of [{ Origin: 'http://evil.example' }, { Origin: 'null' }, { 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'same-site' }]) {
      const response = await login(server, headers);
      expect(response.status).toBe(403);
      expect(await errorOf(response)).toMatchObject(refusedWith('ORIGIN_REFUSED'));
    }
    expect((await login(server, { Origin: server.url, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(401);
  });

  test('behind a proxy, a change from any origin but the public one', async () => {
    await using server = await runServer({ publicUrl: new URL('https://jinguo.example.cn') });
    expect((await login(server, { Origin: server.url })).status).toBe(403);
    expect((await login(server, { Origin: 'https://jinguo.example.cn' })).status).toBe(401);
  });

  test('a body of more than 1 MB', async () => {
    await using server = await runServer();
    const response = await login(server, {}, JSON.stringify({ username: 'x'.repeat(1_100_000), password: 'x' }));
    expect(response.status).toBe(413);
    expect(await errorOf(response)).toMatchObject(refusedWith('BODY_TOO_LARGE'));
  });

  test('a body that is not JSON, by its type or by its content', async () => {
    await using server = await runServer();
    const form = await server.fetch('/trpc/session.login', { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: '{}' });
    expect([form.status, await errorOf(form)]).toMatchObject([400, refusedWith('BAD_REQUEST')]);
    const broken = await login(server, {}, '{"username":');
    expect([broken.status, await errorOf(broken)]).toMatchObject([400, refusedWith('BAD_REQUEST')]);
    const query = await server.fetch('/trpc/notice.get?input=%7B');
    expect([query.status, await errorOf(query)]).toMatchObject([400, refusedWith('BAD_REQUEST')]);
  });

  test('a field that does not fit, named by its place', async () => {
    await using server = await runServer();
    const { status, error } = await server.mutate('session.login', { username: '', password: 'x', more: 1 });
    expect(status).toBe(400);
    expect(error).toMatchObject({ code: 'BAD_REQUEST', actsNext: 'callerCorrects', issues: [{ path: '/username' }, { code: 'unrecognized_keys' }] });
  });

  test('an unknown procedure, a wrong method, too long a batch', async () => {
    await using server = await runServer();
    expect((await server.query('item.burn')).error).toMatchObject({ code: 'NOT_FOUND', params: { what: 'item.burn' } });
    expect((await server.query('session.login')).error?.code).toBe('BAD_REQUEST');
    const batch = Array.from({ length: 21 }, () => 'session.me').join(',');
    const response = await server.fetch(`/trpc/${batch}?batch=1&input=%7B%7D`);
    expect(response.status).toBe(400);
  });

  test('whoever is not signed in', async () => {
    await using server = await runServer();
    for (const procedure of ['inbox.counts', 'programme.list', 'draft.list', 'message.list', 'org.units']) {
      expect((await server.query(procedure)).error).toMatchObject({ code: 'NOT_SIGNED_IN', httpStatus: 401 });
    }
    expect((await server.query('open.notices', { text: '' })).data).toEqual([]);
  });

  test('JSON that is too deep or reaches for JavaScript’s own objects', async () => {
    await using server = await runServer();
    const cookie = await server.signIn('woman');
    const deep = `{"workflow":"wish","form":${'{"a":'.repeat(30)}1${'}'.repeat(30)}}`;
    for (const body of [deep, '{"workflow":"wish","form":{"__proto__":{"a":1}}}', '{"workflow":"wish","form":{"a":{"constructor":1}}}']) {
      const response = await server.fetch('/trpc/draft.save', { method: 'POST', headers: { ...json, Cookie: cookie }, body });
      expect([response.status, await errorOf(response)]).toMatchObject([400, refusedWith('BAD_REQUEST')]);
    }
  });

  test('an action nobody knows, XState’s own among them', async () => {
    await using server = await runServer();
    const cookie = await server.signIn('head');
    for (const action of ['explode', 'xstate.init']) {
      const { error } = await server.mutate('item.act', { itemId: 'x', action, seenVersion: 1, key: 'key-12345' }, cookie);
      expect(error).toMatchObject({ code: 'UNKNOWN_EVENT', httpStatus: 400, params: { name: action } });
    }
  });
});

test('an application goes from her to the town head and back as an answer, over the API', async () => {
  await using server = await runServer();
  const [woman, head, other] = await Promise.all([server.signIn('woman'), server.signIn('head'), server.signIn('other')]);
  const command = { workflow: 'wish', key: 'first-wish-1', unit: village, form: { wish: '一台缝纫机', village } };
  const started = await server.mutate('item.start', command, woman);
  expect(started.data).toMatchObject({ number: expect.stringMatching(/^XX02-\d{4}-0001$/), version: 1, stage: 'answering' });
  expect((await server.mutate('item.start', command, woman)).data).toEqual(started.data);
  const inbox = await server.query('inbox.list', { tab: 'todo' }, head);
  expect(inbox.data).toMatchObject({ rows: [{ stage: 'answering' }], next: null });
  const itemId = String(Object(started.data).itemId);
  const act = (cookie: string, seenVersion: number) => server.mutate('item.act', { itemId, action: 'approve', seenVersion, key: `approve-${seenVersion}` }, cookie);
  expect((await act(other, 1)).error?.code).toBe('NOT_FOUND');
  expect((await act(woman, 1)).error?.code).toBe('NOT_ALLOWED');
  expect((await act(head, 7)).error?.code).toBe('STALE_VERSION');
  expect((await act(head, 1)).data).toMatchObject({ version: 2, stage: 'granted', result: 'granted' });
});

describe('the console', () => {
  test('gets its one page for every address of its own, and a typed answer for a missing file', async () => {
    await using server = await runServer();
    const folder = join(server.dataFolder, 'console');
    expect((await server.fetch('/')).status).toBe(503);
    await mkdir(join(folder, 'assets'), { recursive: true });
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>巾帼</title>');
    await writeFile(join(folder, 'assets', 'a.js'), '1');
    for (const path of ['/', '/items/abc?x=1', '/tasks']) {
      const page = await server.fetch(path);
      expect([page.status, page.headers.get('Cache-Control')]).toEqual([200, 'no-cache']);
      expect(await page.text()).toContain('巾帼');
    }
    expect((await server.fetch('/assets/a.js')).headers.get('Cache-Control')).toContain('immutable');
    const missing = await server.fetch('/assets/b.js');
    expect([missing.status, await errorOf(missing)]).toMatchObject([404, refusedWith('NOT_FOUND')]);
    expect((await server.fetch('/%c0%af')).status).toBe(400);
    expect((await server.fetch('/items/abc', { method: 'POST' })).status).toBe(400);
  });

  test('may run scripts of its own only', async () => {
    await using server = await runServer();
    const policy = (await server.fetch('/')).headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('upgrade-insecure-requests');
  });
});

test('the log holds no ID number, phone, password or cookie, whatever is sent', async () => {
  await using server = await runServer();
  const cookie = await server.signIn('woman');
  const personal = { wish: '330402198803150000', village, phone: '13812345678' };
  await server.mutate('item.start', { workflow: 'wish', key: 'logged-wish', unit: village, form: personal }, cookie);
  await server.mutate('item.start', { workflow: 'wish', key: 'logged-wish', unit: village, form: { ...personal, phone: '138' } }, cookie);
  await server.query('inbox.list', { tab: 'started', text: '13812345678' }, cookie);
  await server.query('330402198803150000', undefined, cookie);
  await server.mutate('session.login', { username: '13812345678', password: 'Secret-pass-1' });
  await server.fetch('/13812345678?id=330402198803150000');
  await server.fetch('/files/330402198803150000', { headers: { Cookie: cookie } });
  const log = server.log();
  expect(log.split('\n').length).toBeGreaterThan(8);
  expect(log).toMatch(/"route":"\/trpc\/item\.start","status":200/);
  expect(log).not.toMatch(/\d{17}[\dXx]|1[3-9]\d{9}|Secret-pass|林晓燕/);
  expect(log).not.toContain(cookie.split('=')[1]);
});

describe('stopping', () => {
  test('finishes the request at hand, cuts live streams and takes no new ones', async () => {
    await using server = await runServer();
    const cookie = await server.signIn('woman');
    const stream = await server.fetch('/trpc/live.changes', { headers: { Cookie: cookie, Accept: 'text/event-stream' } });
    expect(stream.status).toBe(200);
    const body = JSON.stringify({ workflow: 'wish', key: 'late-wish-1', unit: village, form: { wish: '一台缝纫机', village } });
    const slow = slowPost(`${server.url}/trpc/item.start`, cookie, body);
    await slow.begun;
    const stopped = server.stop();
    slow.finish();
    expect(await slow.status).toBe(200);
    await stopped;
    await expect(stream.text()).rejects.toThrow('terminated');
    await expect(server.fetch('/healthz')).rejects.toThrow('fetch failed');
  });
});

/** A request whose body ends when it is told to. */
function slowPost(url: string, cookie: string, body: string) {
  const sending = request(url, { method: 'POST', headers: { ...json, Cookie: cookie, 'Content-Length': Buffer.byteLength(body) } });
  const status = new Promise<number | undefined>((resolve, reject) => {
    sending.on('error', reject);
    sending.on('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
  });
  const begun = new Promise<void>((resolve) => {
    sending.write(body.slice(0, 10), () => setTimeout(resolve, 50));
  });
  return { begun, status, finish: () => sending.end(body.slice(10)) };
}
