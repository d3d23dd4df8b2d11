// A count as it may be shown: small numbers of people come protected from the server, and the page has no other.
import type { ShownCount } from '@jinguo/core';
import styles from './figures-page.module.css';
import { useFiguresText } from './messages.ts';

export function Count({ n }: { readonly n: ShownCount }) {
  const text = useFiguresText();
  if (n === 'few') return text('few');
  if (n === 'kept') return <span title={text('keptSays')}>—</span>;
  return n === 0 ? <span className={styles['faint']}>0</span> : n.toLocaleString('en-US');
}
