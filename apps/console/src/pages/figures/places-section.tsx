// One programme's year by town or village, each number a way to its items, and by month beside the year before.
import { useLocal } from '@jinguo/console-kit';
import type { OverviewRow, WorkflowFigures } from '@jinguo/core';
import { Chart } from '../../components/chart/chart.tsx';
import { CountLink } from './count-link.tsx';
import { behindPart, countParts } from './count-parts.ts';
import styles from './figures-page.module.css';
import type { BehindFilter } from './items-drawer.tsx';
import { useFiguresText } from './messages.ts';
import { ScrollBox } from './scroll-box.tsx';
import { useTrend } from './trend-chart.tsx';

const chartHeight = 240;

export interface PlacesSectionProps extends Pick<WorkflowFigures, 'places' | 'months' | 'year'> {
  readonly onPick: (place: OverviewRow, filter: BehindFilter) => void;
}

export function PlacesSection({ places, months, year, onPick }: PlacesSectionProps) {
  const text = useFiguresText();
  const local = useLocal();
  const trend = useTrend(months);
  return (
    <>
      {months.length === 0 ? null : (
        <section className={styles['people']}>
          <h3 className={styles['sub']}>{text('trend')}</h3>
          <Chart option={trend} height={chartHeight} label={text('trendSays', { year })} />
        </section>
      )}
      {places.length === 0 ? null : (
        <section className={styles['people']}>
          <h3 className={styles['sub']}>{text('byPlace')}</h3>
          <ScrollBox label={text('byPlace')}>
            <table className={`${styles['table']} figures`}>
              <thead>
                <tr>
                  <th scope="col" className={styles['wide']}>{text('unit')}</th>
                  {countParts.map((part) => <th key={part} scope="col" className={styles['number']}>{text(part)}</th>)}
                </tr>
              </thead>
              <tbody>
                {places.map((row) => (
                  <tr key={row.id}>
                    <th scope="row" className={styles['wide']}>{local(row.title)}</th>
                    {countParts.map((part) => <td key={part} className={styles['number']}><CountLink row={row} part={part} onPick={() => onPick(row, behindPart[part])} /></td>)}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </section>
      )}
    </>
  );
}
