// `jinguo import <spec> <file.csv>`: files a clerk's sheet, row by row, and says of each row what became of it.
import { readFile, writeFile } from 'node:fs/promises';
import { allPeople, refusal } from '@jinguo/core';
import { Command } from 'commander';
import { ConfigProblem } from '../config.ts';
import { chooseClerk } from '../import/choose-clerk.ts';
import { chooseBatch, importSheet, type RowResult } from '../import/import-sheet.ts';
import { sheets } from '../sheets/sheets.ts';
import type { Sheet } from '../sheets/sheet-port.ts';
import { writeSheet } from '../import/write-sheet.ts';
import type { Office } from '../office.ts';
import { withOffice } from './open.ts';

interface ImportOptions {
  readonly round?: string;
  readonly as?: string;
  readonly report?: string;
}

export function importCommand(): Command {
  return new Command('import')
    .description('file the applications of a sheet (XLSX or CSV); each row is accepted or refused with column and reason')
    .argument('<spec>', 'what the sheet holds, by the name its campaign gave it')
    .argument('<file>', 'the sheet, saved as XLSX or CSV')
    .option('--round <number>', 'number of the round to apply to; the only open one when absent')
    .option('--as <username>', 'clerk in whose name to file; the district’s clerk when absent')
    .option('--report <file>', 'write the sheet back with what became of each row')
    .action(async (name: string, file: string, options: ImportOptions) => {
      const sheet = await sheets.read(new Uint8Array(await readBytes(file)));
      const results = await withOffice((office) => run(office, { name, sheet, options }));
      if (options.report !== undefined) await writeFile(options.report, report(sheet, results));
      const accepted = results.filter((result) => result.accepted).length;
      console.log(`${accepted} accepted, ${results.length - accepted} refused. (成功 ${accepted} 行，未通过 ${results.length - accepted} 行。)`);
    });
}

async function run({ engine, store }: Office, { name, sheet, options }: { readonly name: string; readonly sheet: Sheet; readonly options: ImportOptions }): Promise<readonly RowResult[]> {
  const spec = engine.registry.importSpec(name);
  if (spec === undefined) throw refusal('NOT_FOUND', { what: name });
  const { person, programme } = await chooseClerk(engine, await allPeople(store.read), { workflow: spec.workflow, username: options.as });
  const batched = engine.registry.current(spec.workflow)?.compiled.definition.batchOf !== undefined;
  const batchId = batched ? chooseBatch(programme.openBatches, options.round) : undefined;
  console.log(`Filing in the name of ${person.username}; --as chooses another. (以 ${person.username} 名义代填。)`);
  return importSheet(engine, { spec, sheet, clerk: person, batchId, onRow: (result) => console.log(line(result)) });
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new ConfigProblem(`${file} cannot be read. (文件无法读取。)`, { cause: error });
  }
}

function line(result: RowResult): string {
  if (result.accepted) return `row ${result.row}  accepted  ${result.itemNumber}`;
  return [`row ${result.row}  refused`, ...result.problems.map(({ column, code, zh, en }) => `    ${column ?? '整行 row'}: ${zh} (${en}) [${code}]`)].join('\n');
}

function report({ headers, rows }: Sheet, results: readonly RowResult[]): string {
  const byRow = new Map(results.map((result) => [result.row, result]));
  const outcome = (row: number): readonly string[] => {
    const result = byRow.get(row);
    if (result === undefined) return ['', '', '', ''];
    if (result.accepted) return ['成功', result.itemNumber, '', ''];
    return ['未通过', '', result.problems.map(({ column }) => column ?? '整行').join('；'), result.problems.map(({ zh }) => zh).join('；')];
  };
  return writeSheet([
    [...headers, '导入结果', '办件编号', '问题列', '原因'],
    ...rows.map(({ number, cells }) => [...headers.map((_, index) => cells[index] ?? ''), ...outcome(number)]),
  ]);
}
