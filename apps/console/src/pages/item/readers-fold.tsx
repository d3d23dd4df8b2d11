// 已阅: who has opened the item and when she first did; whoever has it on her desk and is not among them has not looked.
import { formatMoment, useLanguage } from '@jinguo/console-kit';
import type { ItemDetail } from '@jinguo/core';
import styles from './item-page.module.css';
import { useItemText } from './messages.ts';

export function ReadersFold({ item }: { readonly item: ItemDetail }) {
  const text = useItemText();
  const language = useLanguage();
  if (item.readers.length === 0) return null;
  const waiting = new Set(item.good === null ? item.waitsFor.flatMap((one) => one.names) : []);
  const unread = [...waiting].filter((name) => !item.readers.some((one) => one.name === name));
  return (
    <details className={styles['readers']}>
      <summary>{text('readers', { count: item.readers.length })}{unread.length === 0 ? null : <span className={styles['faint']}> · {text('unreadBy', { names: unread.slice(0, 3).join(language === 'zh' ? '、' : ', '), count: unread.length })}</span>}</summary>
      <ul>
        {item.readers.map((one) => <li key={one.name + one.at}><span>{one.name}</span><time className={`${styles['faint']} figures`} dateTime={one.at}>{formatMoment(one.at, language)}</time></li>)}
      </ul>
    </details>
  );
}
