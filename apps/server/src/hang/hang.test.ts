// A contribution that never returns holds the whole process: the thread beside it names it and ends the process, and the next
// one serves everybody else with that plugin turned off.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccount } from '@jinguo/core';
import { expect, it } from 'vitest';
import { startProcess, type ServerProcess } from '../crash/server-process.ts';
import { openOffice } from '../office.ts';
import { hashPassword } from '../session/passwords.ts';
import { deskCampaign } from '../testing/desk-campaign.ts';
import { loopingCampaign } from '../testing/looping-campaign.ts';
import { password, village } from '../testing/running-server.ts';
import { hangNote } from './hung.ts';

const program = new URL('looping-server.ts', import.meta.url);

it('a plugin that loops for ever is named, ended with the process, and turned off by the next, which serves everybody else', { timeout: 60_000 }, async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'jinguo-hang-'));
  const open = () => openOffice({ dataFolder, demo: false, clockStartsAt: undefined }, { campaigns: [deskCampaign, loopingCampaign], fillDemo: () => Promise.resolve() });
  try {
    const before = await open();
    await createAccount(before.store, { id: 'o', username: 'officer', name: '余美芳', passwordHash: await hashPassword(password), posts: [{ id: 'p', role: 'villageOfficer', unit: village }] });
    await before.close();

    const hanging = await startProcess({ dataFolder, databaseUrl: undefined }, program);
    const cookie = await signIn(hanging);
    expect(await start(hanging, cookie, { workflow: 'lap', key: 'a-lap-that-ends', unit: village, form: { how: '一圈' } })).toMatchObject({ status: 200 });
    await expect(start(hanging, cookie, { workflow: 'lap', key: 'a-lap-for-ever', unit: village, form: { how: '无限' } })).rejects.toThrow(TypeError);
    expect(hanging.lastWords()).toContain('The plugin looping holds the server in its compute laps');
    expect(existsSync(hangNote(dataFolder))).toBe(true);

    const next = await startProcess({ dataFolder, databaseUrl: undefined }, program);
    const again = await signIn(next);
    expect(await start(next, again, { workflow: 'lap', key: 'another-lap', unit: village, form: { how: '一圈' } })).toMatchObject({ status: 503, body: { error: { data: { code: 'PLUGIN_OFF', params: { who: { zh: '系统' }, why: { zh: expect.stringContaining('compute laps') } } } } } });
    expect(await start(next, again, { workflow: 'wish', key: 'a-wish-beside', unit: village, form: { wish: '一台风扇', village } })).toMatchObject({ status: 200 });
    expect(await next.stop()).toBe(0);
    expect(existsSync(hangNote(dataFolder))).toBe(false);

    const after = await open();
    expect(await after.store.read.selectFrom('item').select(['workflow']).orderBy('id').execute()).toEqual([{ workflow: 'lap' }, { workflow: 'wish' }]);
    await after.close();
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
});

async function signIn(server: ServerProcess): Promise<string> {
  const answer = await post(server, 'session.login', { username: 'officer', password });
  return answer.headers.get('Set-Cookie')?.split(';')[0] ?? '';
}

async function start(server: ServerProcess, cookie: string, input: unknown): Promise<{ readonly status: number; readonly body: unknown }> {
  const answer = await post(server, 'item.start', input, { Cookie: cookie });
  return { status: answer.status, body: await answer.json() };
}

function post(server: ServerProcess, procedure: string, input: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(`${server.url}/trpc/${procedure}`, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(input) });
}
