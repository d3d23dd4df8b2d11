// A clone as somebody new has it: what git knows of and what is new, as it stands, with the Node and pnpm that were brought already.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function cloneOf(root: string): string {
  const clone = mkdtempSync(join(tmpdir(), 'jinguo-clone-'));
  const paths = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 }).split('\n').filter((path) => path !== '' && existsSync(join(root, path)));
  for (const path of paths) cpSync(join(root, path), join(clone, path), { recursive: true });
  mkdirSync(join(clone, '.toolchain'));
  for (const name of readdirSync(join(root, '.toolchain')).filter((one) => one !== 'packages.stamp')) symlinkSync(join(root, '.toolchain', name), join(clone, '.toolchain', name));
  return clone;
}
