// Backups: taken while the server works, put back on an empty machine, and refused when damaged.
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allPeople } from '@jinguo/core';
import { expect, test } from 'vitest';
import { openOffice } from '../office.ts';
import { deskCampaign } from '../testing/desk-campaign.ts';
import { runServer, village, type TestServer } from '../testing/running-server.ts';
import { backUp } from './back-up.ts';
import { restore } from './restore.ts';

const pdf = Buffer.from('%PDF-1.7\n%%EOF\n');
const sha = createHash('sha256').update(pdf).digest('hex');

async function emptyFolder() {
  const path = await mkdtemp(join(tmpdir(), 'jinguo-restore-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** Puts one wish with one file into a server and backs it up. */
async function backUpOf(server: TestServer, target: string): Promise<void> {
  const cookie = await server.signIn('woman');
  const uploaded: unknown = await (await server.fetch('/files?name=a.pdf', { method: 'PUT', headers: { Cookie: cookie }, body: pdf })).json();
  const form = { wish: '书桌', village, files: [String(Object(uploaded).id)] };
  await server.mutate('item.start', { workflow: 'wish', key: 'kept-wish-1', unit: village, form }, cookie);
  await backUp({ target, dataFolder: server.dataFolder, copyDatabase: server.office.store.backup });
}

test('a backup of a working server brings everything back on an empty machine', async () => {
  await using server = await runServer();
  await using elsewhere = await emptyFolder();
  const file = join(elsewhere.path, 'jinguo.tar');
  await backUpOf(server, file);
  const dataFolder = join(elsewhere.path, 'data');
  await restore({ backup: file, dataFolder });
  expect((await readFile(join(dataFolder, 'files', sha.slice(0, 2), sha))).equals(pdf)).toBe(true);
  const office = await openOffice({ dataFolder, demo: undefined, clockStartsAt: undefined }, { campaigns: [deskCampaign], fillDemo: () => Promise.resolve() });
  try {
    expect(await office.engine.verifyAudit()).toMatchObject({ ok: true, entries: expect.any(Number) });
    const woman = (await allPeople(office.store.read)).find((person) => person.username === 'woman');
    expect(woman && (await office.engine.counts(woman)).started).toBe(1);
    expect(office.mode).toBe('real');
  } finally {
    await office.close();
  }
});

test('a damaged backup is refused and nothing is touched', async () => {
  await using server = await runServer();
  await using elsewhere = await emptyFolder();
  const file = join(elsewhere.path, 'jinguo.tar');
  await backUpOf(server, file);
  const bytes = await readFile(file);
  const dataFolder = join(elsewhere.path, 'data');
  const at = bytes.indexOf(pdf);
  await writeFile(file, Buffer.concat([bytes.subarray(0, at), Buffer.from('%PDF-1.8'), bytes.subarray(at + 8)]));
  await expect(restore({ backup: file, dataFolder })).rejects.toThrow('damaged');
  await writeFile(file, 'not a backup');
  await expect(restore({ backup: file, dataFolder })).rejects.toThrow('cannot be read');
  await expect(readFile(join(dataFolder, 'jinguo.sqlite'))).rejects.toThrow('ENOENT');
});

test('a backup in which one bit turned, anywhere, is refused or changes nothing', async () => {
  await using server = await runServer();
  await using elsewhere = await emptyFolder();
  const file = join(elsewhere.path, 'jinguo.tar');
  await backUpOf(server, file);
  const whole = await readFile(file);
  const names = ['jinguo.sqlite', 'blind-index.key'];
  const restored = async (folder: string) => {
    await restore({ backup: file, dataFolder: folder });
    return Promise.all(names.map(async (name) => (await readFile(join(folder, name))).toString('base64')));
  };
  const right = await restored(join(elsewhere.path, 'right'));
  const served: number[] = [];
  let refused = 0;
  for (let n = 0; n < 60; n += 1) {
    const bytes = Buffer.from(whole);
    const at = Math.floor((n * bytes.length) / 60) + (n % 7);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << n % 8);
    await writeFile(file, bytes);
    const got = await restored(join(elsewhere.path, `try${n}`)).catch(() => undefined);
    if (got === undefined) refused += 1;
    else if (got.join() !== right.join()) served.push(at);
  }
  expect(served).toEqual([]);
  expect(refused).toBeGreaterThan(50);
});

test('a database opened with another key than its own is refused', async () => {
  await using elsewhere = await emptyFolder();
  const config = { dataFolder: elsewhere.path, demo: false, clockStartsAt: undefined };
  const contents = { campaigns: [deskCampaign], fillDemo: () => Promise.resolve() };
  await (await openOffice(config, contents)).close();
  await writeFile(join(elsewhere.path, 'blind-index.key'), Buffer.alloc(32, 1).toString('base64'));
  await expect(openOffice(config, contents)).rejects.toThrow('does not belong');
  await writeFile(join(elsewhere.path, 'blind-index.key'), 'short');
  await expect(openOffice(config, contents)).rejects.toThrow('too short');
  await rm(join(elsewhere.path, 'blind-index.key'));
  await expect(openOffice(config, contents)).rejects.toThrow('missing');
});
