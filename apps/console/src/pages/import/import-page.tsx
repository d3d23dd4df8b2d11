// 表格导入, the way in: choose what, get the template, hand the filled sheet in; below, the sheets of the last weeks.
import { DownloadOutlined, InboxOutlined, TableOutlined } from '@ant-design/icons';
import { FailedState, formatMoment, Loading, Panel, sentenceOf, State, useLanguage, useLocal } from '@jinguo/console-kit';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Alert, Button, Progress, Select } from 'antd';
import { useRef, useState } from 'react';
import { retryFailed, trpc } from '../../api.ts';
import { putFile } from '../../components/put-file.ts';
import { ColumnList } from './column-list.tsx';
import styles from './import.module.css';
import { useImportText } from './messages.ts';

const route = getRouteApi('/frame/signed-in/import');

export function ImportPage() {
  const text = useImportText();
  const local = useLocal();
  const navigate = useNavigate({ from: '/import' });
  const { spec: wanted } = route.useSearch();
  const choices = useQuery(trpc.imports.choices.queryOptions(undefined, { staleTime: 60_000 }));
  const spec = choices.data?.find((one) => one.spec === wanted)?.spec ?? (choices.data?.length === 1 ? choices.data[0]?.spec : undefined);
  const plan = useQuery(trpc.imports.plan.queryOptions({ spec: spec ?? '-' }, { enabled: spec !== undefined, staleTime: 60_000 }));
  const error = choices.error ?? plan.error;
  if (error) return <FailedState error={error} onRetry={retryFailed} />;
  if (choices.data === undefined) return <Panel><Loading rows={6} /></Panel>;
  if (choices.data.length === 0) return <Panel><State glyph={<TableOutlined />} title={text('none')} hint={text('noneHint')}><Link to="/">{text('home')}</Link></State></Panel>;
  return (
    <div className={styles['page']}>
      <h1 className={styles['title']}>{text('title')}</h1>
      <Panel>
        <label className={styles['choice']}>
          <span>{text('choose')}</span>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            value={spec ?? null}
            placeholder={text('chooseHint')}
            aria-label={text('choose')}
            onChange={(chosen: string) => void navigate({ search: { spec: chosen }, replace: true })}
            options={choices.data.map((one) => ({ value: one.spec, label: `${one.code} ${local(one.title)}` }))}
          />
        </label>
        {spec === undefined ? <State glyph={<TableOutlined />} title={text('chooseFirst')} hint={text('chooseFirstHint')} /> : plan.data === undefined ? <Loading rows={4} /> : <Steps key={spec} spec={spec} batches={plan.data.batches} />}
      </Panel>
      {plan.data === undefined ? null : <ColumnList columns={plan.data.columns} />}
      <Recent />
    </div>
  );
}

interface StepsProps {
  readonly spec: string;
  readonly batches: readonly { readonly id: string; readonly number: string; readonly title: string }[] | null;
}

function Steps({ spec, batches }: StepsProps) {
  const text = useImportText();
  const language = useLanguage();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [batch, setBatch] = useState(batches?.length === 1 ? batches[0]?.id : undefined);
  const [percent, setPercent] = useState<number>();
  const [failed, setFailed] = useState<unknown>();
  const closed = batches?.length === 0;
  const waits = closed || (batches !== null && batch === undefined);
  const take = async (file: File | undefined) => {
    if (file === undefined || waits) return;
    setFailed(undefined);
    setPercent(0);
    try {
      const answer = await putFile(`/sheets?spec=${encodeURIComponent(spec)}&name=${encodeURIComponent(file.name)}${batch === undefined ? '' : `&batch=${batch}`}`, file, setPercent);
      await cache.invalidateQueries({ queryKey: trpc.imports.list.queryKey() });
      if (typeof answer === 'object' && answer !== null && 'id' in answer) await navigate({ to: '/import/$sheetId', params: { sheetId: String(answer.id) } });
    } catch (error) {
      setFailed(error);
    } finally {
      setPercent(undefined);
    }
  };
  return (
    <>
      {batches === null || closed ? null : (
        <label className={styles['choice']}>
          <span>{text('round')}</span>
          <Select value={batch ?? null} placeholder={text('round')} aria-label={text('round')} onChange={(chosen: string) => setBatch(chosen)} options={batches.map((one) => ({ value: one.id, label: `${one.number} ${one.title}` }))} />
        </label>
      )}
      <ol className={styles['steps']}>
        <li>
          <h2>{text('step1')}</h2>
          <p>{text('step1Hint')}</p>
          <Button icon={<DownloadOutlined />} href={`/sheets/template.xlsx?spec=${encodeURIComponent(spec)}`}>{text('template')}</Button>
        </li>
        <li>
          <h2>{text('step2')}</h2>
          <p>{text('step2Hint')}</p>
          {closed ? <Alert type="warning" showIcon title={text('noRound')} /> : (
            <>
              <button
                type="button"
                className={styles['drop']}
                disabled={waits || percent !== undefined}
                onClick={() => input.current?.click()}
                onDragOver={(event) => event.preventDefault()}
                onDrop={(event) => {
                  event.preventDefault();
                  void take(event.dataTransfer.files[0]);
                }}
              >
                <InboxOutlined className={styles['dropIcon'] ?? ''} />
                {percent === undefined ? text('drop') : <Progress percent={percent} format={() => text('uploading', { percent })} />}
              </button>
              <input ref={input} type="file" hidden accept=".xlsx,.csv,.txt" aria-label={text('drop')} onChange={({ target }) => {
                void take(target.files?.[0]);
                target.value = '';
              }} />
            </>
          )}
          {failed === undefined ? null : <Alert type="error" showIcon title={sentenceOf(failed, language)} className={styles['failed'] ?? ''} />}
        </li>
      </ol>
    </>
  );
}

function Recent() {
  const text = useImportText();
  const local = useLocal();
  const language = useLanguage();
  const { data } = useQuery(trpc.imports.list.queryOptions());
  if (data === undefined || data.length === 0) return null;
  return (
    <Panel flush title={text('recent')}>
      <ul className={styles['recent']}>
        {data.map((one) => (
          <li key={one.id}>
            <Link to="/import/$sheetId" params={{ sheetId: one.id }}>{one.fileName}</Link>
            <span className={styles['faint']}>{local(one.title)} · <span className="figures">{text('filed', { at: formatMoment(one.createdAt, language) })}</span></span>
            <span className={`${styles['counts']} figures`}>
              {(['taken', 'good', 'bad', 'unchecked'] as const).filter((state) => one.counts[state] > 0).map((state) => <span key={state} className={styles[state]}>{text(`rows_${state}`)} {one.counts[state]}</span>)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
