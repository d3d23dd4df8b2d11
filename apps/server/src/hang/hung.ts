// What a server that was ended by a hanging plugin left behind, and what the next one does about it: it turns that plugin
// off before it serves anybody.
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { systemActor, type Engine } from '@jinguo/core';
import { z } from 'zod';
import type { Log } from '../log.ts';

const note = z.object({ plugin: z.string(), rule: z.string(), seconds: z.number() });

/** Where it stands; `npm start` looks for it too. */
export function hangNote(dataFolder: string): string {
  return join(dataFolder, 'plugin-hung.json');
}

export async function turnOffHung(engine: Pick<Engine, 'switchPlugin' | 'registry'>, path: string, log: Log): Promise<void> {
  if (!existsSync(path)) return;
  const { plugin, rule, seconds } = note.parse(JSON.parse(await readFile(path, 'utf8')));
  // One that was taken away since needs no switch.
  if (engine.registry.plugins.some((one) => one.name === plugin)) {
    await engine.switchPlugin(systemActor, { plugin, on: false, reason: `“${rule}”运行${seconds}秒未返回，服务因此重启 (“${rule}” did not return in ${seconds} s; the server was started again)` });
    log.error({ plugin, rule, seconds }, 'a plugin held the server and was turned off');
  }
  await rm(path);
}
