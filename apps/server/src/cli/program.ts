// The command line: `jinguo <command>`. One file per command; this one names them and says how errors are told.
import { JinguoError } from '@jinguo/core';
import { Command, CommanderError } from 'commander';
import { ConfigProblem } from '../config.ts';
import { auditCommand } from './audit.ts';
import { backupCommand } from './backup.ts';
import { calendarCommand } from './calendar.ts';
import { retentionCommand } from './retention.ts';
import { campaigns } from '../campaigns.ts';
import { checkCommand } from './check.ts';
import { contributedCommands } from './contributed.ts';
import { importCommand } from './import.ts';
import { incidentsCommand } from './incidents.ts';
import { reportCommand } from './report.ts';
import { restoreCommand } from './restore.ts';
import { seedCommand } from './seed.ts';
import { serveCommand } from './serve.ts';
import { userCommand } from './user.ts';
import { migrateCommand, versionsCommand } from './versions.ts';
import { workdaysCommand } from './workdays.ts';

const commands = [serveCommand, seedCommand, importCommand, workdaysCommand, calendarCommand, checkCommand, auditCommand, incidentsCommand, reportCommand, retentionCommand, versionsCommand, migrateCommand, userCommand, backupCommand, restoreCommand];

/** Runs one command; its answer is the exit code: 0, 1 for what happened, 2 for how it was called. */
export async function runCommand(args: readonly string[]): Promise<number> {
  const program = new Command('jinguo')
    .description('Jinguo 巾帼: the approval system of a district women’s federation')
    .addHelpText('after', '\nSettings come from the environment: PORT, HOST, JINGUO_DATA, JINGUO_DEMO, JINGUO_CLOCK, JINGUO_PUBLIC_URL, JINGUO_SMTP_URL, JINGUO_MAIL_FROM, JINGUO_WEBHOOKS, LOG_LEVEL.')
    .exitOverride();
  for (const command of [...commands.map((make) => make()), ...contributedCommands(campaigns)]) program.addCommand(command);
  try {
    await program.parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return tell(error);
  }
}

/** Says what went wrong, and answers the exit code: 2 for how it was called, 1 for what happened. */
function tell(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // commander has said it
  if (error instanceof ConfigProblem) {
    console.error(error.message);
    return 2;
  }
  if (error instanceof JinguoError) {
    console.error(`${error.code}: ${error.text('en')}\n${error.text('zh')}`);
    for (const issue of error.issues) console.error(`  ${issue.path || '/'}: ${issue.en} (${issue.zh})`);
    return 1;
  }
  console.error(error);
  return 1;
}
