// Programmes whose items only their handlers see: counted for the district, with no way to an item.
import type { SealedRow } from '@jinguo/core';
import { sealedParts } from './count-parts.ts';
import styles from './figures-page.module.css';
import { useFiguresText } from './messages.ts';
import { Count } from './shown-count.tsx';
import { WorkflowTable } from './workflow-table.tsx';

export interface SealedTableProps {
  readonly rows: readonly SealedRow[];
  readonly chosen: string | undefined;
  readonly onChoose: (workflow: string) => void;
}

export function SealedTable({ rows, chosen, onChoose }: SealedTableProps) {
  const text = useFiguresText();
  if (rows.length === 0) return null;
  return <WorkflowTable title={text('sealed')} extra={<span className={styles['faint']}>{text('sealedSays')}</span>} rows={rows} parts={sealedParts} renderNumber={(row, part) => <Count n={row[part]} />} chosen={chosen} onChoose={onChoose} />;
}
