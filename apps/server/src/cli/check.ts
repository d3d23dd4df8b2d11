// `jinguo check [file]`: whether workflow definitions are sound, all of the loaded campaigns or one in a file, against the
// district's org tree. Findings are printed with the way an item takes to each; errors end with exit code 1.
import { readFile } from 'node:fs/promises';
import { allPeople, checkWorkflow, compile, coreKinds, createRegistry, definitionHash, parseDefinition, type CheckFacts, type CompiledWorkflow, type Plugin, type Registry } from '@jinguo/core';
import { Command } from 'commander';
import { campaigns } from '../campaigns.ts';
import { ConfigProblem } from '../config.ts';
import { roles } from '../district/roles.ts';
import { units } from '../district/units.ts';
import { tellFindings, type Language } from './tell-findings.ts';
import { withOffice } from './open.ts';

interface CheckOptions {
  readonly workflow?: string;
  readonly en?: true;
  readonly posts?: true;
}

export function checkCommand(): Command {
  return new Command('check')
    .description('check that workflow definitions are sound: those of the loaded campaigns, or one in a JSON file')
    .argument('[definition]', 'file with a definition')
    .option('--workflow <name>', 'only this workflow')
    .option('--en', 'findings in English (default: Chinese)')
    .option('--posts', 'also ask who holds the posts now, in the office’s database')
    .action(async (file: string | undefined, options: CheckOptions) => {
      const registry = createRegistry(campaigns);
      const workflows = chosen(file === undefined ? registry.workflows().map((one) => one.compiled) : [await fromFile(file)], options.workflow);
      const facts: CheckFacts = {
        units,
        roles: Object.keys(roles),
        related: relatedTo(workflows, registry),
        ...(options.posts === true ? { posts: await postsHeld() } : {}),
      };
      const language: Language = options.en === true ? 'en' : 'zh';
      let errors = 0;
      for (const workflow of workflows) {
        const { definition } = workflow;
        const findings = checkWorkflow(workflow, facts);
        for (const line of tellFindings(findings, { definition, version: definitionHash(definition).slice(0, 12), language })) console.log(line);
        errors += findings.filter((one) => one.severity === 'error').length;
      }
      if (errors > 0) process.exitCode = 1;
    });
}

function chosen(workflows: readonly CompiledWorkflow[], name: string | undefined): readonly CompiledWorkflow[] {
  const found = workflows.filter(({ definition }) => name === undefined || definition.workflow === name);
  if (found.length > 0) return found;
  const known = workflows.map(({ definition }) => definition.workflow).join(', ');
  throw new ConfigProblem(`There is no workflow “${name ?? ''}”; there are: ${known}. (没有这个流程。)`);
}

/** A batch and its entries are checked against each other; what is checked stands before what is loaded. */
function relatedTo(workflows: readonly CompiledWorkflow[], registry: Registry): NonNullable<CheckFacts['related']> {
  return (name) => workflows.find(({ definition }) => definition.workflow === name) ?? registry.current(name)?.compiled;
}

async function fromFile(file: string): Promise<CompiledWorkflow> {
  const plugins: readonly Plugin[] = campaigns;
  return compile(parseDefinition(await readJson(file)), {
    kinds: [...coreKinds, ...plugins.flatMap((plugin) => plugin.kinds ?? [])],
    guards: plugins.flatMap((plugin) => plugin.guards ?? []),
    functions: Object.fromEntries(plugins.flatMap((plugin) => Object.entries(plugin.functions ?? {}))),
  });
}

async function postsHeld(): Promise<NonNullable<CheckFacts['posts']>> {
  return withOffice(async ({ store }) => (await allPeople(store.read)).flatMap((person) => person.posts));
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigProblem(`${file} cannot be read as JSON: ${why} (文件无法读取或不是 JSON。)`, { cause: error });
  }
}
