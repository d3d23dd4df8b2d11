// 发文登记簿 as a register: a line for every number of a year, in its order, the cancelled ones among them.
import type { DocumentNumberView, RegisterCell, RegisterColumn } from '@jinguo/core';

const group = { zh: '发文登记', en: 'Documents' };
const column = (key: string, zh: string, en: string, kind: RegisterColumn['kind'] = 'text'): RegisterColumn => ({ key, title: { zh, en }, group, kind, masked: false });

export const numberColumns: readonly RegisterColumn[] = [
  column('number', '发文字号', 'Number'), column('title', '文件标题', 'Title'), column('item', '办件编号', 'Item'), column('takenOn', '取号日期', 'Drawn on', 'date'),
  column('state', '状态', 'State'), column('cancelledOn', '作废日期', 'Cancelled on', 'date'), column('reason', '作废原因', 'Why'),
];

export function numberRows(lines: readonly DocumentNumberView[], of: { readonly columns: readonly string[]; readonly language: 'zh' | 'en' }): readonly (readonly RegisterCell[])[] {
  const states = of.language === 'zh' ? { inForce: '在用', cancelled: '作废' } : { inForce: 'In force', cancelled: 'Cancelled' };
  return lines.map(({ number, title, itemNumber, takenOn, cancelled }) => {
    const cells: Readonly<Record<string, RegisterCell>> = {
      number, title, item: itemNumber, takenOn, state: cancelled === null ? states.inForce : states.cancelled, cancelledOn: cancelled?.on ?? null, reason: cancelled?.reason[of.language] ?? null,
    };
    return of.columns.map((key) => cells[key] ?? null);
  });
}
