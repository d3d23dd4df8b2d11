// Before all browser tests: one demonstration is filled, and each test starts from a copy of it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveDemo } from './demo-server.ts';

/** @returns what tidies up after the last test */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'jinguo-e2e-seeded-'));
  await (await serveDemo({ dataFolder: folder })).stop();
  process.env['JINGUO_SEEDED_DEMO'] = folder;
  return () => rm(folder, { recursive: true, force: true });
}
