// The year in five numbers, each beside last year's, each a way to its items.
import type { ItemCounts } from '@jinguo/core';
import { behindPart, countParts } from './count-parts.ts';
import styles from './figures-page.module.css';
import type { BehindFilter } from './items-drawer.tsx';
import { useFiguresText } from './messages.ts';

export interface KeyNumbersProps {
  readonly now: ItemCounts;
  readonly before: ItemCounts;
  readonly onPick?: (what: string, filter: BehindFilter) => void;
}

export function KeyNumbers({ now, before, onPick }: KeyNumbersProps) {
  const text = useFiguresText();
  return (
    <ul className={styles['keys']}>
      {countParts.map((part) => {
        const body = (
          <>
            <span className={styles['keyName']}>{text(part)}</span>
            <span className={`${styles['keyNumber']} ${part === 'overdue' && now.overdue > 0 ? styles['late'] : ''} figures`}>{now[part].toLocaleString('en-US')}</span>
            <span className={`${styles['faint']} figures`}>{part === 'overdue' ? ' ' : text('ofLastYear', { count: before[part] })}</span>
          </>
        );
        return <li key={part}>{onPick === undefined || now[part] === 0 ? <div className={styles['key']}>{body}</div> : <button type="button" className={styles['key']} onClick={() => onPick(text(part), behindPart[part])}>{body}</button>}</li>;
      })}
    </ul>
  );
}
