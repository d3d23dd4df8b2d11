// Each programme's workflow in a line; its numbers lead to their items.
import { useLocal } from '@jinguo/console-kit';
import type { Overview } from '@jinguo/core';
import { behindPart, countParts } from './count-parts.ts';
import styles from './figures-page.module.css';
import type { BehindFilter } from './items-drawer.tsx';
import { useFiguresText } from './messages.ts';
import { WorkflowTable } from './workflow-table.tsx';

type Row = Overview['workflows'][number];

export interface ProgrammeTableProps {
  readonly rows: readonly Row[];
  readonly chosen: string | undefined;
  readonly onChoose: (workflow: string) => void;
  readonly onPick: (row: Row, filter: BehindFilter) => void;
}

export function ProgrammeTable({ rows, chosen, onChoose, onPick }: ProgrammeTableProps) {
  const text = useFiguresText();
  const local = useLocal();
  return (
    <WorkflowTable
      title={text('programmes')}
      rows={rows}
      parts={countParts}
      renderNumber={(row, part) => (row[part] === 0 ? <span className={styles['faint']}>0</span> : <button type="button" className={`${styles['link']} ${part === 'overdue' ? styles['late'] : ''}`} onClick={() => onPick(row, behindPart[part])} aria-label={`${text('show', { title: local(row.title) })} · ${text(part)} ${row[part]}`}>{row[part].toLocaleString('en-US')}</button>)}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
