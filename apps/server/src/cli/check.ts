// `jinguo check <definition.json>`: whether a workflow definition can be used, and if not, where it is wrong.
import { readFile } from 'node:fs/promises';
import { compile, coreKinds, definitionHash, parseDefinition, type Plugin } from '@jinguo/core';
import { Command } from 'commander';
import { campaigns } from '../campaigns.ts';
import { ConfigProblem } from '../config.ts';

export function checkCommand(): Command {
  return new Command('check')
    .description('check a workflow definition (JSON) and name the place of each mistake')
    .argument('<definition>', 'file with the definition')
    .action(async (file: string) => {
      const plugins: readonly Plugin[] = campaigns;
      const definition = parseDefinition(await readJson(file));
      const { stages } = compile(definition, {
        kinds: [...coreKinds, ...plugins.flatMap((plugin) => plugin.kinds ?? [])],
        guards: plugins.flatMap((plugin) => plugin.guards ?? []),
      });
      console.log(`${definition.workflow} is sound: ${stages.size} stages, version ${definitionHash(definition).slice(0, 12)}. (流程定义有效。)`);
    });
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigProblem(`${file} cannot be read as JSON: ${why} (文件无法读取或不是 JSON。)`, { cause: error });
  }
}
