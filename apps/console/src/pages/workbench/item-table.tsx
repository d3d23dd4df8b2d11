// The list as a table that a hand on the keyboard can work through: J and K (or arrows) move, Enter opens.
import { Link, useNavigate } from '@tanstack/react-router';
import type { ListRow } from '@jinguo/core';
import { useEffect, useRef, useState } from 'react';
import { formatMoment } from '../../components/format/dates.ts';
import type { ItemsTab } from '../../components/desk-search.ts';
import { Due } from '../../components/status/due.tsx';
import { StageTag } from '../../components/status/stage-tag.tsx';
import { useLanguage, useLocal } from '../../messages/language.ts';
import { useWorkbenchText } from './messages.ts';
import styles from './workbench.module.css';

export interface RowsProps {
  readonly tab: ItemsTab;
  readonly rows: readonly ListRow[];
}

const timeHead = { todo: 'arrived', done: 'decided', started: 'begun', copied: 'copiedAt' } as const;

export function ItemTable({ tab, rows }: RowsProps) {
  const text = useWorkbenchText();
  const local = useLocal();
  const language = useLanguage();
  const navigate = useNavigate();
  const [at, setAt] = useState(-1);
  const body = useRef<HTMLTableSectionElement>(null);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = stepOf(event);
      if (step === undefined) return;
      event.preventDefault();
      setAt((now) => Math.min(rows.length - 1, Math.max(0, now + step)));
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [rows.length]);

  useEffect(() => {
    if (at >= 0) body.current?.querySelectorAll<HTMLElement>('a[data-open]')[at]?.focus();
  }, [at]);

  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col" className={styles['colNumber']}>{text('number')}</th>
          <th scope="col">{text('item')}</th>
          <th scope="col">{text('stage')}</th>
          {tab === 'done' ? <th scope="col">{text('myAction')}</th> : <th scope="col">{text('due')}</th>}
          <th scope="col">{text('unit')}</th>
          <th scope="col" className={styles['colTime']}>{text(timeHead[tab])}</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row, index) => (
          <tr
            key={`${row.itemId}-${row.at}`}
            className={index === at ? styles['chosen'] : undefined}
            onClick={(event) => {
              if (!(event.target instanceof HTMLAnchorElement)) void navigate({ to: '/items/$itemId', params: { itemId: row.itemId } });
            }}
          >
            <td className={`${styles['number']} figures`}>{row.number}</td>
            <td>
              <Link to="/items/$itemId" params={{ itemId: row.itemId }} className={styles['title']} data-open onFocus={() => setAt(index)}>{row.title}</Link>
              <span className={styles['sub']}>{local(row.workflowTitle)}{row.isBatch ? <span className={styles['batch']}>{text('batch')}</span> : null}<HowItCame row={row} /></span>
            </td>
            <td><StageTag title={row.stageTitle} good={row.good} returned={row.returned && row.good === null} /></td>
            {tab === 'done' ? (
              <td>{row.myAction === null ? '—' : local(row.myAction)}</td>
            ) : (
              <td>{row.good === null ? <Due dueOn={row.dueOn} daysLeft={row.daysLeft} /> : '—'}</td>
            )}
            <td>{row.unitName}</td>
            <td className={`${styles['time']} figures`}>{formatMoment(row.at, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is unusual about how an item came to the list: for a colleague on leave, not settled yet, or not looked at yet. */
export function HowItCame({ row }: { readonly row: ListRow }) {
  const text = useWorkbenchText();
  return (
    <>
      {row.onBehalfOf === null ? null : <span className={styles['batch']}>{text('onBehalf', { name: row.onBehalfOf })}</span>}
      {row.unread ? <span className={`${styles['batch']} ${styles['unread']}`}>{text('unread')}</span> : null}
      {row.arriving ? <span className={styles['batch']} title={text('arrivingHint')}>{text('arriving')}</span> : null}
    </>
  );
}

/** How far a key moves in the list, unless somebody is typing. */
function stepOf(event: KeyboardEvent): number | undefined {
  const { target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))) return undefined;
  if (event.key === 'j' || event.key === 'ArrowDown') return 1;
  return event.key === 'k' || event.key === 'ArrowUp' ? -1 : undefined;
}
