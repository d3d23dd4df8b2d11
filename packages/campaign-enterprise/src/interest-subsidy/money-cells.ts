// Cells only this sheet has: part repayments and overdue ranges, several in one cell.
import { parseYuan, type ImportColumn } from '@jinguo/core/plugin';
import { cells } from '@jinguo/core/programme';

type Read = ImportColumn['read'];

const { dateIn, ok, wrong } = cells;

/** `2021-06-15 200000.00；2021-09-01 50000` → repayments. */
export const repayments: Read = (cell) => {
  const rows = parts(cell).map((part) => {
    const [day = '', sum = '', ...more] = part.split(/\s+/u);
    const amount = parseYuan(sum);
    const on = dateIn(day);
    return on === undefined || !amount.ok || more.length > 0 ? undefined : { date: on, amount: amount.value };
  });
  const read = rows.filter((one) => one !== undefined);
  return read.length === rows.length ? ok(read) : wrong('CELL_REPAYMENTS', '请填写如“2021-06-15 200000.00”，多笔用分号隔开', 'write e.g. 2021-06-15 200000.00, several separated by semicolons');
};

/** `2022-03-21至2022-04-02` → half-open ranges. */
export const ranges: Read = (cell) => {
  const rows = parts(cell).map((part) => {
    const [first = '', last = '', ...more] = part.split(/至|~|～/u);
    const from = dateIn(first);
    const to = dateIn(last);
    return from === undefined || to === undefined || more.length > 0 ? undefined : { from, to };
  });
  const read = rows.filter((one) => one !== undefined);
  return read.length === rows.length ? ok(read) : wrong('CELL_RANGES', '请填写如“2022-03-21至2022-04-02”，多段用分号隔开', 'write e.g. 2022-03-21至2022-04-02, several separated by semicolons');
};

function parts(cell: string): readonly string[] {
  return cell.split(/[;；\n]/u).map((part) => part.trim()).filter((part) => part !== '');
}

