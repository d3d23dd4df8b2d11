// The one way in: `node tools/go.mjs <command>` on any Node from 18 up, with nothing installed before.
// It brings what is missing (tools/go/setup.mjs) and then runs the command; package.json names one script for each.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from './go/browser.mjs';
import { at } from './go/paths.mjs';
import { clearResults, sumResults } from './go/results.mjs';
import { giveUp, runInForeground, say } from './go/run.mjs';
import { setUp } from './go/setup.mjs';

const server = at('apps/server/src/cli/main.ts');
const quietNode = '--disable-warning=ExperimentalWarning';

const commands = {
  /** Builds the console and serves everything on one port. */
  async start(args) {
    const { node, env } = await setUp();
    const built = await turbo({ node, env }, ['build', '--filter=@jinguo/console', '--output-logs=errors-only']);
    if (built !== 0) return built;
    // A plugin that hung was written down before the server was ended: started again, it serves without that plugin.
    const hungAt = () => statSync(join(env.JINGUO_DATA ?? at('.data'), 'plugin-hung.json'), { throwIfNoEntry: false })?.mtimeMs;
    for (;;) {
      const before = hungAt();
      const ended = await runInForeground(node, [quietNode, server, 'serve', ...args], { env });
      const now = hungAt();
      if (now === undefined || now === before) return ended;
      say('A plugin held the server; it is started again without that plugin. (插件卡住了服务，正在停用它并重新启动。)');
    }
  },

  /** The gate: types, lint, unused code, tests, build, browser tests. */
  async test(args) {
    // Types of all packages at once, in a third of the time; of those that are chosen, one by one.
    return testTasks([args.length > 0 ? 'typecheck' : 'types', 'lint', 'unused', 'test', 'build', 'e2e'], args);
  },

  /** The slow tests: more random runs, larger data. */
  async 'test:deep'(args) {
    return testTasks(['test:deep'], args);
  },

  /** The server begins anew and the console takes up every change. */
  async dev(args) {
    const { node, env } = await setUp();
    return runInForeground(node, [at('tools/go/dev-server.mjs'), ...args], { env });
  },

  async bench(args) {
    const { node, env } = await setUp();
    // One part of it looks at the console in a browser.
    const browser = chromium();
    if (browser) await turbo({ node, env }, ['build', '--filter=@jinguo/console', '--output-logs=errors-only']);
    return runInForeground(node, [quietNode, at('packages/core/bench/main.ts'), ...args], { env: browser ? { ...env, CHROMIUM_PATH: browser } : env });
  },

  async jinguo(args) {
    const { node, env } = await setUp();
    return runInForeground(node, [quietNode, server, ...args], { env });
  },

  /** A campaign package with a programme, a form and tests, registered and proved. */
  async 'new:campaign'(args) {
    const { node, env } = await setUp();
    return runInForeground(node, [quietNode, at('tools/new-campaign/src/main.ts'), ...args], { env });
  },

  /** The pinned pnpm itself; packages are left alone, since installing them is often what is asked for. */
  async pnpm(args) {
    const { env } = await setUp({ packages: false });
    return runInForeground('pnpm', args, { env });
  },
};

/**
 * Packages whose tasks run one after the other, beside a lane of all others: by turbo's own order the longest, those of the browser and
 * the server, would begin last and leave a core idle. Each lane takes about as long as the others.
 */
const lanes = [['e2e', 'console', 'campaign-congress', 'campaign-families', 'campaign-homes'], ['core', 'checks', 'new-campaign', 'site']];

/** One run in lanes; where somebody chooses what is run, as turbo orders it. */
async function testTasks(tasks, args) {
  const { node, env } = await setUp();
  if (!process.stdout.isTTY) env.NO_COLOR = '1';
  const browser = chromium();
  clearResults();
  const tool = { node, env: browser ? { ...env, CHROMIUM_PATH: browser } : env };
  const inLanes = [...lanes.map((names) => names.map((name) => `--filter=@jinguo/${name}`)), lanes.flat().map((name) => `--filter=!@jinguo/${name}`)].map((filters) => [...filters, '--concurrency=1']);
  const runs = args.length > 0 ? [['--concurrency=3', ...args]] : inLanes;
  const codes = await Promise.all(runs.map((run) => turbo(tool, [...tasks, '--continue=dependencies-successful', '--output-logs=new-only', ...run])));
  const code = Math.max(...codes);
  const { passed, failed, skipped, failures } = sumResults();
  if (code !== 0 && failed === 0) say('\nAll tests that ran passed, but another task failed: see above.');
  // Said once more at the end: the end is what a CI keeps of a long log.
  for (const failure of failures) console.log(`\nFAILED ${failure}`);
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  return code || (failed > 0 ? 1 : 0);
}

function turbo({ node, env }, args) {
  return runInForeground(node, [at('node_modules/turbo/bin/turbo'), 'run', ...args, '--no-update-notifier'], { env });
}

const [name = '', ...given] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (!command) giveUp(`Usage: node tools/go.mjs <${Object.keys(commands).join(' | ')}> [arguments]`);
process.exitCode = await command(given[0] === '--' ? given.slice(1) : given);
process.exit();
