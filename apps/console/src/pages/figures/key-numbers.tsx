// The year in a row of numbers, 申报 在审 通过 未通过 退回 中止 超期, each beside last year's, each a way to its items.
import type { Overview } from '@jinguo/core';
import { behindPart, countParts } from './count-parts.ts';
import styles from './figures-page.module.css';
import type { BehindFilter } from './items-drawer.tsx';
import { useFiguresText } from './messages.ts';

export interface KeyNumbersProps {
  readonly figures: Overview;
  readonly onPick?: (what: string, filter: BehindFilter) => void;
}

const behind = { ...behindPart, returned: { returned: true } } as const;
const cards = [...countParts.filter((one) => one !== 'overdue' && one !== 'suspended'), 'returned', 'suspended', 'overdue'] as const;
/** Of the year before nothing is late or suspended any more that would say something. */
const ofNow: ReadonlySet<string> = new Set(['suspended', 'overdue']);

export function KeyNumbers({ figures, onPick }: KeyNumbersProps) {
  const text = useFiguresText();
  const now = { ...figures.all, returned: figures.returned };
  const before = { ...figures.before, returned: figures.returnedBefore };
  return (
    <ul className={styles['keys']}>
      {cards.map((part) => {
        const body = (
          <>
            <span className={styles['keyName']}>{text(part)}</span>
            <span className={`${styles['keyNumber']} ${part === 'overdue' && now.overdue > 0 ? styles['late'] : ''} figures`}>{now[part].toLocaleString('en-US')}</span>
            <span className={`${styles['faint']} figures`}>{ofNow.has(part) ? ' ' : text('ofLastYear', { count: before[part] })}</span>
          </>
        );
        return <li key={part}>{onPick === undefined || now[part] === 0 ? <div className={styles['key']}>{body}</div> : <button type="button" className={styles['key']} onClick={() => onPick(text(part), behind[part])}>{body}</button>}</li>;
      })}
    </ul>
  );
}
