// Values of definitions' named fields as people read them, by type and unit.
import { formatDay, type Language } from '@jinguo/console-kit';
import { isLocalDate, printScore, yuanFigures, type Json } from '@jinguo/core/plugin';

export interface ValueKind {
  readonly type: string;
  readonly unit: string | null;
}

const empty = '—';

/** `¥6,502.22`, `3.85%`, `2022年9月5日` … */
export function formatValue(value: Json | undefined, { unit }: ValueKind, language: Language): string {
  if (value === null || value === undefined || value === '') return empty;
  if (typeof value === 'boolean') return language === 'zh' ? (value ? '是' : '否') : value ? 'Yes' : 'No';
  if (typeof value === 'number') {
    if (unit === 'fen') return formatMoney(value);
    if (unit === 'hundredths') return printScore(value);
    return unit === 'ppm' ? formatRate(value) : value.toLocaleString('en-US');
  }
  if (typeof value === 'string') return isLocalDate(value) ? formatDay(value, language) : value;
  if (Array.isArray(value)) return value.map((one: Json) => formatValue(one, { type: 'text', unit: null }, language)).join('、');
  return empty;
}

/** Fen → `¥6,502.22` */
export function formatMoney(fen: number): string {
  return `¥${yuanFigures(fen)}`;
}

/** 38 500 ppm → `3.85%`; two to four decimals. */
export function formatRate(ppm: number): string {
  const decimals = String(Math.abs(ppm) % 10_000).padStart(4, '0').replace(/0{1,2}$/u, '');
  return `${Math.trunc(ppm / 10_000)}.${decimals}%`;
}

export function isFigure({ type, unit }: ValueKind): boolean {
  return unit !== null || type === 'integer' || type === 'number';
}
