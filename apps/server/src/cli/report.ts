// `jinguo report --year 2021`: the yearly report of the whole district as it stands, in the office's own sentences; with
// `--docx`, as a Word file too.
import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { ConfigProblem } from '../config.ts';
import { printReport } from '../report/print-report.ts';
import { reportTitle } from '../report/title.ts';
import { wordOf } from '../report/word.ts';
import { withOffice } from './open.ts';

export function reportCommand(): Command {
  return new Command('report')
    .description('print the yearly report, marking every number that no item stands behind')
    .requiredOption('--year <year>', 'the year to report on', readYear)
    .option('--docx <file>', 'also write it as a Word file')
    .action(async ({ year, docx }: { readonly year: number; readonly docx?: string }) => {
      const { report, title } = await withOffice(async ({ engine }) => ({ report: await engine.report({ kind: 'system' }, { year }), title: reportTitle(engine.units, year) }));
      for (const line of printReport(report, title)) console.log(line);
      if (docx === undefined) return;
      await writeFile(docx, await wordOf(report, title));
      console.log(`Written to ${docx}. (已写入文件。)`);
    });
}

function readYear(text: string): number {
  if (!/^20\d\d$/u.test(text)) throw new ConfigProblem(`--year is “${text}”; a year such as 2021 is expected. (--year 应为年份，如 2021。)`);
  return Number(text);
}
