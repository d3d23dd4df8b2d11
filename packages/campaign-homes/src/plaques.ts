// 授牌 (domain.md §4 A1): whatever is named has a plaque, its number taken when it is named and printed in the document that names it.
import type { PaperMaker } from '@jinguo/core/plugin';
import { joined, listPaper, textAt, type Rows } from '@jinguo/core/programme';
import { issuer } from './office.ts';

export function plaque(code: string) {
  return { effect: 'takeNumber', params: { series: `${code}牌〔{year}〕{serial}`, digits: 3, as: 'plaque' } };
}

/** 命名文件 with the number of each plaque. */
export function namingWithPlaques({ head, row, award }: Rows & { readonly award: string }): PaperMaker {
  return listPaper({
    head: [...head, '牌匾编号'], row: (entry, input) => [...row(entry, input), textAt(entry.data, 'plaque.number')], issuer,
    title: ({ data }) => `关于命名${joined(textAt(data, 'roundSettings.name'), award)}的通知`,
    text: (_, named) => [`经公示无异议，决定命名下列${named}个对象为${award}，并授牌。`],
  });
}
