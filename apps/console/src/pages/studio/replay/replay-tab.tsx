// 重放: a year's real items through the draft. The run is the server's, in a thread of its own; it can be cancelled.
import { FailedState, Loading, Panel, sentenceOf, useLanguage } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Progress, Select, type AlertProps } from 'antd';
import { useState } from 'react';
import { retryFailed, trpc } from '../../../api.ts';
import type { DraftTabProps } from '../editor/tabs.tsx';
import { useReplayText } from './messages.ts';
import { ReplayResult } from './replay-result.tsx';
import styles from './replay.module.css';
import { useReplay, type Replay } from './use-replay.ts';

const yearsBack = 6;

export function ReplayTab({ draft }: Pick<DraftTabProps, 'draft'>) {
  const text = useReplayText();
  const [chosen, setChosen] = useState<number>();
  const { data: catalogue, error } = useQuery(trpc.programme.catalogue.queryOptions(undefined, { staleTime: 60_000 }));
  const { replay, run, cancel } = useReplay(draft.id);
  const thisYear = catalogue?.year;
  if (error) return <FailedState error={error} onRetry={retryFailed} />;
  if (thisYear === undefined) return <Panel><Loading rows={6} /></Panel>;
  const year = chosen ?? thisYear - 1;
  const running = replay.at === 'running';
  return (
    <div className={styles['page']}>
      <Panel title={text('title')}>
        <p className={styles['faint']}>{text('intro')}</p>
        <div className={styles['tools']}>
          <Select aria-label={text('year')} value={year} onChange={setChosen} disabled={running} options={Array.from({ length: yearsBack }, (_, back) => thisYear - back).map((one) => ({ value: one, label: text('yearOption', { year: String(one) }) }))} />
          {running
            ? <Button onClick={cancel}>{text('cancel')}</Button>
            : <Button type="primary" onClick={() => run(year)}>{text(replay.at === 'done' ? 'again' : 'run')}</Button>}
        </div>
        <Told replay={replay} />
        {replay.at === 'done' && replay.revision !== draft.revision ? <Note type="warning" title={text('outdated')} /> : null}
      </Panel>
      {replay.at === 'done' ? <ReplayResult draft={draft} report={replay.report} seconds={replay.seconds} /> : null}
    </div>
  );
}

function Told({ replay }: { readonly replay: Replay }) {
  const text = useReplayText();
  const language = useLanguage();
  if (replay.at === 'cancelled') return <Note type="info" title={text('cancelled')} />;
  if (replay.at === 'refused') return <Note type="error" title={sentenceOf(replay.error, language)} />;
  if (replay.at !== 'running') return null;
  const { done, of } = replay.progress ?? { done: 0, of: 0 };
  return (
    <div className={styles['running']}>
      <output className="figures">{replay.progress === undefined ? text('preparing', { year: String(replay.year) }) : text('running', { year: String(replay.year), done, of })}</output>
      <Progress percent={of === 0 ? 0 : Math.floor((done * 100) / of)} size="small" aria-label={text('title')} />
    </div>
  );
}

function Note(props: Required<Pick<AlertProps, 'type' | 'title'>>) {
  return <div className={styles['note']}><Alert showIcon {...props} /></div>;
}
