// What came in and what was finished, month by month, with last year's as lines behind.
import type { Overview } from '@jinguo/core';
import { useMemo } from 'react';
import type { ChartOption } from '../../components/chart/options.ts';
import { ChartPanel } from './chart-panel.tsx';
import { useFiguresText } from './messages.ts';

type Months = Overview['months'];

export function TrendChart({ months, year }: { readonly months: Months; readonly year: number }) {
  const text = useFiguresText();
  return <ChartPanel title={text('trend')} option={useTrend(months)} height={280} label={text('trendSays', { year })} />;
}

export function useTrend(months: Months, large = false): ChartOption {
  const text = useFiguresText();
  const [begun, ended, lastYear] = [text('begun'), text('ended'), text('lastYear')];
  return useMemo(
    () => ({
      large,
      names: months.map((one) => String(one.month)),
      series: [
        { name: begun, shade: 'now', kind: 'bar', values: months.map((one) => one.begun) },
        { name: ended, shade: 'done', kind: 'bar', values: months.map((one) => one.ended) },
        // A year before the office began would be a line along the ground.
        ...(months.some((one) => one.begunBefore + one.endedBefore > 0) ? [
          { name: `${begun} · ${lastYear}`, shade: 'quiet' as const, kind: 'line' as const, values: months.map((one) => one.begunBefore) },
          { name: `${ended} · ${lastYear}`, shade: 'back' as const, kind: 'line' as const, values: months.map((one) => one.endedBefore) },
        ] : []),
      ],
    }),
    [months, large, begun, ended, lastYear],
  );
}
