// Money is integer fen; these read and print it without ever touching a fraction. domain.md §3.1
import type { Parsed } from './parsed.ts';
import { normalise } from './parsed.ts';

export type MoneyProblem = 'format' | 'decimals' | 'range';

/** Integer fen from text in yuan with at most two decimals, e.g. `69,600.00` → 6 960 000. */
export function parseYuan(text: string): Parsed<number, MoneyProblem> {
  return parseDecimal(text, 2, 100);
}

/** Integer fen from text in 万元 with at most six decimals, e.g. `6.96` → 6 960 000. */
export function parseWanYuan(text: string): Parsed<number, MoneyProblem> {
  return parseDecimal(text, 6, 1_000_000);
}

/** `6,502.22元` */
export function formatYuan(fen: number): string {
  return `${yuanFigures(fen)}元`;
}

/** `6,502.22` */
export function yuanFigures(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const digits = String(Math.abs(fen)).padStart(3, '0');
  const whole = digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/gu, ',');
  return `${sign}${whole}.${digits.slice(-2)}`;
}

/** Two decimals, half-up: 6 960 000 fen → `6.96万元`. */
export function formatWanYuan(fen: number): string {
  const hundredths = Math.floor((fen + 5_000) / 10_000);
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}万元`;
}

const numerals = '零壹贰叁肆伍陆柒捌玖';
const units = ['', '拾', '佰', '仟'];
const sections = ['', '万', '亿', '万亿'];

/** 大写: 6 960 000 fen → `陆万玖仟陆佰元整`. */
export function toCapitals(fen: number): string {
  const digits = String(fen).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/^0+/u, '');
  const jiao = Number(digits.at(-2));
  const cents = Number(digits.at(-1));
  const yuan = whole === '' ? '' : `${wholeCapitals(whole)}元`;
  if (jiao === 0 && cents === 0) return yuan === '' ? '零元整' : `${yuan}整`;
  const jiaoText = jiao === 0 ? (yuan === '' ? '' : '零') : `${numerals[jiao]}角`;
  return `${yuan}${jiaoText}${cents === 0 ? '整' : `${numerals[cents]}分`}`;
}

function wholeCapitals(whole: string): string {
  let text = '';
  let zero = false;
  const padded = whole.padStart(Math.ceil(whole.length / 4) * 4, '0');
  const groups = padded.length / 4;
  for (let group = 0; group < groups; group += 1) {
    let used = false;
    for (let place = 0; place < 4; place += 1) {
      const digit = Number(padded[group * 4 + place]);
      if (digit === 0) {
        zero = text !== '';
        continue;
      }
      text += `${zero ? '零' : ''}${numerals[digit]}${units[3 - place]}`;
      zero = false;
      used = true;
    }
    if (used) text += sections[groups - 1 - group];
  }
  return text;
}

function parseDecimal(text: string, decimals: number, factor: number): Parsed<number, MoneyProblem> {
  const plain = normalise(text).replaceAll(',', '').replace(/^[¥￥]/u, '');
  const match = /^(\d+)(?:\.(\d+))?$/u.exec(plain);
  if (match === null) return { ok: false, problem: 'format' };
  const fraction = match[2] ?? '';
  if (fraction.length > decimals) return { ok: false, problem: 'decimals' };
  const value = Number(match[1]) * factor + Number(fraction.padEnd(decimals, '0') || '0');
  return Number.isSafeInteger(value) ? { ok: true, value } : { ok: false, problem: 'range' };
}
