// How long a session lives, with the clock and the room on the disk in the test's hand.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccount, findSession, openStore, refusal, type Store } from '@jinguo/core';
import { fakeClock } from '@jinguo/core/testing';
import { expect, test } from 'vitest';
import { createSignIn } from './sign-in.ts';
import { openSessionDesk } from './session-desk.ts';
import { closeSession, openSession, sessionOf, type SessionParts } from './sessions.ts';
import { hashPassword } from './passwords.ts';
import { hashOfToken } from './tokens.ts';

const minute = 60_000;

async function world() {
  const folder = await mkdtemp(join(tmpdir(), 'jinguo-sessions-'));
  const clock = fakeClock('2022-09-23T02:00:00Z');
  const store = await openStore({ folder });
  await createAccount(store, { id: 'p1', username: 'officer', name: '余美芳', passwordHash: await hashPassword('Correct-horse-9'), posts: [] });
  const disk = { full: false };
  const tight: Store = { ...store, write: (work) => (disk.full ? Promise.reject(refusal('STORAGE_FULL', {})) : store.write(work)) };
  const parts: SessionParts = { store: tight, sessions: openSessionDesk(tight), wallClock: clock.now };
  return {
    parts,
    clock,
    disk,
    isWritten: async (secret: string) => (await findSession(store, hashOfToken(secret))) !== undefined,
    signIn: createSignIn(parts),
    async [Symbol.asyncDispose]() {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

test('a session ends after 30 idle minutes, and use keeps it open', async () => {
  await using here = await world();
  const secret = await openSession(here.parts, 'p1');
  here.clock.advance(29 * minute);
  expect((await sessionOf(here.parts, secret))?.person.name).toBe('余美芳');
  here.clock.advance(29 * minute);
  expect(await sessionOf(here.parts, secret)).toBeDefined();
  here.clock.advance(31 * minute);
  expect(await sessionOf(here.parts, secret)).toBeUndefined();
});

test('a page that is only left open does not keep its session', async () => {
  await using here = await world();
  const secret = await openSession(here.parts, 'p1');
  for (let passed = 0; passed < 30; passed += 10) {
    expect(await sessionOf(here.parts, secret, 'unattended')).toBeDefined();
    here.clock.advance(10 * minute);
  }
  here.clock.advance(minute);
  expect(await sessionOf(here.parts, secret, 'unattended')).toBeUndefined();
});

test('a session ends after 12 hours however busy it is', async () => {
  await using here = await world();
  const secret = await openSession(here.parts, 'p1');
  for (let passed = 0; passed < 12 * 60 - 20; passed += 20) {
    here.clock.advance(20 * minute);
    expect(await sessionOf(here.parts, secret)).toBeDefined();
  }
  here.clock.advance(20 * minute);
  expect(await sessionOf(here.parts, secret)).toBeUndefined();
});

test('a lock of 15 minutes ends by itself, and the count begins anew', async () => {
  await using here = await world();
  const guess = (password: string) => here.signIn({ username: 'officer', password, ip: '127.0.0.1' });
  for (let attempt = 0; attempt < 5; attempt += 1) await expect(guess('wrong')).rejects.toThrow('wrong');
  here.clock.advance(14 * minute);
  await expect(guess('Correct-horse-9')).rejects.toMatchObject({ code: 'ACCOUNT_LOCKED' });
  here.clock.advance(2 * minute);
  await expect(guess('wrong')).rejects.toMatchObject({ code: 'WRONG_PASSWORD', params: { left: 4 } });
  await expect(guess('Correct-horse-9')).resolves.toMatchObject({ name: '余美芳' });
});

test('a secret of another make opens nothing', async () => {
  await using here = await world();
  expect(await sessionOf(here.parts, 'a'.repeat(43))).toBeUndefined();
});

test('on a full disk sessions open, live by the same rules and close, and are written once there is room', async () => {
  await using here = await world();
  const before = await openSession(here.parts, 'p1');
  here.disk.full = true;
  const secret = await openSession(here.parts, 'p1');
  const other = await openSession(here.parts, 'p1');
  await closeSession(here.parts, before);
  for (let passed = 0; passed < 3; passed += 1) {
    here.clock.advance(25 * minute);
    expect(await sessionOf(here.parts, secret)).toBeDefined();
  }
  expect(await sessionOf(here.parts, before)).toBeUndefined();
  expect(await sessionOf(here.parts, other)).toBeUndefined();
  expect([await here.isWritten(secret), await here.isWritten(before)]).toEqual([false, true]);
  here.disk.full = false;
  here.clock.advance(25 * minute);
  expect(await sessionOf(here.parts, secret)).toBeDefined();
  expect([await here.isWritten(secret), await here.isWritten(before), await here.isWritten(other)]).toEqual([true, false, false]);
  here.clock.advance(25 * minute);
  expect(await sessionOf(here.parts, secret)).toBeDefined();
});

test('wrong passwords are counted on a full disk too', async () => {
  await using here = await world();
  const guess = (password: string) => here.signIn({ username: 'officer', password, ip: '127.0.0.1' });
  await expect(guess('wrong')).rejects.toMatchObject({ params: { left: 4 } });
  here.disk.full = true;
  for (let attempt = 1; attempt < 5; attempt += 1) await expect(guess('wrong')).rejects.toThrow('wrong');
  await expect(guess('Correct-horse-9')).rejects.toMatchObject({ code: 'ACCOUNT_LOCKED' });
  here.disk.full = false;
  await expect(guess('Correct-horse-9')).rejects.toMatchObject({ code: 'ACCOUNT_LOCKED' });
});
