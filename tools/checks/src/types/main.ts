// Checks the types of the whole repository, as `typecheck` does of one package. What did not change since the last time is not
// checked again.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { typePrograms } from './programs.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
let worst = 0;
for (const { home, packages, config } of typePrograms(root)) {
  const folder = join(root, home, 'node_modules/.cache/types');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'tsconfig.json');
  writeFileSync(file, JSON.stringify({ ...config, compilerOptions: { ...config.compilerOptions, incremental: true, tsBuildInfoFile: './tsbuildinfo' } }));
  console.log(`types of ${packages.join(', ')}`);
  const { status } = spawnSync('tsc', ['-p', file, '--checkers', '1'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  worst = Math.max(worst, status ?? 1);
}
process.exitCode = worst;
