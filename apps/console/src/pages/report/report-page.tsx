// 工作总结: the living text of a year. Each number opens the items behind it; one that nothing stands behind is red.
import { DownloadOutlined, FileTextOutlined } from '@ant-design/icons';
import { FailedState, Loading, Panel, State, useLocal } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { YearlyReport } from '@jinguo/core';
import { Button, Select, Switch } from 'antd';
import { useState } from 'react';
import { retryFailed, trpc } from '../../api.ts';
import { useReportText } from './messages.ts';
import { NumberDrawer } from './number-drawer.tsx';
import { Paragraph, type ReportNumber } from './paragraph.tsx';
import styles from './report-page.module.css';

const route = getRouteApi('/frame/signed-in/report');

/** The first year the office has items of. */
const firstYear = 2021;

export function ReportPage() {
  const text = useReportText();
  const { data: clock, error: noClock } = useQuery(trpc.demo.clock.queryOptions());
  const thisYear = clock === undefined ? undefined : Number(clock.today.slice(0, 4));
  const year = route.useSearch().year ?? thisYear;
  const navigate = route.useNavigate();
  const [compares, setCompares] = useState(true);
  const [open, setOpen] = useState<ReportNumber>();
  const { data, error } = useQuery(trpc.report.year.queryOptions({ year: year ?? firstYear }, { enabled: year !== undefined }));
  if (error ?? noClock) return <FailedState error={error ?? noClock} onRetry={retryFailed} />;
  if (year === undefined || thisYear === undefined || data === undefined) return <Panel><Loading rows={10} /></Panel>;
  const years = Array.from({ length: Math.max(1, thisYear - firstYear + 1) }, (_, index) => thisYear - index);
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{text('title', { year })}</h1>
        <label className={styles['choice']}>
          <span>{text('compare')}</span>
          <Switch checked={compares} onChange={setCompares} aria-label={text('compare')} />
        </label>
        <Select aria-label={text('year')} value={year} onChange={(chosen: number) => void navigate({ search: { year: chosen } })} options={[...new Set([year, ...years])].toSorted((a, b) => b - a).map((value) => ({ value, label: text('yearOption', { year: value }) }))} />
        <Button type="primary" icon={<DownloadOutlined />} href={`/report.docx?year=${year}`}>{text('export')}</Button>
      </header>
      {clock?.holds === 'compact' && year === 2021 ? <Compact /> : null}
      {data.sections.length === 0 ? <Panel><State glyph={<FileTextOutlined />} title={text('none')} hint={text('noneHint')} /></Panel> : <Sections report={data} compares={compares} onOpen={setOpen} />}
      <NumberDrawer number={open} year={year} onClose={() => setOpen(undefined)} />
    </div>
  );
}

interface SectionsProps {
  readonly report: YearlyReport;
  readonly compares: boolean;
  readonly onOpen: (number: ReportNumber) => void;
}

function Sections({ report, compares, onOpen }: SectionsProps) {
  const text = useReportText();
  const local = useLocal();
  const numbers = report.sections.flatMap((section) => section.paragraphs.flat()).filter((part) => part.kind === 'number');
  const unbacked = numbers.filter((one) => !one.backed).length;
  return (
    <>
      <p className={`${styles['summary']} figures`}>{unbacked === 0 ? text('summaryWhole', { all: numbers.length }) : text('summary', { all: numbers.length, count: unbacked })}</p>
      {report.sections.map((section) => (
        <Panel key={section.campaign} title={local(section.title)}>
          <div className={styles['text']} lang="zh-CN">
            {section.paragraphs.map((parts, index) => <Paragraph key={`${section.campaign}-${index}`} parts={parts} compares={compares} onOpen={onOpen} />)}
          </div>
        </Panel>
      ))}
    </>
  );
}

/** A visitor who compares with the printed report of that year must not take the few items of a first start for it. */
function Compact() {
  const text = useReportText();
  return (
    <div className={styles['compact']} role="note">
      <p>{text('compact')}</p>
      <code className={styles['command']}>npm run jinguo -- seed 2021</code>
    </div>
  );
}
