// The kit: an office of three levels and its partners, people by name, letters kept; and what a wrong name in a test is told.
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createKit, screenProblems, type Kit } from '../testing.ts';
import { grantPlugin } from './grant-plugin.ts';
import { hasRoom, removeTestFolder, testFolder } from './test-folder.ts';

let kit: Kit;
beforeAll(async () => {
  kit = await createKit({ plugins: [grantPlugin()], partners: ['partner.market'] });
});
afterAll(() => kit.close());

it('has somebody at each post and at each partner, named like it', () => {
  expect(kit.as('townHead').person.posts).toMatchObject([{ role: 'townHead', unit: 't1' }]);
  expect(kit.as('partner.market').person.posts).toMatchObject([{ role: 'partnerOfficer', unit: 'partner.market' }]);
});

it('keeps all it writes in memory where the system has room for files there, until it is closed', async () => {
  expect([hasRoom('/no/such/place'), kit.folder.startsWith('/dev/shm/')]).toEqual([false, hasRoom('/dev/shm')]);
  const folder = testFolder();
  expect(existsSync(folder)).toBe(true);
  removeTestFolder(folder);
  expect(existsSync(folder)).toBe(false);
});

it('tells who is there where nobody is called so', () => {
  expect(() => kit.as('townHed')).toThrow(/“townHed; here are villageOfficer, townOfficer, townHead, .*partner\.market” was not found/u);
});

it('names the part of a command that does not exist', async () => {
  const command: object = { itemId: 'x', action: 'opine', seenVersion: 1, key: 'a-key-of-its-own', answer: 'agree' };
  await expect(kit.engine.act({ kind: 'person', person: kit.as('townHead').person }, JSON.parse(JSON.stringify(command)))).rejects.toMatchObject({ code: 'BAD_REQUEST', params: { path: '/1/answer' } });
});

it('screens that name what is not there are told what is', () => {
  const screens = { plugin: 'grant', pages: [{ path: 'plan' }], menu: [{ path: 'plans' }], panels: [{ workflows: ['tool-grnat'] }], widgets: [{ name: 'stall' }] };
  expect(screenProblems(grantPlugin(), screens)).toEqual([
    'plugin: expected one of grants, found grant',
    'panels: expected one of tool-grant, found tool-grnat',
    'menu: expected one of plan, found plans',
    'widgets: expected one of (none), found grant.stall',
  ]);
});
