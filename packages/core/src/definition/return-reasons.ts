// 退回原因: what goes back to whoever applied says why by a word of a list that a lead may change, and in words of its own. Counts go
// by the list's word. domain.md §3.2 退回补正, §3.9
import { wordsOf, type Parameters } from './parameter.ts';
import type { LocalText } from './text.ts';

/** Name of the parameter that holds the list. */
export const returnReasons = 'returnReasons';

/** The usual list, assumed, and how its words are said in English; the last one is for all else. */
export const usualReturnReasons: readonly LocalText[] = [
  { zh: '材料不全', en: 'Documents are missing' },
  { zh: '信息填写有误', en: 'Something entered is wrong' },
  { zh: '照片或附件不清', en: 'A photo or file is unclear' },
  { zh: '条件待说明', en: 'Whether the conditions are met needs explaining' },
  { zh: '其他', en: 'Something else' },
];

/** The words a definition's returns are counted by; none where it has no list. */
export function returnReasonsOf({ parameters }: { readonly parameters?: Parameters | undefined }): readonly string[] {
  return wordsOf(parameters)[returnReasons] ?? [];
}

/** A word of the list as screens say it; a lead's own word is said as it is. */
export function returnReasonTitle(word: string): LocalText {
  return usualReturnReasons.find((one) => one.zh === word) ?? { zh: word, en: word };
}

/** The word a return is counted by: the one that was chosen, else the one it was begun with, else the last of the list. */
export function returnReasonFor(reasons: readonly string[], { reason, opinion }: { readonly reason?: string | undefined; readonly opinion?: string | undefined }): string | undefined {
  const said = opinion ?? '';
  return reason ?? reasons.find((word) => said.includes(word) || said.includes(returnReasonTitle(word).en)) ?? reasons.at(-1);
}
