// `jinguo calendar`: the working calendar as the office keeps it. When a year is announced, its file is read in: deadlines
// that were provisional are firm from then on, and each that moves is printed; what runs beside takes the year up by itself.
import { readFile } from 'node:fs/promises';
import { calendarYears, isLocalDate, systemActor, type MovedDeadline } from '@jinguo/core';
import { Command } from 'commander';
import { z } from 'zod';
import { ConfigProblem } from '../config.ts';
import { leadCalled } from './lead-called.ts';
import { withOffice } from './open.ts';

const date = z.string().refine(isLocalDate, 'must be a date such as 2024-01-01');
const announced = z.strictObject({
  year: z.int().min(2000).max(2100),
  /** Public holidays. */
  off: z.array(date),
  /** Make-up working days. */
  workdays: z.array(date),
});

interface SetOptions {
  readonly as?: string;
  readonly dryRun?: true;
  readonly en?: true;
}

export function calendarCommand(): Command {
  return new Command('calendar')
    .description('the working calendar: show the years on record, or read in an announced one')
    .addCommand(new Command('show').description('print the years on record').action(show))
    .addCommand(
      new Command('set')
        .description('read in one announced year, {"year", "off": [dates], "workdays": [dates]}, and move the deadlines it concerns')
        .argument('<file.json>')
        .option('--as <username>', 'the lead in whose name; the system when absent')
        .option('--dry-run', 'only say which deadlines would move')
        .option('--en', 'stages in English (default: Chinese)')
        .action(set),
    );
}

async function show(): Promise<void> {
  for (const { year, off, workdays } of await withOffice(({ store }) => calendarYears(store))) {
    console.log(`${year}: ${off.length} days off, ${workdays.length} make-up working days (休 ${off.length} 天，调休上班 ${workdays.length} 天)`);
  }
}

async function set(file: string, { as, dryRun, en }: SetOptions): Promise<void> {
  const year = announced.safeParse(await readJson(file));
  if (!year.success) throw new ConfigProblem(`${file}: ${z.prettifyError(year.error)} (日历文件有误。)`);
  const { data } = year;
  const stray = [...data.off, ...data.workdays].find((one) => !one.startsWith(`${data.year}-`));
  if (stray !== undefined) throw new ConfigProblem(`${file}: ${stray} is not in ${data.year}; put it into its own year's file. (日期不属于该年度。)`);
  const moved = await withOffice(async (office) => {
    const actor = as === undefined ? systemActor : await leadCalled(office, as);
    return dryRun === true ? office.engine.previewCalendar(actor, [data]) : office.engine.setCalendarYears(actor, [data]);
  });
  for (const one of moved) console.log(told(one, en === true ? 'en' : 'zh'));
  console.log(
    dryRun === true
      ? `${moved.length} deadlines would move; nothing was written. (将有 ${moved.length} 个到期日变动，未写入。)`
      : `${data.year} is on record; ${moved.length} deadlines moved. (${data.year} 年已登记，${moved.length} 个到期日有变动。)`,
  );
}

function told({ number, title, from, to }: MovedDeadline, language: 'zh' | 'en'): string {
  const none = language === 'zh' ? '无' : 'none';
  return `${number} ${title[language]}: ${from ?? none} → ${to ?? none}`;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new ConfigProblem(`${file} cannot be read as JSON: ${error instanceof Error ? error.message : 'unknown'} (无法读取。)`);
  }
}
