// Draws a chart on a canvas as wide as its place, and anew when the option, the place or the light changes.
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useDark } from '../look.ts';
import type { ChartProps } from './chart.tsx';
import { colours } from './colours.ts';
import { inColours } from './options.ts';

use([BarChart, LineChart, GridComponent, TooltipComponent, LegendComponent, CanvasRenderer]);

const still = matchMedia('(prefers-reduced-motion: reduce)').matches || new URLSearchParams(location.search).has('still');

export function Drawn({ option, height, label, onPick, onReady }: ChartProps) {
  const place = useRef<HTMLElement>(null);
  const chart = useRef<EChartsType>(undefined);
  const pick = useRef(onPick);
  const ready = useRef(onReady);
  const dark = useDark();
  useEffect(() => {
    pick.current = onPick;
    ready.current = onReady;
  });
  useEffect(() => {
    if (place.current === null) return undefined;
    const canvas = place.current;
    const drawn = init(canvas);
    chart.current = drawn;
    drawn.on('click', ({ dataIndex }) => pick.current?.(dataIndex));
    ready.current?.(() => drawn.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: colours(canvas).paper }));
    const watcher = new ResizeObserver(() => drawn.resize());
    watcher.observe(canvas);
    return () => {
      watcher.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => {
    // Colours are read from the page, which has changed its light by then.
    if (place.current !== null) chart.current?.setOption({ ...inColours(option, colours(place.current)), darkMode: dark, animation: !still }, true);
  }, [option, dark]);
  return <figure ref={place} style={{ height, margin: 0, cursor: onPick === undefined ? undefined : 'pointer' }} aria-label={label} />;
}
