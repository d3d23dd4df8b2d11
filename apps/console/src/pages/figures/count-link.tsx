// One of a row's counts: a way to the items behind it, where there are any.
import { useLocal } from '@jinguo/console-kit';
import type { OverviewRow } from '@jinguo/core';
import type { countParts } from './count-parts.ts';
import styles from './figures-page.module.css';
import { useFiguresText } from './messages.ts';

export function CountLink({ row, part, onPick }: { readonly row: OverviewRow; readonly part: (typeof countParts)[number]; readonly onPick: () => void }) {
  const text = useFiguresText();
  const local = useLocal();
  if (row[part] === 0) return <span className={styles['faint']}>0</span>;
  return <button type="button" className={`${styles['link']} ${part === 'overdue' ? styles['late'] : ''}`} onClick={onPick} aria-label={`${text('show', { title: local(row.title) })} · ${text(part)} ${row[part]}`}>{row[part].toLocaleString('en-US')}</button>;
}
