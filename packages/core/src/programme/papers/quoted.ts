// Names within the sentences of papers. A name brings quotation marks of its own, and a round's name what the round is about.

/**
 * A name in quotation marks; those within it become single ones (GB/T 15834).
 *
 * @example
 * ```ts
 * import { quoted } from './quoted.ts';
 * console.assert(quoted('竹林村“书香”小组') === '“竹林村‘书香’小组”');
 * ```
 */
export function quoted(name: string): string {
  return `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/**
 * A round and what it names, without saying anything twice: what the one ends with the other need not begin with.
 *
 * @example
 * ```ts
 * import { joined } from './quoted.ts';
 * console.assert(joined('2022年度', '最美家庭') === '2022年度最美家庭');
 * console.assert(joined('2022年最美家庭', '最美家庭') === '2022年最美家庭');
 * console.assert(joined('2022年最美家庭评选', '最美家庭') === '2022年最美家庭评选');
 * ```
 */
export function joined(round: string, award: string): string {
  if (round.includes(award)) return round;
  const shared = Array.from({ length: award.length }, (_, index) => award.length - index).find((length) => round.endsWith(award.slice(0, length))) ?? 0;
  return round + award.slice(shared);
}
