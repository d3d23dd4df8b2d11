// How many items of each campaign or place are open, carried through or came to nothing; a click leads on.
import { useLocal } from '@jinguo/console-kit';
import type { OverviewRow } from '@jinguo/core';
import { useMemo } from 'react';
import type { ChartOption } from '../../components/chart/options.ts';
import { ChartPanel } from './chart-panel.tsx';
import { useFiguresText } from './messages.ts';

const rowHeight = 30;
const around = 70;
const most = 14;

export interface CountsChartProps {
  readonly title: string;
  readonly rows: readonly OverviewRow[];
  readonly onPick: (row: OverviewRow) => void;
}

export function CountsChart({ title, rows, onPick }: CountsChartProps) {
  const text = useFiguresText();
  const shown = rows.slice(0, most);
  const option = useCounts(shown);
  return (
    <ChartPanel
      title={title}
      option={option}
      height={Math.max(280, shown.length * rowHeight + around)}
      label={text('bySays', { what: title })}
      onPick={(index) => {
        const row = shown[index];
        if (row !== undefined) onPick(row);
      }}
    />
  );
}

export function useCounts(rows: readonly OverviewRow[], large = false): ChartOption {
  const text = useFiguresText();
  const local = useLocal();
  const [open, overdue, good, other] = [text('open'), text('overdue'), text('good'), text('other')];
  return useMemo(
    () => ({
      lying: true,
      large,
      names: rows.map((one) => local(one.title)),
      series: [
        { name: good, shade: 'done', kind: 'bar', stack: 'all', values: rows.map((one) => one.good) },
        { name: open, shade: 'now', kind: 'bar', stack: 'all', values: rows.map((one) => one.open - one.overdue) },
        { name: overdue, shade: 'late', kind: 'bar', stack: 'all', values: rows.map((one) => one.overdue) },
        { name: other, shade: 'quiet', kind: 'bar', stack: 'all', values: rows.map((one) => one.other) },
      ],
    }),
    [rows, large, local, open, overdue, good, other],
  );
}
