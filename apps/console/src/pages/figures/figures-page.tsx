// 运行数据: how a year's items go, of all campaigns or one: what came in, is open, late and done, by month, place and programme,
// beside the year before; the money; and, of one programme, its stages. Every number leads to the items behind it.
import { BarChartOutlined, FullscreenOutlined, TableOutlined } from '@ant-design/icons';
import { FailedState, Loading, Panel, State, useLocal } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { OverviewRow } from '@jinguo/core';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { retryFailed, trpc } from '../../api.ts';
import { UnitChoice, unitsQuery } from '../../components/unit-choice/unit-choice.tsx';
import { CountsChart } from './counts-chart.tsx';
import styles from './figures-page.module.css';
import { ItemsDrawer, type Behind } from './items-drawer.tsx';
import { KeyNumbers } from './key-numbers.tsx';
import { useFiguresText } from './messages.ts';
import { MoneyChart } from './money-chart.tsx';
import { ProgrammeTable } from './programme-table.tsx';
import { SealedTable } from './sealed-table.tsx';
import { StagesPanel } from './stages-panel.tsx';
import { TrendChart } from './trend-chart.tsx';
import { useFigures } from './use-figures.ts';

const route = getRouteApi('/frame/signed-in/figures');

export function FiguresPage() {
  const text = useFiguresText();
  const local = useLocal();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [behind, setBehind] = useState<Behind>();
  const { data: catalogue, isPending: noCatalogue } = useQuery(trpc.programme.catalogue.queryOptions(undefined, { staleTime: 600_000 }));
  // What is chosen from wraps differently when it is there: all of the page comes at once.
  const { isPending: noUnits } = useQuery(unitsQuery);
  const { year, years, data, error } = useFigures(search);
  if (error) return <FailedState error={error} onRetry={retryFailed} />;
  if (data === undefined || year === undefined || noCatalogue || noUnits) return <Panel><Loading rows={12} /></Panel>;
  const go = (change: Partial<Record<'campaign' | 'unit' | 'workflow', string>> & { readonly year?: number }) => void navigate({ search: Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value !== '')) });
  const scope = { year, ...(search.campaign === undefined ? {} : { campaign: search.campaign }), ...(search.unit === undefined ? {} : { unit: search.unit }) };
  const ofPlace = (row: OverviewRow) => setBehind({ title: local(row.title), filter: { ...scope, unit: row.id } });
  const sheet = new URLSearchParams({ ...scope, year: String(year), ...(search.workflow === undefined ? {} : { workflow: search.workflow }) });
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{text('title')}</h1>
        <Select aria-label={text('year')} value={year} onChange={(chosen: number) => go({ year: chosen })} options={years.map((value) => ({ value, label: text('yearOption', { year: value }) }))} />
        <Select aria-label={text('campaign')} value={search.campaign ?? ''} onChange={(campaign: string) => go({ campaign, workflow: '' })} options={[{ value: '', label: text('allCampaigns') }, ...(catalogue?.campaigns ?? []).map((one) => ({ value: one.campaign, label: local(one.title) }))]} popupMatchSelectWidth={false} />
        <UnitChoice value={search.unit} onChange={(unit) => go({ unit })} />
        <Button icon={<TableOutlined />} href={`/figures.xlsx?${sheet.toString()}`}>{text('sheet')}</Button>
        <Link to="/figures/wall" search={search.campaign === undefined ? { year } : { year, campaign: search.campaign }} className={styles['wallLink']}><FullscreenOutlined /> {text('wall')}</Link>
      </header>
      <KeyNumbers figures={data} onPick={(what, filter) => setBehind({ title: what, filter: { ...scope, ...filter } })} />
      {data.all.begun === 0 ? <Panel><State glyph={<BarChartOutlined />} title={text('none')} hint={text('noneHint')} /></Panel> : (
        <>
          <div className={styles['charts']}>
            <TrendChart months={data.months} year={year} />
            {search.campaign === undefined && data.campaigns.length > 1 ? <CountsChart title={text('byCampaign')} rows={data.campaigns} onPick={(row) => go({ campaign: row.id })} /> : null}
            {data.places.length > 0 ? <CountsChart title={text('byPlace')} rows={data.places} onPick={ofPlace} /> : null}
            {data.budgets.length > 0 ? <MoneyChart budgets={data.budgets} /> : null}
          </div>
          {search.workflow === undefined ? null : <StagesPanel workflow={search.workflow} year={year} unit={search.unit} onPick={(title, filter) => setBehind({ title, filter: { ...scope, ...filter } })} />}
          <ProgrammeTable rows={data.workflows} chosen={search.workflow} onChoose={(workflow) => go({ workflow })} onPick={(row, filter) => setBehind({ title: local(row.title), filter: { ...scope, workflow: row.id, ...filter } })} />
        </>
      )}
      <SealedTable rows={data.sealed} chosen={search.workflow} onChoose={(workflow) => go({ workflow })} />
      {data.sealed.length > 0 ? null : <p className={styles['faint']}>{text('restricted')}</p>}
      <ItemsDrawer behind={behind} onClose={() => setBehind(undefined)} />
    </div>
  );
}
