// What the papers of a round share: the federation's name, an entry's amount, the list's sum.
import type { ListEntry } from '@jinguo/core/plugin';

export const federation = '嘉兴市南湖区妇女联合会';

/** Fen; 0 where nothing was computed. */
export function amountOf(entry: Pick<ListEntry, 'fields'>): number {
  const { amount } = entry.fields;
  return typeof amount === 'number' ? amount : 0;
}

/** Fen. */
export function sumOf(entries: readonly Pick<ListEntry, 'fields'>[]): number {
  return entries.reduce((sum, entry) => sum + amountOf(entry), 0);
}

/** The town in a village's full name: 新丰镇竹林村 → 新丰镇. */
export function townOf(unitName: string): string {
  return /^.+?(?:镇|街道)/u.exec(unitName)?.[0] ?? unitName;
}
