// The list on a phone: one card an item, the whole of it to tap; below it what can be decided at once.
import { useLocal } from '@jinguo/console-kit';
import { Link } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { FollowStar } from '../../components/desk/follow-star.tsx';
import { Due } from '../../components/status/due.tsx';
import { StageTag } from '../../components/status/stage-tag.tsx';
import { HowItCame, inRow, type RowsProps } from './item-table.tsx';
import { useWorkbenchText } from './messages.ts';
import styles from './workbench.module.css';

export function ItemCards({ tab, rows, selection, onDecide }: RowsProps) {
  const text = useWorkbenchText();
  const local = useLocal();
  return (
    <ul className={styles['cards']}>
      {rows.map((row) => (
        <li key={`${row.itemId}-${row.at}`} className={styles['cardItem']}>
          <Link to="/items/$itemId" params={{ itemId: row.itemId }} className={styles['card']}>
            <span className={styles['cardTop']}>
              <span className={styles['title']}>{row.title}</span>
              <StageTag title={row.stageTitle} good={row.good} state={row.state} returned={row.returned && row.good === null} />
            </span>
            <span className={styles['sub']}><span className="figures">{row.number}</span> · {local(row.workflowTitle)} · {row.unitName}<HowItCame tab={tab} row={row} /></span>
            <span className={styles['cardFoot']}>
              {tab === 'done' ? <span>{row.myAction === null ? '' : local(row.myAction)}</span> : row.good === null ? <Due dueOn={row.dueOn} daysLeft={row.daysLeft} forIntake={row.dueForIntake} /> : null}
            </span>
          </Link>
          <div className={styles['cardActs']}>
            <Checkbox aria-label={text('select', { title: row.title })} checked={selection.ids.has(row.itemId)} onChange={() => selection.toggle(row.itemId)} />
            <FollowStar itemId={row.itemId} title={row.title} followed={row.followed} />
            <span className={styles['spring']} />
            {tab === 'todo' ? row.quick.filter(inRow).toReversed().map((one) => (
              <Button key={one.action} className={one.action === 'approve' ? (styles['yes'] ?? '') : ''} aria-label={`${local(one.title)} ${row.title}`} onClick={() => onDecide(row, one.action)}>{local(one.title)}</Button>
            )) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
