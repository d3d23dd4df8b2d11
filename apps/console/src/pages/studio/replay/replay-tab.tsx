// 重放: a year's real items through the draft. The run is the server's, between everything else it does; it can be cancelled.
import { Loading, Panel, sentenceOf, useLanguage } from '@jinguo/console-kit';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { client, trpc } from '../../../api.ts';
import type { DraftTabProps } from '../editor/tabs.tsx';
import { useReplayText } from './messages.ts';
import { ReplayResult } from './replay-result.tsx';
import styles from './replay.module.css';

const yearsBack = 6;

export function ReplayTab({ draft }: Pick<DraftTabProps, 'draft'>) {
  const text = useReplayText();
  const language = useLanguage();
  const stop = useRef<AbortController | null>(null);
  const [chosen, setChosen] = useState<number>();
  const [cancelled, setCancelled] = useState(false);
  const { data: catalogue } = useQuery(trpc.programme.catalogue.queryOptions(undefined, { staleTime: 60_000 }));
  const thisYear = catalogue?.year;
  const year = chosen ?? (thisYear === undefined ? undefined : thisYear - 1);
  const run = useMutation({
    mutationFn: async (asked: number) => {
      const control = new AbortController();
      stop.current = control;
      const [revision, began] = [draft.revision, performance.now()];
      const report = await client.studio.replay.mutate({ definition: { ...draft.definition }, year: asked }, { signal: control.signal });
      return { report, revision, seconds: (performance.now() - began) / 1000 };
    },
  });
  useEffect(() => () => stop.current?.abort(), []);
  const cancel = () => {
    setCancelled(true);
    stop.current?.abort();
    run.reset();
  };
  if (year === undefined || thisYear === undefined) return <Panel><Loading rows={6} /></Panel>;
  return (
    <div className={styles['page']}>
      <Panel title={text('title')}>
        <p className={styles['faint']}>{text('intro')}</p>
        <div className={styles['tools']}>
          <Select aria-label={text('year')} value={year} onChange={setChosen} disabled={run.isPending} options={Array.from({ length: yearsBack }, (_, back) => thisYear - back).map((one) => ({ value: one, label: text('yearOption', { year: String(one) }) }))} />
          {run.isPending
            ? <Button onClick={cancel}>{text('cancel')}</Button>
            : <Button type="primary" onClick={() => { setCancelled(false); run.mutate(year); }}>{text(run.data === undefined ? 'run' : 'again')}</Button>}
        </div>
        {run.isPending ? <output className={styles['running']}>{text('running', { year: String(year) })}</output> : null}
        {cancelled && !run.isPending ? <Alert type="info" showIcon title={text('cancelled')} /> : null}
        {run.error && !cancelled ? <Alert type="error" showIcon title={sentenceOf(run.error, language)} /> : null}
        {run.data !== undefined && run.data.revision !== draft.revision ? <Alert type="warning" showIcon title={text('outdated')} /> : null}
      </Panel>
      {run.data === undefined ? null : <ReplayResult draft={draft} report={run.data.report} seconds={run.data.seconds} />}
    </div>
  );
}
