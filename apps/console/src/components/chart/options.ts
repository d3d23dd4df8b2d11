// What a chart shows, in our terms: rows of bars or lines over names. One function makes ECharts' option of it, so that all
// charts look alike and only one place knows that library's words.
import type { EChartsCoreOption } from 'echarts/core';
import type { Colours } from './colours.ts';

export type Shade = 'now' | 'done' | 'late' | 'back' | 'quiet';

export interface Series {
  readonly name: string;
  readonly shade: Shade;
  readonly values: readonly (number | null)[];
  readonly kind: 'bar' | 'line';
  /** Bars of the same stack stand on each other. */
  readonly stack?: string;
}

export interface ChartOption {
  readonly names: readonly string[];
  readonly series: readonly Series[];
  /** Names down the side, bars to the right: for long names. */
  readonly lying?: boolean;
  /** How a value reads: an amount of money, days. Absent: as a number. */
  readonly show?: (value: number) => string;
  /** Larger type, for a wall. */
  readonly large?: boolean;
}

export function inColours({ names, series, lying = false, show, large = false }: ChartOption, colours: Colours): EChartsCoreOption {
  const size = large ? 18 : 12;
  const text = { color: colours.faint, fontSize: size, fontFamily: colours.font };
  const valueFormatter = (value: unknown) => (typeof value === 'number' ? (show?.(value) ?? value.toLocaleString('en-US')) : '—');
  const category = { type: 'category', data: [...names], inverse: lying, axisTick: { show: false }, axisLine: { lineStyle: { color: colours.line } }, axisLabel: { ...text, color: colours.ink, ...(lying ? { width: large ? 260 : 150, overflow: 'break', lineHeight: size + 3 } : {}) } };
  const value = { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: colours.line } }, axisLabel: { ...text, hideOverlap: true, ...(show === undefined ? {} : { formatter: (amount: number) => show(amount) }) } };
  return {
    textStyle: { fontFamily: colours.font },
    color: series.map((one) => colours[one.shade]),
    grid: { left: 8, right: lying ? 44 : 12, top: series.length > 1 ? (large ? 52 : 36) : 12, bottom: 8, containLabel: true },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true, valueFormatter, textStyle: { fontFamily: colours.font } },
    ...(series.length > 1 ? { legend: { type: 'scroll', top: 0, left: 0, itemWidth: 12, itemHeight: 12, textStyle: { ...text, color: colours.ink } } } : {}),
    ...(lying ? { xAxis: value, yAxis: category } : { xAxis: category, yAxis: value }),
    series: series.map((one) => ({
      name: one.name,
      type: one.kind,
      data: [...one.values],
      ...(one.stack === undefined ? {} : { stack: one.stack }),
      ...(one.kind === 'bar' ? { barMaxWidth: large ? 30 : 18 } : { symbolSize: 6, lineStyle: { width: 2 } }),
      ...(lying && series.length === 1 ? { label: { show: true, position: 'right', ...text, color: colours.ink, formatter: ({ value: shown }: { value: unknown }) => valueFormatter(shown) } } : {}),
    })),
  };
}
