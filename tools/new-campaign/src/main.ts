// `npm run new:campaign`: writes a campaign package with a programme, a form, a test and a screen test, registers it, and proves
// it: types, lint, tests, the rules of the house. Each step says how long it took.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { UnusableAnswer } from './answers.ts';
import { ask, type Given } from './ask.ts';
import { register, takenIn, writePackage } from './repository.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const usage = 'npm run new:campaign -- --name gardens --title "美丽庭院/Fair courtyards" --programme "微花园/Micro garden" --yes';

function given(): Given {
  const { values } = parseArgs({ options: { name: { type: 'string' }, title: { type: 'string' }, programme: { type: 'string' }, yes: { type: 'boolean', default: false } } });
  return values;
}

/** Runs pnpm; quiet unless it fails. */
function step(title: string, args: readonly string[]): boolean {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync('pnpm', args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  console.log(`${status === 0 ? '✓' : '✗'} ${title} (${seconds(began)})`);
  if (status !== 0) console.error(`${stdout}${stderr}`);
  return status === 0;
}

function seconds(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}

async function main(): Promise<number> {
  const names = await ask(given(), takenIn(root));
  if (names === undefined) return 1;
  const began = performance.now();
  for (const path of [...writePackage(root, root, names), ...register(root, names)]) console.log(`  ${path}`);
  const pack = `@jinguo/campaign-${names.name}`;
  const green = [
    () => step('installed', ['install', '--prefer-offline', '--no-frozen-lockfile']),
    () => step('docs/programmes.md', ['--filter', '@jinguo/server', 'exec', 'vitest', 'run', 'src/programmes.test.ts', '-u']),
    () => step('types', ['--filter', pack, 'run', 'typecheck']),
    () => step('lint', ['--filter', pack, 'run', 'lint']),
    () => step('tests', ['--filter', pack, 'run', 'test']),
    () => step('rules of the house', ['--filter', '@jinguo/checks', 'exec', 'vitest', 'run', 'src/repository.test.ts']),
  ].every((run) => run());
  console.log(green ? `\nGreen in ${seconds(began)}. See it: npm run dev. Then read packages/campaign-${names.name}/src/${names.workflow}.ts and docs/plugin.md.` : `\nNot green: mend it, or take it back with git restore . && git clean -fd packages/campaign-${names.name}`);
  return green ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UnusableAnswer) && !(error instanceof TypeError && 'code' in error)) throw error;
  console.error(`${error.message}\n${usage}`);
  process.exitCode = 2;
}
