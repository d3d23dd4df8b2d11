// `npm run new:campaign`: writes a campaign package with a programme, a form, a test and a screen test, registers it, and proves
// it: types, lint, tests, the rules of the house. Each step says how long it took.
import { execFile } from 'node:child_process';
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
function step(title: string, args: readonly string[]): Promise<boolean> {
  const began = performance.now();
  return new Promise((resolve) => {
    execFile('pnpm', args, { cwd: root, shell: process.platform === 'win32', maxBuffer: 1e8 }, (error, stdout, stderr) => {
      console.log(`${error === null ? '✓' : '✗'} ${title} (${seconds(began)})`);
      if (error !== null) console.error(`${stdout}${stderr}`);
      resolve(error === null);
    });
  });
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
  const installed = await step('installed', ['install', '--prefer-offline', '--no-frozen-lockfile']);
  const proofs = installed
    ? [
        step('docs/programmes.md', ['--filter', '@jinguo/server', 'run', 'test', 'src/programmes.test.ts', '-u']),
        step('types', ['--filter', pack, 'run', 'typecheck']),
        step('lint', ['--filter', pack, 'run', 'lint']),
        step('tests', ['--filter', pack, 'run', 'test']),
        step('rules of the house', ['--filter', '@jinguo/checks', 'run', 'test', 'src/repository.test.ts']),
      ]
    : [];
  const green = installed && (await Promise.all(proofs)).every(Boolean);
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
