// Reads the cells of a clerk's sheet: amounts in yuan, rates in per cent, dates as people type them, words for choices.
// A cell that cannot be read says what was expected, so that the row can be mended in the sheet.
import { parseLocalDate } from '../calendar/local-date.ts';
import type { Json, JsonObject } from '../definition/text.ts';
import type { ImportColumn } from '../plugin/contributions.ts';
import { parseYuan } from '../values/money.ts';
import { isObject } from '../values/json.ts';
import { normalise } from '../values/parsed.ts';

type Read = ImportColumn['read'];
type Answer = ReturnType<Read>;

/** A cell that was read. */
export const ok = (value: Json): Answer => ({ ok: true, value });
/** A cell that cannot be read, with what to write instead. */
export const wrong = (code: string, zh: string, en: string): Answer => ({ ok: false, issue: { code, zh, en } });

/** Reads a text. */
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

/** Reads a whole number. */
export const integer: Read = (cell) => {
  const plain = normalise(cell);
  return /^\d{1,9}$/u.test(plain) ? ok(Number(plain)) : wrong('CELL_INTEGER', '请填写整数', 'must be a whole number');
};

/** A measure such as square metres: a plain number with at most two decimals. */
export const decimal: Read = (cell) => {
  const plain = normalise(cell);
  return /^\d{1,9}(?:\.\d{1,2})?$/u.test(plain) ? ok(Number(plain)) : wrong('CELL_DECIMAL', '请填写数字，最多两位小数', 'must be a number with at most two decimals');
};

/** Reads 是 or 否. */
export const yesNo: Read = (cell) => {
  const plain = normalise(cell);
  if (plain !== '是' && plain !== '否') return wrong('CELL_YES_NO', '请填写“是”或“否”', 'must be 是 (yes) or 否 (no)');
  return ok(plain === '是');
};

/** The one answer that a paper form must carry; `value` is what it stands for. */
export function mustBeYes(value: Json): Read {
  return (cell) => (normalise(cell) === '是' ? ok(value) : wrong('CELL_CONSENT', '纸质表须已签署授权与承诺，请填写“是”', 'the paper form must carry the signed consent; write 是 (yes)'));
}

/** Reads one of several values by its Chinese words. */
export function oneOf(choices: readonly { readonly value: string | number; readonly zh: string }[]): Read {
  const words = choices.map((one) => one.zh).join('、');
  return (cell) => {
    const chosen = choices.find((one) => normalise(one.zh) === normalise(cell));
    return chosen === undefined ? wrong('CELL_CHOICE', `请填写其中之一：${words}`, `must be one of: ${words}`) : ok(chosen.value);
  };
}

/** Several words or choices in one cell, separated by 、 or ；; undefined for lists of anything else. */
export function listed(items: JsonObject): Read | undefined {
  if (items['type'] !== 'string') return undefined;
  const choices = items['oneOf'];
  const known = Array.isArray(choices) ? choices.filter((one: Json): one is JsonObject => isObject(one)).map((one) => ({ value: String(one['const']), zh: String(one['title']) })) : undefined;
  return (cell) => {
    const words = cell.split(/[、;；\n]/u).map((part) => part.trim()).filter((part) => part !== '');
    if (known === undefined) return ok(words);
    const values = words.map((word) => known.find((one) => normalise(one.zh) === normalise(word))?.value);
    const all = known.map((one) => one.zh).join('、');
    return values.every((one) => one !== undefined) ? ok(values) : wrong('CELL_CHOICES', `请从中选填，用顿号隔开：${all}`, `must be some of, separated by 、: ${all}`);
  };
}

/** A column of a table within one cell. */
export interface TableColumn {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly required: boolean;
  readonly read: Read;
}

/** A table in one cell: a line for each of its rows, the columns in order, separated by ｜. */
export function table(columns: readonly TableColumn[]): Read {
  return (cell) => {
    const lines = cell.split(/[\n;；]/u).map((line) => line.trim()).filter((line) => line !== '');
    const rows: JsonObject[] = [];
    for (const [index, line] of lines.entries()) {
      const read = tableRow(columns, line.split(/[|｜]/u).map((part) => part.trim()));
      if (!read.ok) return { ok: false, issue: { code: read.issue.code, zh: `第${index + 1}行${read.issue.zh}`, en: `line ${index + 1}: ${read.issue.en}` } };
      rows.push(read.row);
    }
    return ok(rows);
  };
}

function tableRow(columns: readonly TableColumn[], parts: readonly string[]): { readonly ok: true; readonly row: JsonObject } | Extract<Answer, { readonly ok: false }> {
  const head = columns.map((column) => column.zh).join('｜');
  if (parts.length !== columns.length) return { ok: false, issue: { code: 'CELL_TABLE', zh: `须有${columns.length}项，用“｜”隔开：${head}`, en: `needs ${columns.length} parts, separated by ｜: ${head}` } };
  const row: { [name: string]: Json } = {};
  for (const [index, column] of columns.entries()) {
    const part = parts[index] ?? '';
    if (part === '' && !column.required) continue;
    const read = part === '' ? wrong('CELL_TABLE', '必须填写', 'is required') : column.read(part);
    if (!read.ok) return { ok: false, issue: { code: read.issue.code, zh: `“${column.zh}”${read.issue.zh}`, en: `${column.en} ${read.issue.en}` } };
    row[column.name] = read.value;
  }
  return { ok: true, row };
}

/** The day a cell of a sheet says, however the office writes it. */
export function dateIn(cell: string): string | undefined {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(normalise(cell));
  return match === null ? undefined : parseLocalDate(`${match[1]}-${(match[2] ?? '').padStart(2, '0')}-${(match[3] ?? '').padStart(2, '0')}`);
}
