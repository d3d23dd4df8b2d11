// What a data folder becomes, and stays.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openOffice, type Office, type OfficeConfig } from './office.ts';
import { deskCampaign } from './testing/desk-campaign.ts';
import { runServer } from './testing/running-server.ts';

async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'jinguo-office-'));
  const config = (more: Partial<OfficeConfig> = {}): OfficeConfig => ({ dataFolder: path, demo: undefined, clockStartsAt: undefined, ...more });
  return { path, config, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

const contents = (fillDemo: (office: Office) => Promise<void> = () => Promise.resolve()) => ({ campaigns: [deskCampaign], fillDemo });

test('a new folder becomes a demonstration, and refuses to be called a real office later', async () => {
  await using here = await folder();
  const office = await openOffice(here.config(), contents());
  expect(office.mode).toBe('demo');
  await office.close();
  await expect(openOffice(here.config({ demo: false }), contents())).rejects.toThrow('holds a demonstration');
});

test('a folder made with JINGUO_DEMO=0 stays real, and has no clock to be moved', async () => {
  await using here = await folder();
  await (await openOffice(here.config({ demo: false }), contents())).close();
  const again = await openOffice(here.config(), contents());
  expect([again.mode, again.demoClock]).toEqual(['real', undefined]);
  await again.close();
  await expect(openOffice(here.config({ demo: true }), contents())).rejects.toThrow('holds a real office');
  await expect(openOffice(here.config({ clockStartsAt: new Date() }), contents())).rejects.toThrow('JINGUO_CLOCK');
});

test('a demonstration whose filling fails leaves an empty folder that the next start fills', async () => {
  await using here = await folder();
  await expect(openOffice(here.config(), contents(() => Promise.reject(new TypeError('cut'))))).rejects.toThrow('cut');
  expect((await readdir(here.path)).filter((name) => name !== '.filling')).toEqual([]);
  const office = await openOffice(here.config(), contents());
  expect(office.mode).toBe('demo');
  await office.close();
});

test('a demonstration’s clock is moved through the API and goes on from there after a restart', async () => {
  await using here = await folder();
  const office = await openOffice(here.config({ clockStartsAt: new Date('2022-09-30T02:00:00Z') }), contents());
  await office.demoClock?.save();
  await office.close();
  const again = await openOffice(here.config(), contents());
  expect(again.engine.today()).toBe('2022-09-30');
  await again.close();
});

test('the next working day after a holiday is the one the calendar names', async () => {
  await using server = await runServer({ demo: true });
  server.office.demoClock?.moveTo(new Date('2022-09-30T02:00:00Z'));
  const cookie = await server.signIn('woman');
  expect((await server.mutate('demo.advance', { to: 'nextWorkingDay' }, cookie)).data).toMatchObject({ today: '2022-10-08', now: expect.stringMatching(/^2022-10-08T01:00:/) });
  expect((await server.mutate('demo.advance', { days: 3 }, cookie)).data).toMatchObject({ today: '2022-10-11' });
  expect((await server.mutate('demo.advance', { days: 0 }, cookie)).error?.code).toBe('BAD_REQUEST');
  expect((await server.query('demo.clock')).data).toMatchObject({ today: '2022-10-11' });
  expect((await server.query('session.demoPeople')).data).toMatchObject({ password: expect.any(String), people: expect.arrayContaining([expect.objectContaining({ username: 'woman' })]) });
  expect((await server.query('session.me', undefined, cookie)).data).toMatchObject({ demo: true, person: { name: '林晓燕' } });
});
