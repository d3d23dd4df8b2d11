// 审批记录: who did what, when and with which words, in the order it happened; the system's own notes stand folded.
import type { TimelineEntry } from '@jinguo/core';
import { SortAscendingOutlined, SortDescendingOutlined } from '@ant-design/icons';
import { useLocal } from '@jinguo/console-kit';
import { Button } from 'antd';
import { useState } from 'react';
import styles from './approval-timeline.module.css';
import { endsOf, foldRuns, type Row } from './fold.ts';
import { useTimelineText } from './messages.ts';
import { EntryLine } from './timeline-entry.tsx';

export interface ApprovalTimelineProps {
  /** Oldest first, as the item tells them. */
  readonly entries: readonly TimelineEntry[];
}

export function ApprovalTimeline({ entries }: ApprovalTimelineProps) {
  const text = useTimelineText();
  const [newestFirst, setNewestFirst] = useState(false);
  const [whole, setWhole] = useState(false);
  if (entries.length === 0) return <p className={styles['empty']}>{text('empty')}</p>;
  const { before, between, after } = endsOf(foldRuns(newestFirst ? entries.toReversed() : entries), newestFirst);
  return (
    <div>
      {entries.length < 2 ? null : (
        <div className={styles['bar']}>
          <Button
            type="text"
            size="small"
            icon={newestFirst ? <SortDescendingOutlined /> : <SortAscendingOutlined />}
            onClick={() => setNewestFirst(!newestFirst)}
          >
            {text(newestFirst ? 'newestFirst' : 'oldestFirst')}
          </Button>
        </div>
      )}
      <ol className={styles['list']} aria-label={text('name')}>
        {(whole ? [...before, ...between, ...after] : before).map(line)}
        {whole || between.length === 0 ? null : (
          <li className={styles['run']}>
            <button type="button" className={styles['fold']} onClick={() => setWhole(true)}>
              <span>{text('between', { count: between.reduce((sum, row) => sum + (row.kind === 'run' ? row.entries.length : 1), 0) })}</span>
              <span className={styles['toggle']}>{text('unfold')}</span>
            </button>
          </li>
        )}
        {whole ? null : after.map(line)}
      </ol>
    </div>
  );
}

function line(row: Row) {
  return row.kind === 'entry' ? <EntryLine key={row.entry.seq} entry={row.entry} /> : <Run key={`run-${Math.min(...row.entries.map((entry) => entry.seq))}`} entries={row.entries} />;
}

function Run({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const text = useTimelineText();
  const local = useLocal();
  const [open, setOpen] = useState(false);
  const inTime = entries.toSorted((a, b) => a.seq - b.seq);
  const from = inTime[0]?.fromStage ?? inTime[0]?.toStage;
  const to = inTime.at(-1)?.toStage;
  const moved = inTime.some((entry) => entry.moved);
  return (
    <>
      <li className={styles['run']}>
        <button type="button" className={styles['fold']} aria-expanded={open} onClick={() => setOpen(!open)}>
          <span>{text('folded', { count: entries.length })}</span>
          {moved && from !== undefined && to !== undefined ? <span className={styles['span']}>{local(from)} → {local(to)}</span> : null}
          <span className={styles['toggle']}>{text(open ? 'fold' : 'unfold')}</span>
        </button>
      </li>
      {open ? entries.map((entry) => <EntryLine key={entry.seq} entry={entry} />) : null}
    </>
  );
}
