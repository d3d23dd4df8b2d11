// One sheet on its way in: how far it is, which rows are good, which are red and why; mended here, filed from here.
import { DeleteOutlined, DownloadOutlined } from '@ant-design/icons';
import { FailedState, Loading, Panel, sentenceOf, useLanguage, useLocal } from '@jinguo/console-kit';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Alert, Button, Popconfirm, Progress, Segmented } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { trpc } from '../../api.ts';
import styles from './import.module.css';
import { useImportText } from './messages.ts';
import { SheetRows } from './sheet-rows.tsx';
import { states, type Filter, type SheetView } from './views.ts';

const route = getRouteApi('/frame/signed-in/import/$sheetId');
const lookMs = 700;

export function SheetPage() {
  const { sheetId: id } = route.useParams();
  const local = useLocal();
  const [chosen, setChosen] = useState<Filter>();
  const { data: sheet, error, refetch } = useQuery(trpc.imports.get.queryOptions({ id }, { refetchInterval: ({ state }) => (state.data === undefined || state.data.state === 'ready' ? false : lookMs) }));
  useRowsAnewWhenDone(sheet?.state);
  if (error) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (sheet === undefined) return <Panel><Loading rows={10} /></Panel>;
  const filter = chosen ?? (sheet.counts.bad > 0 ? 'bad' : 'all');
  return (
    <div className={styles['wide']}>
      <header className={styles['head']}>
        <div>
          <h1 className={styles['title']}>{local(sheet.title)}</h1>
          <p className={styles['faint']}>{sheet.fileName}</p>
        </div>
        <Tools sheet={sheet} />
      </header>
      <Standing sheet={sheet} />
      <Panel flush>
        <Filters sheet={sheet} filter={filter} onChange={setChosen} />
        <SheetRows key={filter} sheet={sheet} filter={filter} />
      </Panel>
    </div>
  );
}

/** While the server works, the rows shown are as they were; when it is done, they are asked for anew. */
function useRowsAnewWhenDone(state: SheetView['state'] | undefined): void {
  const cache = useQueryClient();
  const before = useRef(state);
  useEffect(() => {
    if (before.current !== undefined && before.current !== state) void cache.invalidateQueries({ queryKey: trpc.imports.rows.pathKey() });
    before.current = state;
  }, [cache, state]);
}

function Filters({ sheet, filter, onChange }: { readonly sheet: SheetView; readonly filter: Filter; readonly onChange: (filter: Filter) => void }) {
  const text = useImportText();
  const all = states.reduce((sum, state) => sum + sheet.counts[state], 0);
  const shown = (['all', 'bad', 'good', 'taken', 'unchecked'] as const).filter((one) => one === 'all' || one === filter || sheet.counts[one] > 0);
  return (
    <div className={styles['filters']}>
      <Segmented<Filter> value={filter} onChange={onChange} options={shown.map((value) => ({ value, label: <span className="figures">{text(`rows_${value}`)} {value === 'all' ? all : sheet.counts[value]}</span> }))} />
    </div>
  );
}

function Standing({ sheet }: { readonly sheet: SheetView }) {
  const text = useImportText();
  const { unchecked, good, bad, taken } = sheet.counts;
  const all = unchecked + good + bad + taken;
  if (sheet.state !== 'ready') {
    const done = sheet.state === 'checking' ? all - unchecked : taken;
    const of = sheet.state === 'checking' ? all : taken + good;
    return (
      <output className={styles['working']}>
        <span>{text(sheet.state)} <span className="figures">{text('progress', { done, all: of })}</span></span>
        <Progress percent={of === 0 ? 100 : Math.floor((done / of) * 100)} status="active" />
        <span className={styles['faint']}>{text('resume')}</span>
      </output>
    );
  }
  if (taken === all) return <Alert type="success" showIcon title={text('allTaken', { count: all })} />;
  if (taken > 0 && good === 0) return <Alert type="warning" showIcon title={text('doneNote', { taken, bad })} />;
  return bad > 0 ? <Alert type="info" showIcon title={text('readyNote')} /> : null;
}

function Tools({ sheet }: { readonly sheet: SheetView }) {
  const text = useImportText();
  const language = useLanguage();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const { id, counts, state } = sheet;
  const anew = { onSettled: () => cache.invalidateQueries({ queryKey: trpc.imports.get.queryKey({ id }) }) };
  const run = useMutation(trpc.imports.run.mutationOptions(anew));
  const stop = useMutation(trpc.imports.stop.mutationOptions(anew));
  const remove = useMutation(trpc.imports.remove.mutationOptions({
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: trpc.imports.list.queryKey() });
      await navigate({ to: '/import', search: { spec: sheet.spec } });
    },
  }));
  const error = run.error ?? stop.error ?? remove.error;
  const left = counts.good + counts.unchecked;
  return (
    <div className={styles['tools']}>
      {error ? <Alert type="error" showIcon title={sentenceOf(error, language)} /> : null}
      {state === 'ready' ? (
        <>
          <Popconfirm title={text('removeAsk')} okText={text('yes')} cancelText={text('no')} onConfirm={() => remove.mutate({ id })}>
            <Button icon={<DeleteOutlined />} aria-label={text('remove')} title={text('remove')} />
          </Popconfirm>
          {counts.taken > 0 ? <Button icon={<DownloadOutlined />} href={`/sheets/${id}.xlsx`}>{text('result')}</Button> : null}
          {counts.bad > 0 ? <Button icon={<DownloadOutlined />} href={`/sheets/${id}.xlsx?state=bad`}>{text('back')}</Button> : null}
          {left > 0 ? <Button type="primary" loading={run.isPending} onClick={() => run.mutate({ id })}>{counts.unchecked > 0 ? text('goOn') : text('run', { count: counts.good })}</Button> : null}
          {left === 0 && counts.bad === 0 ? <Link to="/import" search={{ spec: sheet.spec }}>{text('another')}</Link> : null}
        </>
      ) : <Button danger loading={stop.isPending} onClick={() => stop.mutate({ id })}>{text('stop')}</Button>}
    </div>
  );
}
