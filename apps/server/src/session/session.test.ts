// Signing in, as seen through a real server: what a stranger, a guesser and a colleague meet.
import { describe, expect, test } from 'vitest';
import { password, runServer } from '../testing/running-server.ts';

const wrong = { username: 'officer', password: 'Wrong-horse-9' };

test('who signs in gets a cookie that no script and no other site can use, and is known by it', async () => {
  await using server = await runServer();
  const answer = await server.mutate('session.login', { username: 'officer', password });
  expect(answer.data).toMatchObject({ person: { name: '余美芳', posts: [{ title: { zh: '新丰镇竹林村妇联主席' } }] } });
  const cookie = answer.headers.get('Set-Cookie') ?? '';
  expect(cookie).toMatch(/^jinguo=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  const me = await server.query('session.me', undefined, cookie.split(';')[0]);
  expect(me.data).toMatchObject({ person: { name: '余美芳' }, demo: false });
});

test('behind https the cookie is bound to this host and sent over https only', async () => {
  await using server = await runServer({ publicUrl: new URL('https://jinguo.example.cn') });
  const answer = await server.mutate('session.login', { username: 'officer', password });
  expect(answer.headers.get('Set-Cookie')).toMatch(/^__Host-jinguo=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  expect(answer.headers.get('Strict-Transport-Security')).not.toBeNull();
});

test('a new sign-in ends the session it replaces, and signing out ends it for good', async () => {
  await using server = await runServer();
  const first = await server.signIn('officer');
  const again = await server.mutate('session.login', { username: 'officer', password }, first);
  const second = again.headers.get('Set-Cookie')?.split(';')[0];
  expect(second).not.toBe(first);
  expect((await server.query('inbox.counts', undefined, first)).error?.code).toBe('NOT_SIGNED_IN');
  expect((await server.query('inbox.counts', undefined, second)).status).toBe(200);
  await server.mutate('session.logout', undefined, second);
  expect((await server.query('inbox.counts', undefined, second)).error).toMatchObject({ code: 'NOT_SIGNED_IN', httpStatus: 401 });
  expect((await server.query('session.me', undefined, second)).data).toEqual({ person: null, demo: false });
});

describe('wrong passwords', () => {
  test('count down and lock the account, also for the right password', async () => {
    await using server = await runServer();
    const left: unknown[] = [];
    for (let attempt = 0; attempt < 4; attempt += 1) left.push((await server.mutate('session.login', wrong)).error?.params['left']);
    expect(left).toEqual([4, 3, 2, 1]);
    const fifth = await server.mutate('session.login', wrong);
    expect(fifth.error).toMatchObject({ code: 'ACCOUNT_LOCKED', httpStatus: 429, zh: expect.stringMatching(/请于 \d{4}-\d\d-\d\d \d\d:\d\d 后再试/) });
    expect((await server.mutate('session.login', { username: 'officer', password })).error?.code).toBe('ACCOUNT_LOCKED');
    expect((await server.mutate('session.login', { username: 'head', password })).status).toBe(200);
  });

  test('are counted one by one when they come all at once', async () => {
    await using server = await runServer();
    const codes = await Promise.all(Array.from({ length: 12 }, async () => (await server.mutate('session.login', wrong)).error?.code));
    expect(codes.filter((code) => code === 'WRONG_PASSWORD')).toHaveLength(4);
    expect(codes.filter((code) => code === 'ACCOUNT_LOCKED')).toHaveLength(8);
  });

  test('for a name nobody has are answered like those for an account', async () => {
    await using server = await runServer();
    const codes: unknown[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const { error } = await server.mutate('session.login', { username: 'nobody', password: 'Wrong-horse-9' });
      codes.push(error?.code === 'WRONG_PASSWORD' ? error.params['left'] : error?.code);
    }
    expect(codes).toEqual([4, 3, 2, 1, 'ACCOUNT_LOCKED', 'ACCOUNT_LOCKED']);
  });
});

test('more than 120 tries a minute from one address are put off', async () => {
  await using server = await runServer();
  const tries = Array.from({ length: 121 }, (_, index) => server.mutate('session.login', { username: `guess${index % 40}`, password: 'x' }));
  const codes = (await Promise.all(tries)).map(({ error }) => error?.code);
  expect(codes.filter((code) => code === 'TOO_MANY_REQUESTS')).toHaveLength(1);
});

test('the demonstration’s people and password are shown in demo mode only', async () => {
  await using real = await runServer();
  expect((await real.query('session.demoPeople')).error).toMatchObject({ code: 'DEMO_ONLY', httpStatus: 403 });
  const cookie = await real.signIn('officer');
  expect((await real.mutate('demo.advance', { days: 1 }, cookie)).error?.code).toBe('DEMO_ONLY');
});
