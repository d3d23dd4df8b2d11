// `jinguo workdays <from> <n>`: the last day of a period of n working days that begins the day after `from`.
import { calendarOf, calendarYears, deadline, officialCalendar, parseLocalDate, type WorkingCalendar } from '@jinguo/core';
import { Command } from 'commander';
import { ConfigProblem, readConfig } from '../config.ts';
import { hasDatabase } from '../data-folder.ts';
import { withOffice } from './open.ts';

const most = 2000;

export function workdaysCommand(): Command {
  return new Command('workdays')
    .description('print the last day of a period of <n> working days that begins the day after <from>')
    .argument('<from>', 'date, such as 2022-01-26')
    .argument('<n>', 'working days')
    .action(async (from: string, n: string) => {
      const trigger = parseLocalDate(from);
      if (trigger === undefined) throw new ConfigProblem(`“${from}” is no date; write it as 2022-01-26. (日期应写作 2022-01-26。)`);
      if (!/^\d{1,4}$/u.test(n) || Number(n) > most) throw new ConfigProblem(`“${n}” is no number of working days from 0 to ${most}. (工作日数应为 0–${most}。)`);
      const { date, provisional } = deadline(await calendar(), trigger, Number(n));
      console.log(provisional ? `${date} (provisional 暂定: a year’s calendar is not announced yet)` : date);
    });
}

/** The office's own calendar where there is one, else the one that comes with the program. */
async function calendar(): Promise<WorkingCalendar> {
  if (!hasDatabase(readConfig().dataFolder)) return officialCalendar;
  return withOffice(async ({ store }) => calendarOf(await calendarYears(store)));
}
