// 新建办件: what for, in which round, then the form; at the end the number it got.
import { FileAddOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Answer, ProgrammeView } from '@jinguo/core';
import { useState } from 'react';
import { trpc } from '../../api.ts';
import { FailedState, Loading, State } from '../../components/page-state/state.tsx';
import { Panel } from '../../components/panel/panel.tsx';
import { useLocal } from '../../messages/language.ts';
import { useStartText } from './messages.ts';
import { NewApplication } from './new-application.tsx';
import styles from './start-page.module.css';
import { Submitted } from './submitted.tsx';

const route = getRouteApi('/frame/signed-in/start');

export function StartPage() {
  const text = useStartText();
  const { workflow, draft } = route.useSearch();
  const [answer, setAnswer] = useState<Answer>();
  const programmes = useQuery(trpc.programme.list.queryOptions(undefined, { staleTime: 30_000 }));
  const begun = useQuery(trpc.draft.get.queryOptions({ id: draft ?? '-' }, { enabled: draft !== undefined, staleTime: Infinity, gcTime: 0 }));
  const error = programmes.error ?? begun.error;
  if (error) return <FailedState error={error} onRetry={() => void programmes.refetch()} />;
  if (programmes.data === undefined || (draft !== undefined && begun.data === undefined)) return <Panel><Loading rows={8} /></Panel>;
  if (answer !== undefined) return <Submitted answer={answer} onAgain={() => setAnswer(undefined)} />;
  const open = programmes.data.filter((one) => one.mayStart);
  const wanted = begun.data?.workflow ?? workflow;
  const programme = open.find((one) => one.workflow === wanted) ?? (wanted === undefined && open.length === 1 ? open[0] : undefined);
  return (
    <div className={styles['page']}>
      <h1 className={styles['title']}>{text('title')}</h1>
      {programme === undefined ? <Choose programmes={programmes.data} /> : (
        <NewApplication key={`${programme.workflow}-${draft ?? ''}`} programme={programme} draft={begun.data} several={open.length > 1} onDone={setAnswer} />
      )}
    </div>
  );
}

function Choose({ programmes }: { readonly programmes: readonly ProgrammeView[] }) {
  const text = useStartText();
  const local = useLocal();
  const shown = programmes.filter((one) => one.mayStart || one.units.length > 0);
  if (shown.length === 0) return <Panel><State glyph={<FileAddOutlined />} title={text('none')} hint={text('noneHint')} /></Panel>;
  return (
    <Panel title={text('choose')}>
      <ul className={styles['programmes']}>
        {shown.map((one) => (
          <li key={one.workflow}>
            {one.mayStart ? (
              <Link to="/start" search={{ workflow: one.workflow }} className={styles['programme']}>
                <span className={styles['campaign']}>{local(one.campaignTitle)} · {one.code}</span>
                <span className={styles['name']}>{local(one.title)}</span>
              </Link>
            ) : (
              <span className={`${styles['programme']} ${styles['shut']}`}>
                <span className={styles['campaign']}>{local(one.campaignTitle)} · {one.code}</span>
                <span className={styles['name']}>{local(one.title)}</span>
                <span className={styles['campaign']}>{text('closed')}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
