// Reads the cells of a clerk's sheet: amounts in yuan, rates in per cent, dates as people type them, words for choices.
// A cell that cannot be read says what was expected, so that the row can be mended in the sheet.
import { normalise, parseLocalDate, parseYuan, type ImportColumn, type Json } from '@jinguo/core/plugin';

type Read = ImportColumn['read'];
type Answer = ReturnType<Read>;

const ok = (value: Json): Answer => ({ ok: true, value });
const wrong = (code: string, zh: string, en: string): Answer => ({ ok: false, issue: { code, zh, en } });

export const text: Read = (cell) => ok(cell.trim());

/** Identity numbers, codes, phones and cards: no spaces, half-width, as sheets and chats garble them. */
export const figures: Read = (cell) => ok(normalise(cell));

/** 2022-01-25, 2022/1/25, 2022.1.25, 2022年1月25日. */
export const date: Read = (cell) => {
  const found = dateIn(cell);
  return found === undefined ? wrong('CELL_DATE', '不是有效日期，请填写如“2022-01-25”', 'is not a date; write e.g. 2022-01-25') : ok(found);
};

/** Yuan with at most two decimals → fen. */
export const yuan: Read = (cell) => {
  const read = parseYuan(cell);
  return read.ok ? ok(read.value) : wrong('CELL_MONEY', '不是有效金额，请以元为单位填写，最多两位小数', 'is not an amount; write yuan with at most two decimals');
};

/** Per cent with at most four decimals, with or without the sign → ppm. */
export const percent: Read = (cell) => {
  const match = /^(\d{1,3})(?:\.(\d{1,4}))?%?$/u.exec(normalise(cell));
  return match === null
    ? wrong('CELL_RATE', '不是有效比例，请填写如“4.35”（%），最多四位小数', 'is not a percentage; write e.g. 4.35, at most four decimals')
    : ok(Number(match[1]) * 10_000 + Number((match[2] ?? '').padEnd(4, '0')));
};

export const integer: Read = (cell) => {
  const plain = normalise(cell);
  return /^\d{1,9}$/u.test(plain) ? ok(Number(plain)) : wrong('CELL_INTEGER', '请填写整数', 'must be a whole number');
};

export const yesNo: Read = (cell) => {
  const plain = normalise(cell);
  if (plain !== '是' && plain !== '否') return wrong('CELL_YES_NO', '请填写“是”或“否”', 'must be 是 (yes) or 否 (no)');
  return ok(plain === '是');
};

/** The one answer that a paper form must carry; `value` is what it stands for. */
export function mustBeYes(value: Json): Read {
  return (cell) => (normalise(cell) === '是' ? ok(value) : wrong('CELL_CONSENT', '纸质表须已签署授权与承诺，请填写“是”', 'the paper form must carry the signed consent; write 是 (yes)'));
}

export function oneOf(choices: readonly { readonly value: string; readonly zh: string }[]): Read {
  const words = choices.map((one) => one.zh).join('、');
  return (cell) => {
    const chosen = choices.find((one) => one.zh === normalise(cell));
    return chosen === undefined ? wrong('CELL_CHOICE', `请填写其中之一：${words}`, `must be one of: ${words}`) : ok(chosen.value);
  };
}

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

function dateIn(cell: string): string | undefined {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(normalise(cell));
  return match === null ? undefined : parseLocalDate(`${match[1]}-${(match[2] ?? '').padStart(2, '0')}-${(match[3] ?? '').padStart(2, '0')}`);
}
