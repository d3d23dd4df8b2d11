// Each programme's workflow in a line; its numbers lead to their items.
import type { Overview } from '@jinguo/core';
import { CountLink } from './count-link.tsx';
import { behindPart, countParts } from './count-parts.ts';
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
  return (
    <WorkflowTable
      title={text('programmes')}
      rows={rows}
      parts={countParts}
      renderNumber={(row, part) => <CountLink row={row} part={part} onPick={() => onPick(row, behindPart[part])} />}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
