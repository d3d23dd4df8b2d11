// A sheet given back: its rows as they are now, with what became of each, the column to mend and the reason. Written in the
// template's own columns, so that it can be mended and uploaded again.
import { importRows, importSheetOf, refusal, type ImportRowState, type Person, type Store } from '@jinguo/core';
import type { Writable } from 'node:stream';
import type { SheetPort } from '../sheets/sheet-port.ts';
import type { RowProblem } from './read-row.ts';

const outcomes: Readonly<Record<ImportRowState, string>> = { unchecked: '未检查', good: '待导入', bad: '未通过', taken: '成功' };
const page = 500;

export interface SheetBack {
  readonly id: string;
  /** Only rows that stand so. */
  readonly state: ImportRowState | undefined;
}

/** @throws JinguoError NOT_FOUND; then nothing is written. */
export async function openSheetBack(store: Store, person: Person, { id, state }: SheetBack): Promise<{ readonly name: string; readonly write: (sheets: Pick<SheetPort, 'write'>, to: Writable) => Promise<void> }> {
  const sheet = await importSheetOf(store.read, { id, person: person.id });
  if (sheet === undefined) throw refusal('NOT_FOUND', { what: id });
  const headers: readonly string[] = JSON.parse(sheet.headers);
  const name = sheet.file_name.replace(/\.[^.]*$/u, '');
  return {
    name,
    async write(sheets, to) {
      const columns = [...headers, '导入结果', '办件编号', '问题列', '原因'].map((title) => ({ title, kind: 'text' as const }));
      const writer = await sheets.write(to, { name, lines: [], columns });
      for (let after: number | undefined = 0; after !== undefined; ) {
        const rows: Awaited<ReturnType<typeof importRows>> = await importRows(store.read, { id, state, after, limit: page });
        for (const row of rows) {
          const cells: readonly string[] = JSON.parse(row.cells);
          const problems: readonly RowProblem[] = JSON.parse(row.problems);
          await writer.add([...headers.map((_, place) => cells[place] ?? ''), outcomes[row.state], row.item_number ?? '', problems.map(({ column }) => column ?? '整行').join('；'), problems.map(({ zh }) => zh).join('；')]);
        }
        after = rows.length < page ? undefined : rows.at(-1)?.row;
      }
      await writer.end(undefined);
    },
  };
}
