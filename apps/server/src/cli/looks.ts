// `jinguo audit looks`: who looked at what personal data, when and why: the first question when some of it has leaked (PIPL 57).
// What was shown is not printed, only where it stands.
import { localDateOf, looksAtPersonalData, parseLocalDate, type LocalDate, type LookRow } from '@jinguo/core';
import { Command } from 'commander';
import { ConfigProblem } from '../config.ts';
import { withOffice } from './open.ts';

interface Options {
  readonly from?: string;
  readonly to?: string;
  readonly item?: string;
  readonly person?: string;
  readonly json?: boolean;
}

const actions: Readonly<Record<LookRow['action'], string>> = { unmask: 'unmasked (查看隐藏信息)', openPaper: 'opened (打开文书)', showObjection: 'read who objects (查看异议人)' };

export function looksCommand(): Command {
  return new Command('looks')
    .description('print who looked at which personal data, when and why')
    .option('--from <date>', 'from this day on, such as 2022-03-01')
    .option('--to <date>', 'to this day, itself included')
    .option('--item <number>', 'of one item, such as FZ01-2022-0001')
    .option('--person <name>', 'by one person')
    .option('--json', 'print a line of JSON for each')
    .action(async ({ from, to, item, person, json }: Options) => {
      const rows = await withOffice(({ store }) => looksAtPersonalData(store, { from: date('--from', from), to: date('--to', to), item, person }));
      if (json === true) for (const row of rows) console.log(JSON.stringify(row));
      else if (rows.length === 0) console.log('Nobody looked. (没有查看记录。)');
      else for (const row of rows) console.log(line(row));
    });
}

function line({ at, person, role, unit, action, item, what, reason }: LookRow): string {
  const instant = new Date(at);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', timeStyle: 'short' }).format(instant);
  const post = role === null ? '' : ` (${role}@${unit ?? ''})`;
  return `${localDateOf(instant)} ${time}  ${person}${post}  ${actions[action]}  ${item}  ${what.join(' ')}\n    ${reason}`;
}

/** @throws ConfigProblem */
function date(option: string, text: string | undefined): LocalDate | undefined {
  if (text === undefined) return undefined;
  const found = parseLocalDate(text);
  if (found === undefined) throw new ConfigProblem(`${option} is “${text}”, no date; write it as 2022-01-26. (日期应写作 2022-01-26。)`);
  return found;
}
