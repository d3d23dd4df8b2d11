// Commands that a campaign adds to the command line, as a person calls them.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { definePlugin } from '@jinguo/core/plugin';
import { Command } from 'commander';
import { afterEach, expect, test, vi } from 'vitest';
import { contributedCommands } from './contributed.ts';

const words = (text: string) => ({ zh: text, en: text });
const plugin = definePlugin({
  name: 'desk', title: words('desk'), version: '1', engine: 1, workflows: [],
  commandLine: {
    letters: {
      title: words('letters of a file'), takes: ['file'], options: { '--twice': words('twice'), '--most <n>': words('at most') },
      async run({ args: [file = ''], options }, { readText }) {
        const letters = (await readText(file)).length;
        return { lines: [`${letters} ${String(options['twice'])} ${String(options['most'])}`], ok: letters < Number(options['most'] ?? 100) };
      },
    },
  },
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

async function call(...args: readonly string[]) {
  const said: unknown[] = [];
  vi.spyOn(console, 'log').mockImplementation((line) => void said.push(line));
  const program = new Command('jinguo').exitOverride();
  for (const command of contributedCommands([plugin])) program.addCommand(command.exitOverride().configureOutput({ writeErr: () => undefined }));
  await program.parseAsync(['node', 'jinguo', ...args]);
  return { said, code: process.exitCode };
}

test('a campaign’s command gets its file and its options, and its answer becomes lines and an exit code', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jinguo-command-'));
  await writeFile(join(folder, 'a'), 'abc');
  expect(await call('letters', join(folder, 'a'))).toEqual({ said: ['3 undefined undefined'], code: undefined });
  expect(await call('letters', join(folder, 'a'), '--twice', '--most', '2')).toEqual({ said: ['3 true 2'], code: 1 });
  await rm(folder, { recursive: true });
});

test('a file that is not there and an argument that is missing are told as for any command', async () => {
  await expect(call('letters', '/nowhere/a')).rejects.toThrow('/nowhere/a cannot be read');
  await expect(call('letters')).rejects.toThrow('missing required argument');
});
