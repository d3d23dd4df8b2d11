// A chart of ECharts in our colours. The library is loaded with the first chart, never with the first page.
import { Loading } from '@jinguo/console-kit';
import { lazy, Suspense } from 'react';
import type { ChartOption } from './options.ts';

const Drawn = lazy(async () => ({ default: (await import('./drawn.tsx')).Drawn }));

export interface ChartProps {
  readonly option: ChartOption;
  /** CSS pixels. */
  readonly height: number;
  /** What it shows, in a sentence, for who cannot see it. */
  readonly label: string;
  /** The index of the bar or point that was clicked. */
  readonly onPick?: ((index: number) => void) | undefined;
  /** Handed a way to take its picture, as a PNG's data address. */
  readonly onReady?: ((picture: () => string) => void) | undefined;
}

export function Chart(props: ChartProps) {
  return (
    <div style={{ minHeight: props.height }}>
      <Suspense fallback={<Loading rows={4} />}>
        <Drawn {...props} />
      </Suspense>
    </div>
  );
}
