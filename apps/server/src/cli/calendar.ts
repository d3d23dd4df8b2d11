// `jinguo calendar`: the working calendar as the office keeps it. When a year is announced, its file is read in; deadlines
// that were provisional are firm from then on.
import { readFile } from 'node:fs/promises';
import { calendarYears, isLocalDate, putCalendarYears } from '@jinguo/core';
import { Command } from 'commander';
import { z } from 'zod';
import { ConfigProblem } from '../config.ts';
import { withOffice } from './open.ts';

const date = z.string().refine(isLocalDate, 'must be a date such as 2024-01-01');
const announced = z.strictObject({
  year: z.int().min(2000).max(2100),
  /** Public holidays. */
  off: z.array(date),
  /** Make-up working days. */
  workdays: z.array(date),
});

export function calendarCommand(): Command {
  return new Command('calendar')
    .description('the working calendar: show the years on record, or read in an announced one')
    .addCommand(new Command('show').description('print the years on record').action(show))
    .addCommand(new Command('set').description('read in one announced year: {"year", "off": [dates], "workdays": [dates]}').argument('<file.json>').action(set));
}

async function show(): Promise<void> {
  for (const { year, off, workdays } of await withOffice(({ store }) => calendarYears(store))) {
    console.log(`${year}: ${off.length} days off, ${workdays.length} make-up working days (休 ${off.length} 天，调休上班 ${workdays.length} 天)`);
  }
}

async function set(file: string): Promise<void> {
  const year = announced.safeParse(await readJson(file));
  if (!year.success) throw new ConfigProblem(`${file}: ${z.prettifyError(year.error)} (日历文件有误。)`);
  const { data } = year;
  const stray = [...data.off, ...data.workdays].find((one) => !one.startsWith(`${data.year}-`));
  if (stray !== undefined) throw new ConfigProblem(`${file}: ${stray} is not in ${data.year}; put it into its own year's file. (日期不属于该年度。)`);
  await withOffice(({ store }) => putCalendarYears(store, [data], 'replace'));
  console.log(`${data.year} is on record; a running server takes it up at its next start. (已登记，重启服务后生效。)`);
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new ConfigProblem(`${file} cannot be read as JSON: ${error instanceof Error ? error.message : 'unknown'} (无法读取。)`);
  }
}
