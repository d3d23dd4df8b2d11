// Where an item stands, in one coloured word: blue while open, green or grey when it has ended. One that is suspended says that first.
import { useLocal } from '@jinguo/console-kit';
import type { ItemStateView, LocalText } from '@jinguo/core';
import { useStatusText } from './messages.ts';
import { StateTag } from './state-tag.tsx';
import styles from './status.module.css';

export interface StageTagProps {
  readonly title: LocalText;
  /** null while open. */
  readonly good: boolean | null;
  readonly state: ItemStateView;
  readonly returned?: boolean;
}

export function StageTag({ title, good, state, returned = false }: StageTagProps) {
  const local = useLocal();
  const text = useStatusText();
  const look = good === null ? 'now' : good ? 'done' : 'ended';
  return (
    <span className={styles['tags']}>
      {state.state === 'suspended' ? <StateTag state={state} /> : null}
      <span className={`${styles['tag']} ${styles[look]}`}>{local(title)}</span>
      {returned ? <span className={`${styles['tag']} ${styles['back']}`}>{text('returned')}</span> : null}
    </span>
  );
}
