// The list on a phone: one card an item, the whole of it to tap.
import { Link } from '@tanstack/react-router';
import { Due } from '../../components/status/due.tsx';
import { StageTag } from '../../components/status/stage-tag.tsx';
import { useLocal } from '../../messages/language.ts';
import { HowItCame, type RowsProps } from './item-table.tsx';
import styles from './workbench.module.css';

export function ItemCards({ tab, rows }: RowsProps) {
  const local = useLocal();
  return (
    <ul className={styles['cards']}>
      {rows.map((row) => (
        <li key={`${row.itemId}-${row.at}`}>
          <Link to="/items/$itemId" params={{ itemId: row.itemId }} className={styles['card']}>
            <span className={styles['cardTop']}>
              <span className={styles['title']}>{row.title}</span>
              <StageTag title={row.stageTitle} good={row.good} returned={row.returned && row.good === null} />
            </span>
            <span className={styles['sub']}>{local(row.workflowTitle)} · {row.unitName}<HowItCame row={row} /></span>
            <span className={styles['cardFoot']}>
              <span className={`${styles['number']} figures`}>{row.number}</span>
              {tab === 'done' ? <span>{row.myAction === null ? '' : local(row.myAction)}</span> : row.good === null ? <Due dueOn={row.dueOn} daysLeft={row.daysLeft} /> : null}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
