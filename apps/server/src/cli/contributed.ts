// Commands that campaigns contribute: each becomes a command of its own name, with the files and the audit log it may ask for.
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { Plugin } from '@jinguo/core';
import { ConfigProblem } from '../config.ts';
import { withOffice } from './open.ts';

type CommandLine = NonNullable<Plugin['commandLine']>[string];

/** The commands of these campaigns. */
export function contributedCommands(plugins: readonly Plugin[]): readonly Command[] {
  return plugins.flatMap(({ commandLine = {} }) => Object.entries(commandLine).map(([name, spec]) => commandOf(name, spec)));
}

function commandOf(name: string, { title, takes, options, run }: CommandLine): Command {
  const command = new Command(name).description(`${title.en} (${title.zh})`);
  for (const one of takes) command.argument(`<${one}>`);
  for (const [flags, words] of Object.entries(options)) command.option(flags, `${words.en} (${words.zh})`);
  return command.action(async () => {
    const { lines, ok } = await run({ args: command.args, options: command.opts<Record<string, string | true>>() }, { readText, verifyAudit });
    for (const line of lines) console.log(line);
    if (!ok) process.exitCode = 1;
  });
}

const verifyAudit: Parameters<CommandLine['run']>[1]['verifyAudit'] = (kept) => withOffice(({ engine }) => engine.verifyAudit(kept));

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new ConfigProblem(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}. (无法读取该文件。)`, { cause: error });
  });
}
