// 大屏: the year for a hall, readable from across it: five numbers and one chart after the other, asked for anew by itself.
import { CloseOutlined } from '@ant-design/icons';
import { FailedState, Loading, useLanguage, useLocal } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Overview } from '@jinguo/core';
import { useEffect, useState } from 'react';
import { retryFailed, trpc } from '../../api.ts';
import { OfflineStrip } from '../../components/page-state/offline-strip.tsx';
import { Chart } from '../../components/chart/chart.tsx';
import { useCounts } from './counts-chart.tsx';
import { KeyNumbers } from './key-numbers.tsx';
import { useFiguresText } from './messages.ts';
import { useTrend } from './trend-chart.tsx';
import { useFigures } from './use-figures.ts';
import styles from './wall-page.module.css';

const route = getRouteApi('/figures/wall');
const turnMs = 15_000;
const askMs = 60_000;
const most = 12;

export function WallPage() {
  const search = route.useSearch();
  const { data, error } = useFigures(search, askMs);
  return (
    <div className={styles['wall']} data-wall>
      <OfflineStrip />
      {error ? <FailedState error={error} onRetry={retryFailed} /> : data === undefined ? <Loading rows={8} /> : <Wall figures={data} campaign={search.campaign} />}
    </div>
  );
}

function Wall({ figures, campaign }: { readonly figures: Overview; readonly campaign: string | undefined }) {
  const text = useFiguresText();
  const local = useLocal();
  const language = useLanguage();
  const { data: units = [] } = useQuery(trpc.org.units.queryOptions(undefined, { staleTime: Infinity }));
  const trend = useTrend(figures.months, true);
  const campaigns = useCounts(figures.campaigns, true);
  const places = useCounts(figures.places.slice(0, most), true);
  const programmes = useCounts(figures.workflows.toSorted((one, other) => other.begun - one.begun).slice(0, most), true);
  const views = [
    { title: text('trend'), option: trend },
    ...(figures.campaigns.length > 1 ? [{ title: text('byCampaign'), option: campaigns }] : []),
    { title: text('byPlace'), option: places },
    { title: text('programmes'), option: programmes },
  ];
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const turning = setInterval(() => setTurn((before) => before + 1), turnMs);
    return () => clearInterval(turning);
  }, []);
  const shown = views[turn % views.length];
  const [district] = units.filter((unit) => unit.parent === null && unit.level === 'district');
  const head = campaign === undefined ? undefined : figures.campaigns.find((one) => one.id === campaign)?.title;
  return (
    <>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{[district?.[language], head === undefined ? undefined : local(head), text('yearOption', { year: figures.year }), text('title')].filter((one) => one !== undefined).join(' · ')}</h1>
        <Link to="/figures" search={campaign === undefined ? { year: figures.year } : { year: figures.year, campaign }} className={styles['close']} aria-label={text('close')}><CloseOutlined /></Link>
      </header>
      <KeyNumbers figures={figures} />
      {shown === undefined ? null : (
        <section className={styles['view']}>
          <h2 className={styles['sub']}>{shown.title}</h2>
          <Chart key={shown.title} option={shown.option} height={Math.max(360, innerHeight - 380)} label={shown.title} />
          <div className={styles['dots']}>
            {views.map((one, index) => <button key={one.title} type="button" aria-label={one.title} aria-current={one === shown} className={styles['dot']} onClick={() => setTurn(index)} />)}
          </div>
        </section>
      )}
    </>
  );
}
