// 保管期限: how long the file of an item is kept, after what it is about (domain.md §3.6, assumed after the state's classes). A
// definition says it itself where its stakes do not: training, and the services and guests of what is kept longer.
import type { LocalText } from './text.ts';
import type { WorkflowDefinition } from './workflow-definition.ts';

/** How long a file is kept. */
export type Retention = NonNullable<WorkflowDefinition['retention']>;

/** The classes, as an index of papers names them. */
export const retentions: Readonly<Record<Retention, LocalText>> = {
  permanent: { zh: '永久', en: 'for ever' }, years30: { zh: '30年', en: '30 years' }, years10: { zh: '10年', en: '10 years' },
};

/** Its own word; else elections and naming for ever, money and cases 30 years, all else 10. What its handlers alone see is kept sealed. */
export function retentionOf({ retention, stakes = [], visibleTo }: Pick<WorkflowDefinition, 'retention' | 'stakes' | 'visibleTo'>): { readonly kept: Retention; readonly sealed: boolean } {
  const lasting = stakes.includes('election') || stakes.includes('naming');
  return { kept: retention ?? (lasting ? 'permanent' : stakes.length > 0 ? 'years30' : 'years10'), sealed: visibleTo === 'handlers' };
}
