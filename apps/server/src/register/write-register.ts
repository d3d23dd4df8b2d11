// Writes a register into a sheet, page by page: a hundred thousand rows need no more memory than one page. Money and numbers
// are summed on the way.
import { refusal, type Engine, type Person, type RegisterCell, type RegisterColumn } from '@jinguo/core';
import type { Writable } from 'node:stream';
import type { Telling } from '../http/told-file.ts';
import type { SheetPort } from '../sheets/sheet-port.ts';
import { textWidth } from '../sheets/text-width.ts';
import { ledgerColumns, ledgerRows } from './ledger-rows.ts';
import { numberColumns, numberRows } from './number-rows.ts';
import type { RegisterOf, RegisterRequest } from './request.ts';

const pageRows = 100;
/** Every one of them is written into the audit log. */
const mostUnmasked = 2000;
const [narrowest, widest] = [8, 36];

export type RegisterEngine = Pick<Engine, 'register' | 'registerColumns' | 'registry' | 'ledgers' | 'documentNumbers' | 'item' | 'clock' | 'units'>;

export interface Register {
  readonly name: string;
  /** Answers how many rows were written; page by page it says how many, and asks whether anybody still waits. */
  readonly write: (sheets: Pick<SheetPort, 'write'>, to: Writable, telling: Pick<Telling, 'progress' | 'signal'>) => Promise<number>;
}

/** Which columns there are to choose from. */
export async function columnsOf(engine: RegisterEngine, person: Person, of: RegisterOf): Promise<{ readonly columns: readonly RegisterColumn[]; readonly mayUnmask: boolean }> {
  if (of.list === 'numbers') return { columns: numberColumns, mayUnmask: false };
  if (of.list !== 'ledgers') return engine.registerColumns(person, of);
  return { columns: ledgerColumns(await engine.ledgers(person, { programme: of.programme })), mayUnmask: false };
}

/** @throws JinguoError NOT_ALLOWED, NOT_FOUND, BAD_REQUEST, TOO_MANY_ROWS; then nothing is written. */
export async function openRegister(engine: RegisterEngine, person: Person, request: RegisterRequest): Promise<Register> {
  const { columns: all } = await columnsOf(engine, person, request.of);
  const columns = request.columns.map((key) => {
    const column = all.find((one) => one.key === key);
    if (column === undefined) throw refusal('BAD_REQUEST', { path: `columns/${key}` });
    return column;
  });
  const { language } = request;
  const hidden = columns.some((column) => column.masked);
  const full = request.reason !== undefined && hidden;
  if (full) await requireFew(engine, person, request);
  // The first page is read before anything is written, so that a refusal is still one.
  const pages = rowsOf(engine, person, request);
  const first = await pages.next();
  const name = `${titleOf(engine, request)}${language === 'zh' && request.of.list !== 'numbers' ? '台账' : ''}`;
  return {
    name,
    async write(sheets, to, { progress, signal }) {
      const writer = await sheets.write(to, {
        name,
        lines: [name, [...madeBy(engine, person, language), ...(hidden ? [full ? said(language, '含完整个人信息，请妥善保管', 'Holds personal data in full: keep it safe') : said(language, '个人信息已脱敏', 'Personal data masked')] : [])].join('　')],
        columns: columns.map((column, place) => ({ title: column.title[language], kind: column.kind, ...(column.kind === 'text' ? { width: fitting([column.title[language], ...(first.done === true ? [] : first.value.map((row) => String(row[place] ?? '')))]) } : {}) })),
      });
      const sums: (number | null)[] = columns.map((column) => (column.kind === 'money' || column.kind === 'count' ? 0 : null));
      let count = 0;
      for (let page = first; page.done !== true; page = await pages.next()) {
        signal.throwIfAborted();
        for (const row of page.value) {
          await writer.add(row);
          count += 1;
          for (const [place, cell] of row.entries()) {
            const sum = sums[place];
            if (typeof sum === 'number' && typeof cell === 'number') sums[place] = sum + cell;
          }
        }
        progress(count, null);
      }
      await writer.end(withWord(columns, sums, language));
      return count;
    },
  };
}

async function* rowsOf(engine: RegisterEngine, person: Person, { of, columns, language, reason }: RegisterRequest): AsyncGenerator<readonly (readonly RegisterCell[])[], undefined> {
  if (of.list === 'ledgers') {
    yield await ledgerRows(engine, person, await engine.ledgers(person, { programme: of.programme }), { columns, language });
    return undefined;
  }
  if (of.list === 'numbers') {
    yield numberRows((await engine.documentNumbers(person, { year: of.year })).rows, { columns, language });
    return undefined;
  }
  let cursor: string | undefined;
  for (;;) {
    const page = await engine.register(person, { of, columns, language, cursor, limit: pageRows, ...(reason === undefined ? {} : { reason }) });
    yield page.rows;
    if (page.next === null) return undefined;
    cursor = page.next;
  }
}

/** Counted masked first: a list that is too long is refused before anybody's data is shown. */
async function requireFew(engine: RegisterEngine, person: Person, request: RegisterRequest): Promise<void> {
  let count = 0;
  for await (const page of rowsOf(engine, person, { ...request, columns: ['number'], reason: undefined })) {
    count += page.length;
    if (count > mostUnmasked) throw refusal('TOO_MANY_ROWS', { limit: mostUnmasked });
  }
}

/** As wide as the first page needs, within what can be read; what is longer is wrapped. */
function fitting(texts: readonly string[]): number {
  return Math.min(widest, Math.max(narrowest, ...texts.map(textWidth)) + 2);
}

/** 合计 stands in the first column that is not summed. */
function withWord(columns: readonly RegisterColumn[], sums: readonly (number | null)[], language: 'zh' | 'en'): readonly RegisterCell[] | undefined {
  if (sums.every((sum) => sum === null)) return undefined;
  const place = columns.findIndex((column) => column.kind === 'text');
  return sums.map((sum, index) => (index === place ? said(language, '合计', 'In all') : sum));
}

const tabs: Readonly<Record<string, readonly [zh: string, en: string]>> = { todo: ['待办', 'To do'], overdue: ['超期', 'Overdue'], done: ['已办', 'Done'], started: ['我发起的', 'Started by me'], copied: ['抄送我的', 'Copied to me'], followed: ['关注', 'Followed'] };

function titleOf({ registry }: RegisterEngine, { of, language }: RegisterRequest): string {
  const workflow = 'workflow' in of && of.workflow !== undefined ? registry.current(of.workflow)?.compiled.definition.title[language] : undefined;
  if (of.list === 'numbers') return said(language, `${of.year}年发文登记簿`, `Documents of ${of.year}`);
  if (of.list === 'ledgers') {
    const programme = registry.plugins.flatMap((plugin) => plugin.programmes ?? []).find((one) => one.code === of.programme);
    return `${programme?.title[language] ?? of.programme}${said(language, '名额与预算', ': quotas and budgets')}`;
  }
  const what = of.list === 'inbox' ? said(language, ...(tabs[of.tab] ?? ['', ''])) : of.list === 'entries' ? said(language, '批次清单', 'Entries') : said(language, '办件', 'Items');
  return workflow === undefined ? what : `${workflow}${language === 'zh' ? '' : ': '}${what}`;
}

function madeBy({ clock }: RegisterEngine, person: Person, language: 'zh' | 'en'): readonly string[] {
  const at = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short' }).format(clock.now());
  return [said(language, `导出人：${person.name}`, `Exported by ${person.name}`), said(language, `导出时间：${at}`, `on ${at}`)];
}

function said(language: 'zh' | 'en', zh: string, en: string): string {
  return language === 'zh' ? zh : en;
}
