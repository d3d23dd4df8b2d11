// The engines we compare with: brought by the bench itself into a folder of its own, outside the workspace and its lockfile.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const pins = {
  '@dbos-inc/dbos-sdk': '5.3.0',
  '@restatedev/restate-sdk': '1.17.2',
  '@restatedev/restate-server': '1.7.12',
  'bpmn-engine': '25.0.1',
} as const;
const installMs = 180_000;

/** The folder the peers run in, with their scripts. @throws what npm says when it cannot bring them. */
export async function installPeers(): Promise<string> {
  const folder = join(tmpdir(), `jinguo-bench-peers-${createHash('sha256').update(JSON.stringify(pins)).digest('hex').slice(0, 8)}`);
  const here = fileURLToPath(new URL('.', import.meta.url));
  mkdirSync(folder, { recursive: true });
  for (const path of globSync(`${here}*.mjs`)) copyFileSync(path, join(folder, basename(path)));
  const done = join(folder, 'installed');
  if (existsSync(done)) return folder;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies: pins }));
  await promisify(execFile)('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'], { cwd: folder, timeout: installMs, shell: process.platform === 'win32' });
  writeFileSync(done, '');
  return folder;
}
