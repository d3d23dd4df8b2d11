// The list as a table: what it shows of each item, and what can be done with it without opening it.
import { formatMoment, useLanguage, useLocal } from '@jinguo/console-kit';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ListRow, QuickAction } from '@jinguo/core';
import { Button, Checkbox } from 'antd';
import { useEffect, useRef } from 'react';
import type { Decision } from '../../components/decide/decide-dialog.tsx';
import { FollowStar } from '../../components/desk/follow-star.tsx';
import type { ItemsTab } from '../../components/desk-search.ts';
import { Due } from '../../components/status/due.tsx';
import { StageTag } from '../../components/status/stage-tag.tsx';
import { useColumns, type Column } from './columns.tsx';
import { useWorkbenchText } from './messages.ts';
import type { Selection } from './use-selection.ts';
import styles from './workbench.module.css';

export interface RowsProps {
  readonly tab: ItemsTab;
  readonly rows: readonly ListRow[];
  /** The row the keyboard is at; -1 for none. */
  readonly at: number;
  /** A dialogue lies over it. */
  readonly asking: boolean;
  readonly onAt: (at: number) => void;
  readonly selection: Selection;
  readonly onDecide: (row: ListRow, decision: Decision) => void;
}

const timeHead = { todo: 'arrived', done: 'decided', started: 'begun', copied: 'copiedAt', followed: 'followedAt' } as const;

export function ItemTable({ tab, rows, at, asking, onAt, selection, onDecide }: RowsProps) {
  const text = useWorkbenchText();
  const local = useLocal();
  const language = useLanguage();
  const navigate = useNavigate();
  const shown = useColumns();
  const body = useRef<HTMLTableSectionElement>(null);

  const here = rows[at]?.itemId;
  useEffect(() => {
    if (here === undefined || asking) return undefined;
    // After the dialogue that was open has given the focus back to where it came from, which may be gone.
    const later = setTimeout(() => body.current?.querySelector<HTMLElement>(`a[data-open="${CSS.escape(here)}"]`)?.focus());
    return () => clearTimeout(later);
  }, [here, asking]);

  const head = (column: Column, words: string, look?: string) => (shown.has(column) ? <th scope="col" className={look}>{words}</th> : null);
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col" className={styles['colTick']}>
            <Checkbox aria-label={text('selectAll')} checked={rows.length > 0 && selection.rows.length === rows.length} indeterminate={selection.rows.length > 0 && selection.rows.length < rows.length} onChange={({ target }) => selection.all(target.checked)} />
          </th>
          {head('number', text('number'), styles['colNumber'])}
          <th scope="col">{text('item')}</th>
          {head('stage', text('stage'))}
          {head('due', text(tab === 'done' ? 'myAction' : 'due'))}
          {head('unit', text('unit'), styles['colUnit'])}
          {head('time', text(timeHead[tab]), styles['colTime'])}
          <th scope="col" className={styles['colActs']}><span className="sr-only">{text('actions')}</span></th>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row, index) => (
          <tr
            key={`${row.itemId}-${row.at}`}
            className={index === at ? styles['chosen'] : undefined}
            aria-current={index === at}
            onClick={(event) => {
              if (event.target instanceof Element && event.target.closest('a, button, label, input') === null) void navigate({ to: '/items/$itemId', params: { itemId: row.itemId } });
            }}
          >
            <td className={styles['colTick']}><Checkbox aria-label={text('select', { title: row.title })} checked={selection.ids.has(row.itemId)} onChange={() => selection.toggle(row.itemId)} /></td>
            {shown.has('number') ? <td className={`${styles['number']} figures`}>{row.number}</td> : null}
            <td>
              <Link to="/items/$itemId" params={{ itemId: row.itemId }} className={styles['title']} data-open={row.itemId} onFocus={() => onAt(index)}>{row.title}</Link>
              <span className={styles['sub']}>{local(row.workflowTitle)}{row.isBatch ? <span className={styles['batch']}>{text('batch')}</span> : null}<HowItCame tab={tab} row={row} /></span>
            </td>
            {shown.has('stage') ? <td><StageTag title={row.stageTitle} good={row.good} state={row.state} returned={row.returned && row.good === null} /></td> : null}
            {shown.has('due') ? (tab === 'done' ? <td>{row.myAction === null ? '—' : local(row.myAction)}</td> : <td>{row.good === null ? <Due dueOn={row.dueOn} daysLeft={row.daysLeft} forIntake={row.dueForIntake} /> : '—'}</td>) : null}
            {shown.has('unit') ? <td className={styles['colUnit']}>{row.unitName}</td> : null}
            {shown.has('time') ? <td className={`${styles['time']} figures`}>{formatMoment(row.at, language)}</td> : null}
            <td className={styles['colActs']}>
              <div className={styles['acts']}>
                {tab === 'todo' ? row.quick.filter(inRow).map((one) => (
                  <Button key={one.action} size="small" className={`${styles['act']} ${one.action === 'approve' ? styles['yes'] : ''}`} onClick={() => onDecide(row, one.action)} aria-label={`${local(one.title)} ${row.title}`}>{local(one.title)}</Button>
                )) : null}
                <FollowStar itemId={row.itemId} title={row.title} followed={row.followed} />
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What stands at the row itself: refusing is done on the item's page, and taking in is for all that are ticked. */
export function inRow(one: QuickAction): one is QuickAction & { readonly action: Extract<Decision, 'approve' | 'return'> } {
  return one.action === 'approve' || one.action === 'return';
}

/** What is unusual about how an item came to the list: for a colleague on leave, not settled yet, or not looked at yet. */
export function HowItCame({ tab, row }: { readonly tab: ItemsTab; readonly row: ListRow }) {
  const text = useWorkbenchText();
  return (
    <>
      {row.onBehalfOf === null ? null : <span className={styles['batch']}>{text('onBehalf', { name: row.onBehalfOf })}</span>}
      {row.unread ? <span className={`${styles['batch']} ${styles['unread']}`}>{text(tab === 'followed' ? 'news' : 'unread')}</span> : null}
      {row.arriving ? <span className={styles['batch']} title={text('arrivingHint')}>{text('arriving')}</span> : null}
    </>
  );
}
