// `jinguo versions` and `jinguo migrate`: which versions of a workflow there are and how many items run on each; moving
// items to another version, with a dry run that lists every one. Both are done in a lead's name, and the engine asks.
import { randomUUID } from 'node:crypto';
import type { Actor, MigrationLine, MigrationPage, MigrationRequest } from '@jinguo/core';
import { Command } from 'commander';
import { ConfigProblem } from '../config.ts';
import type { Office } from '../office.ts';
import { leadCalled } from './lead-called.ts';
import { withOffice } from './open.ts';

interface MigrateOptions {
  readonly as: string;
  readonly from: number;
  readonly to: number;
  readonly map: readonly string[];
  readonly item?: readonly string[];
  readonly reason?: string;
  readonly dryRun?: true;
}

export function versionsCommand(): Command {
  return new Command('versions')
    .description('list the versions of a workflow, with the open items on each')
    .argument('<workflow>')
    .requiredOption('--as <username>', 'the lead who asks')
    .action(async (workflow: string, options: { readonly as: string }) => {
      const list = await withOffice(async (office) => office.engine.versions(await leadCalled(office, options.as), workflow));
      for (const one of list) {
        const open = one.items.reduce((sum, { count }) => sum + count, 0);
        const where = one.items.map(({ title, count }) => `${title.zh} ${count}`).join(', ');
        console.log(`v${one.number}${one.current ? ' *' : '  '}  ${one.publishedAt}  ${one.origin === 'lead' ? (one.publishedBy ?? '') : 'release'}  ${open} open${where === '' ? '' : ` (${where})`}`);
      }
    });
}

export function migrateCommand(): Command {
  return new Command('migrate')
    .description('move open items of a workflow to another version')
    .argument('<workflow>')
    .requiredOption('--as <username>', 'the lead who moves them')
    .requiredOption('--from <version>', 'the version they run on', versionNumber)
    .requiredOption('--to <version>', 'the version they shall run on', versionNumber)
    .option('--map <stage=stage...>', 'where items of a stage go; “stage=” lets them stay', [])
    .option('--item <number...>', 'only these items, by number')
    .option('--reason <words>', 'why; kept with every item')
    .option('--dry-run', 'only say what would become of each item')
    .action((workflow: string, options: MigrateOptions) => withOffice((office) => run(office, workflow, options)));
}

async function run(office: Office, workflow: string, options: MigrateOptions): Promise<void> {
  const actor = await leadCalled(office, options.as);
  const { reason } = options;
  if (options.dryRun !== true && (reason ?? '').trim() === '') throw new ConfigProblem('--reason is missing; it is kept with every item. Or ask with --dry-run first. (请填写迁移原因。)');
  const request = { workflow, from: options.from, to: options.to, mapping: mappingOf(options.map), limit: 500 };
  const wanted = options.item === undefined ? undefined : new Set(options.item);
  if (wanted !== undefined) await requireFound(office, actor, { request, wanted });
  const key = randomUUID();
  const totals = { moves: 0, stays: 0, refused: 0 };
  for (let cursor: string | undefined, next: string | null = ''; next !== null; cursor = next ?? undefined) {
    const plan: MigrationPage = await office.engine.planMigration(actor, { ...request, cursor });
    const chosen = plan.lines.filter((line) => wanted === undefined || wanted.has(line.number));
    const page = options.dryRun === true ? chosen : (await office.engine.migrate(actor, { ...request, key, reason: reason ?? '', itemIds: chosen.map((line) => line.itemId) })).lines;
    for (const line of page) {
      console.log(told(line));
      totals[line.outcome] += 1;
    }
    next = plan.next;
  }
  console.log(`${totals.moves} ${options.dryRun === true ? 'would move' : 'moved'}, ${totals.stays} stay, ${totals.refused} refused. (迁移 ${totals.moves} 件，留用原版 ${totals.stays} 件，不能迁移 ${totals.refused} 件。)`);
  if (totals.refused > 0) process.exitCode = 1;
}

/** A number that is mistyped must not pass for one that was moved. */
async function requireFound(office: Office, actor: Actor, { request, wanted }: { readonly request: MigrationRequest; readonly wanted: ReadonlySet<string> }): Promise<void> {
  const missing = new Set(wanted);
  for (let cursor: string | undefined, next: string | null = ''; next !== null && missing.size > 0; cursor = next ?? undefined) {
    const plan: MigrationPage = await office.engine.planMigration(actor, { ...request, cursor });
    for (const line of plan.lines) missing.delete(line.number);
    next = plan.next;
  }
  if (missing.size === 0) return;
  const numbers = [...missing].join(', ');
  throw new ConfigProblem(`--item names what is no open item on version ${request.from} of ${request.workflow}: ${numbers}. Nothing was moved. (编号有误，或不是第${request.from}版的在办件：${numbers}；没有迁移任何办件。)`);
}

function told({ number, outcome, stage, to, reason, notes }: MigrationLine): string {
  const more = [...(reason === null ? [] : [reason]), ...notes].map((one) => `\n    ${one.zh} (${one.en})`).join('');
  return `${number}  ${outcome}  ${stage}${to === null ? '' : ` → ${to}`}${more}`;
}

function mappingOf(pairs: readonly string[]): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const match = /^([a-zA-Z0-9]+)=([a-zA-Z0-9]*)$/u.exec(pair);
      if (match === null) throw new ConfigProblem(`--map is “${pair}”; stage=stage or stage= is expected. (--map 应为 环节=环节。)`);
      return [match[1] ?? '', match[2] === '' ? null : (match[2] ?? null)];
    }),
  );
}

function versionNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/u.test(text)) throw new ConfigProblem(`“${text}” is no version; a whole number from 1 is expected. (版本应为正整数。)`);
  return Number(text);
}
