// Effects under kill -9: a process that delivers is killed again and again, anywhere between taking an effect and marking
// it; each call reaches a receiver that remembers keys with one visible result, and none is left behind (R1, I4).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brokenInvariants } from '@jinguo/core/testing';
import { createAccount, type Person } from '@jinguo/core';
import { expect, test } from 'vitest';
import { openOffice } from '../office.ts';
import { bells } from '../testing/bell-campaign.ts';
import { rememberingReceiver } from './remembering-receiver.ts';
import { compiledBefore } from './server-process.ts';

const program = fileURLToPath(new URL('bell-worker.ts', import.meta.url));
const village = '330402103215';
const items = 150;
const kills = 6;
/** Longer than a lease: what the killed one held is free for the next. */
const minutesApart = 5;

function startWorker(folder: string, port: number, minutes: number) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, folder, String(port), String(minutes)], { env: { ...process.env, ...compiledBefore }, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => void (said += chunk.toString()));
  return { child, said: () => said, ended: once(child, 'exit') };
}

test(`a delivering process killed ${kills} times makes each of ${items} calls visible once`, { timeout: 180_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jinguo-outbox-'));
  const there = await rememberingReceiver();
  const open = () => openOffice({ dataFolder: folder, demo: false, clockStartsAt: undefined }, { campaigns: [bells], fillDemo: () => Promise.resolve() });
  const woman: Person = { id: 'woman', name: '林晓燕', posts: [] };
  try {
    const before = await open();
    await createAccount(before.store, { id: woman.id, username: woman.id, name: woman.name, passwordHash: '-', posts: [] });
    for (let n = 0; n < items; n += 1) await before.engine.start({ kind: 'person', person: woman }, { workflow: 'bell', unit: village, key: `ring-the-bell-${n}`, form: {} });
    await before.close();

    let minutes = 0;
    for (let done = 0; done < kills; done += 1, minutes += minutesApart) {
      const calls = there.calls();
      const worker = startWorker(folder, there.port, minutes);
      await expect.poll(worker.said, { timeout: 120_000 }).toContain('ready');
      // Every second one is killed in the middle of its calls, the others wherever they are.
      await expect.poll(there.calls, { timeout: 60_000, interval: 5 }).toBeGreaterThanOrEqual(done % 2 === 0 ? calls + 1 : calls);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 120));
      worker.child.kill('SIGKILL');
      await worker.ended;
    }
    expect(there.visible.size).toBeGreaterThanOrEqual(kills / 2);

    const state = async () => {
      const office = await open();
      const rows = await office.store.read.selectFrom('outbox').select(['effect_key', 'state']).execute();
      const broken = await brokenInvariants(office.store, office.engine.registry);
      await office.close();
      return { rows, broken };
    };
    // Calls whose line broke wait for their next attempt, so the clock is moved on until all are through.
    for (let round = 0; round < 12 && (await state()).rows.some((row) => row.state !== 'done'); round += 1, minutes += 60) {
      const worker = startWorker(folder, there.port, minutes);
      await worker.ended;
      expect(worker.said()).toContain('empty');
    }
    const { rows, broken } = await state();
    expect(broken).toEqual([]);
    expect(new Set(rows.map((row) => row.state))).toEqual(new Set(['done']));
    expect([...there.visible.keys()].toSorted()).toEqual(rows.map((row) => row.effect_key).toSorted());
    expect(there.calls()).toBeGreaterThan(items);
  } finally {
    there.close();
    await rm(folder, { recursive: true, force: true });
  }
});
