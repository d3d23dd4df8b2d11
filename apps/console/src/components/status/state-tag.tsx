// How it goes with an item, in one word and colour, and why where it is suspended: what the list of states is called everywhere.
import { useLocal } from '@jinguo/console-kit';
import type { ItemState, ItemStateView } from '@jinguo/core';
import styles from './status.module.css';

const looks: Readonly<Record<ItemState, string>> = { going: 'now', late: 'late', returned: 'back', suspended: 'held', finished: 'done', ended: 'ended', archived: 'ended' };

export function StateTag({ state }: { readonly state: ItemStateView }) {
  const local = useLocal();
  return <span className={`${styles['tag']} ${styles[looks[state.state]]}`}>{local(state.title)}{state.why === null ? null : ` · ${local(state.why)}`}</span>;
}
