// Money is integer fen; these read and print it without ever touching a fraction. domain.md §3.1
import type { Parsed } from './parsed.ts';
import { normalise } from './parsed.ts';

/** What is wrong with a text that should be an amount. */
export type MoneyProblem = 'format' | 'decimals' | 'range';

/**
 * Integer fen from text in yuan with at most two decimals. Problems: `format` (no amount, or a comma that may mean a decimal
 * point), `decimals` (more than two), `range` (more than can be kept exactly).
 *
 * @example
 * ```ts
 * import { parseYuan } from './money.ts';
 * const read = parseYuan('69,600.00');
 * console.assert(read.ok && read.value === 6_960_000);
 * console.assert(!parseYuan('6,96').ok);
 * ```
 */
export function parseYuan(text: string): Parsed<number, MoneyProblem> {
  return parseDecimal(text, 2, 100);
}

/**
 * Integer fen from text in 万元 with at most six decimals; problems as with `parseYuan`.
 *
 * @example
 * ```ts
 * import { parseWanYuan } from './money.ts';
 * const read = parseWanYuan('6.96');
 * console.assert(read.ok && read.value === 6_960_000);
 * ```
 */
export function parseWanYuan(text: string): Parsed<number, MoneyProblem> {
  return parseDecimal(text, 6, 1_000_000);
}

/**
 * Fen as papers print them.
 *
 * @example
 * ```ts
 * import { formatYuan } from './money.ts';
 * console.assert(formatYuan(650_222) === '6,502.22元');
 * ```
 */
export function formatYuan(fen: number): string {
  return `${yuanFigures(fen)}元`;
}

/**
 * Fen as the columns of a sheet print them, the unit being in the head.
 *
 * @example
 * ```ts
 * import { yuanFigures } from './money.ts';
 * console.assert(yuanFigures(650_222) === '6,502.22');
 * ```
 */
export function yuanFigures(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const digits = String(Math.abs(fen)).padStart(3, '0');
  const whole = digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/gu, ',');
  return `${sign}${whole}.${digits.slice(-2)}`;
}

/**
 * Fen (0 or more) in 万元 with two decimals, half-up.
 *
 * @example
 * ```ts
 * import { formatWanYuan } from './money.ts';
 * console.assert(formatWanYuan(6_960_000) === '6.96万元' && formatWanYuan(5_000) === '0.01万元');
 * ```
 */
export function formatWanYuan(fen: number): string {
  const hundredths = Math.floor((fen + 5_000) / 10_000);
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}万元`;
}

const numerals = '零壹贰叁肆伍陆柒捌玖';
const units = ['', '拾', '佰', '仟'];
const sections = ['', '万', '亿', '万'];

/**
 * 大写 of fen (0 or more), as payment forms want it.
 *
 * @example
 * ```ts
 * import { toCapitals } from './money.ts';
 * console.assert(toCapitals(6_960_000) === '陆万玖仟陆佰元整');
 * ```
 */
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
    // 万 of 亿 are still 亿, whether or not single 亿 follow.
    if (used || (groups - group === 3 && text !== '')) text += sections[groups - 1 - group];
  }
  return text;
}

// Without a point, commas must part thousands: `6,96` read as 696 would pay a hundred times what was meant. With one they
// cannot be decimal commas and may stand anywhere before it, as while somebody types into `200,000.00`.
const amount = /^(\d+|\d{1,3}(?:,\d{3})+|\d[\d,]*(?=\.))(?:\.(\d+))?$/u;

function parseDecimal(text: string, decimals: number, factor: number): Parsed<number, MoneyProblem> {
  const plain = normalise(text).replace(/^[¥￥]/u, '');
  const match = amount.exec(plain);
  if (match === null) return { ok: false, problem: 'format' };
  const fraction = match[2] ?? '';
  if (fraction.length > decimals) return { ok: false, problem: 'decimals' };
  const value = Number(match[1]?.replaceAll(',', '')) * factor + Number(fraction.padEnd(decimals, '0') || '0');
  return Number.isSafeInteger(value) ? { ok: true, value } : { ok: false, problem: 'range' };
}
