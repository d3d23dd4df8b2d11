// Where an item may be sent back, in the words of every office: 退回发起人, 退回上一步, 退回指定节点.
import type { ItemDetail } from '@jinguo/core';

export type TargetWord = 'toApplicant' | 'toPrevious' | 'toStage';

export function targetWord({ graph, stage: here }: Pick<ItemDetail, 'graph' | 'stage'>, target: string): TargetWord {
  if (graph.stages.find((one) => one.id === target)?.kind === 'fillIn') return 'toApplicant';
  const left = (visits: ItemDetail['graph']['stages'][number]['visits']) => visits.reduce((last, one) => ((one.leftAt ?? '') > last ? (one.leftAt ?? '') : last), '');
  const [before] = graph.stages.filter((one) => one.id !== here && one.visits.length > 0).toSorted((one, other) => left(other.visits).localeCompare(left(one.visits)));
  return before?.id === target ? 'toPrevious' : 'toStage';
}
