// How it goes with an item, in one word and colour: what the list of states is called everywhere.
import type { ItemDetail } from '@jinguo/core';
import { useStatusText } from './messages.ts';
import styles from './status.module.css';

type Stated = Pick<ItemDetail, 'good' | 'pausedOn' | 'archivedAt' | 'stageKind' | 'daysLeft' | 'timeline'>;

export function StateTag({ item }: { readonly item: Stated }) {
  const text = useStatusText();
  const [word, look] = stateOf(item);
  return <span className={`${styles['tag']} ${styles[look]}`}>{text(word)}</span>;
}

function stateOf(item: Stated) {
  if (item.archivedAt !== null) return ['archived', 'ended'] as const;
  if (item.good === true) return ['finished', 'done'] as const;
  if (item.good === false) return ['ended', 'ended'] as const;
  if (item.pausedOn !== null) return ['paused', 'ended'] as const;
  // With whoever applied, after somebody gave it back.
  if (item.stageKind === 'fillIn' && item.timeline.some((one) => one.action === 'return')) return ['givenBack', 'back'] as const;
  return item.daysLeft !== null && item.daysLeft < 0 ? (['late', 'late'] as const) : (['going', 'now'] as const);
}
