// Restate, one node as it comes: its server, our service behind it, and callers at its ingress. Every address is this machine's.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { script, startChild } from '../child.ts';
import { freePort } from '../free-port.ts';
import { httpCaller } from '../http-caller.ts';
import { rate, withCallers } from '../timing.ts';
import { application, levels } from '../../src/testing/six-stages.ts';

export interface RunningRestate {
  readonly rate: (callers: number, items: number) => Promise<number>;
  readonly close: () => Promise<void>;
}

const startMs = 60_000;
const moved = z.object({ version: z.number() });

/** Starts the server and its service. @throws when the binary for this machine is missing or does not come up. */
export async function startRestate(peers: string): Promise<RunningRestate> {
  const folder = mkdtempSync(join(tmpdir(), 'jinguo-bench-restate-'));
  const [fabric, admin, ingress] = [await freePort(), await freePort(), await freePort()];
  const config = join(folder, 'restate.toml');
  // Everything else is its default, the log on disk synced before an answer among them.
  writeFileSync(config, `listen-mode = "tcp"\nbind-address = "127.0.0.1:${fabric}"\nadvertised-address = "http://127.0.0.1:${fabric}/"\ndisable-telemetry = true\n[admin]\nbind-address = "127.0.0.1:${admin}"\n[ingress]\nbind-address = "127.0.0.1:${ingress}"\n`);
  const binary = createRequire(join(peers, 'package.json')).resolve(`@restatedev/restate-server-${process.platform}-${process.arch}/bin/restate-server`);
  const service = startChild(script(join(peers, 'restate-service.mjs'), { levels }, peers));
  // It leaves its temporary folders behind; with the rest of its data they are removed.
  const server = startChild({ command: 'env', args: [`TMPDIR=${folder}`, binary, '--no-logo', '--config-file', config, '--base-dir', join(folder, 'data')], folder });
  const close = async () => {
    await Promise.all([server.stop(), service.stop()]);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const { port } = z.object({ port: z.number() }).parse(await service.next());
    await untilUp(`http://127.0.0.1:${admin}/health`);
    const registered = await fetch(`http://127.0.0.1:${admin}/deployments`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ uri: `http://127.0.0.1:${port}` }) });
    if (!registered.ok) throw new RangeError(`the service was not registered: ${await registered.text()}`);
    return { rate: (callers, items) => approvals(`http://127.0.0.1:${ingress}`, callers, items), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function approvals(url: string, callers: number, items: number): Promise<number> {
  const caller = httpCaller(url, callers);
  const decideAll = async (count: number) => {
    const started = Array.from({ length: count }, () => ({ id: crypto.randomUUID(), version: 1 }));
    await withCallers(callers, count, async (index) => void (await caller.post(`/approval/${started[index]?.id}/start`, application)));
    return rate(count * levels.length, async () => {
      for (const level of levels) {
        await withCallers(callers, count, async (index) => {
          const item = started[index];
          if (item === undefined) return;
          item.version = moved.parse(await caller.post(`/approval/${item.id}/decide`, { seenVersion: item.version, by: `person-${level}` })).version;
        });
      }
    });
  };
  try {
    await decideAll(Math.min(items, 20));
    return await decideAll(items);
  } finally {
    caller.close();
  }
}

async function untilUp(url: string): Promise<void> {
  for (const end = Date.now() + startMs; ; ) {
    const up = await fetch(url).then((answer) => answer.ok, () => false);
    if (up) return;
    if (Date.now() > end) throw new RangeError(`no answer from ${url} in ${startMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
