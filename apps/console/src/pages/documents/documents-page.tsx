// 发文登记簿: the numbers of the office's papers, year by year in their order; those that carry no paper any more say why.
import { FileTextOutlined } from '@ant-design/icons';
import { FailedState, formatDay, Loading, Panel, State, useLanguage, useLocal } from '@jinguo/console-kit';
import type { DocumentNumberView } from '@jinguo/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Select } from 'antd';
import { retryFailed, trpc } from '../../api.ts';
import { RegisterExport } from '../../components/register-export/register-export.tsx';
import { CancelButton } from './cancel-button.tsx';
import styles from './documents-page.module.css';
import { useDocumentsText } from './messages.ts';

const route = getRouteApi('/frame/signed-in/documents');

/** The first year the office has items of. */
const firstYear = 2021;

export function DocumentsPage() {
  const text = useDocumentsText();
  const { data: clock, error: noClock } = useQuery(trpc.demo.clock.queryOptions());
  const thisYear = clock === undefined ? undefined : Number(clock.today.slice(0, 4));
  const year = route.useSearch().year ?? thisYear;
  const navigate = route.useNavigate();
  const { data, error } = useQuery(trpc.papers.numbers.queryOptions({ year: year ?? firstYear }, { enabled: year !== undefined }));
  if (error ?? noClock) return <FailedState error={error ?? noClock} onRetry={retryFailed} />;
  if (year === undefined || thisYear === undefined || data === undefined) return <Panel><Loading rows={10} /></Panel>;
  const years = Array.from({ length: Math.max(1, thisYear - firstYear + 1) }, (_, index) => thisYear - index);
  const cancelled = data.rows.filter((row) => row.cancelled !== null).length;
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{text('title')}</h1>
        <Select aria-label={text('year')} value={year} onChange={(chosen: number) => void navigate({ search: { year: chosen } })} options={[...new Set([year, ...years])].toSorted((a, b) => b - a).map((value) => ({ value, label: text('yearOption', { year: value }) }))} />
        <RegisterExport of={{ list: 'numbers', year }} label={text('export')} />
      </header>
      {data.rows.length === 0 ? <Panel><State glyph={<FileTextOutlined />} title={text('none')} hint={text('noneHint')} /></Panel> : (
        <Panel flush title={<span className="figures">{text('counted', { count: data.rows.length })}</span>} extra={cancelled === 0 ? undefined : <span className={`${styles['faint']} figures`}>{text('cancelledCount', { count: cancelled })}</span>}>
          <ol className={styles['list']}>
            {data.rows.map((row) => <Line key={row.number} row={row} mayCancel={data.mayCancel} />)}
          </ol>
        </Panel>
      )}
    </div>
  );
}

function Line({ row, mayCancel }: { readonly row: DocumentNumberView; readonly mayCancel: boolean }) {
  const text = useDocumentsText();
  const local = useLocal();
  const language = useLanguage();
  const { number, cancelled } = row;
  return (
    <li className={styles['row']}>
      <span lang="zh-CN" className={`${styles['number']} ${cancelled === null ? '' : styles['void']} figures`}>{number}</span>
      <span className={styles['what']}>
        <Link to="/items/$itemId" params={{ itemId: row.itemId }} className={styles['name']} lang="zh-CN">{row.title}</Link>
        <span className={`${styles['faint']} figures`}>{row.itemNumber} · {formatDay(row.takenOn, language)}</span>
        {cancelled === null ? null : <span className={styles['faint']}>{text('cancelledOn', { date: formatDay(cancelled.on, language) })} · <span lang="zh-CN">{local(cancelled.reason)}</span></span>}
      </span>
      <span className={styles['state']}>
        <span className={`${styles['tag']} ${styles[cancelled === null ? 'inForce' : 'cancelled']}`}>{text(cancelled === null ? 'inForce' : 'cancelled')}</span>
        {mayCancel && cancelled === null ? <CancelButton number={number} /> : null}
      </span>
    </li>
  );
}
