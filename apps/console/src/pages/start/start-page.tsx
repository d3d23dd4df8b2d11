// 新建办件: what for, in which round, then the form; at the end the number it got.
import { FailedState, Loading, Panel } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { Answer } from '@jinguo/core';
import { useState } from 'react';
import { retryFailed, trpc } from '../../api.ts';
import { ChooseProgramme } from './choose-programme.tsx';
import { useStartText } from './messages.ts';
import { NewApplication } from './new-application.tsx';
import styles from './start-page.module.css';
import { Submitted } from './submitted.tsx';

const route = getRouteApi('/frame/signed-in/start');

export function StartPage() {
  const text = useStartText();
  const { workflow, draft: named, with: known = {} } = route.useSearch();
  const navigate = useNavigate({ from: '/start' });
  // The draft that what is typed here has become is not read again: it is what stands on the page.
  const [mine, setMine] = useState<string>();
  const draft = named === mine ? undefined : named;
  const name = (search: { readonly workflow?: string; readonly draft?: string }) => void navigate({ search, replace: true, resetScroll: false });
  const [answer, setAnswer] = useState<Answer>();
  const programmes = useQuery(trpc.programme.list.queryOptions(undefined, { staleTime: 30_000 }));
  const begun = useQuery(trpc.draft.get.queryOptions({ id: draft ?? '-' }, { enabled: draft !== undefined, staleTime: Infinity, gcTime: 0 }));
  const open = (programmes.data ?? []).filter((one) => one.mayStart);
  const wanted = begun.data?.workflow ?? workflow ?? (open.length === 1 ? open[0]?.workflow : undefined);
  const chosen = open.some((one) => one.workflow === wanted) ? wanted : undefined;
  const programme = useQuery(trpc.programme.get.queryOptions({ workflow: chosen ?? '-' }, { enabled: chosen !== undefined, staleTime: 30_000 }));
  const error = programmes.error ?? begun.error ?? programme.error;
  if (error) return <FailedState error={error} onRetry={retryFailed} />;
  if (programmes.data === undefined || (draft !== undefined && begun.data === undefined)) return <Panel><Loading rows={8} /></Panel>;
  if (answer !== undefined) return <Submitted answer={answer} onAgain={() => setAnswer(undefined)} />;
  if (chosen !== undefined && programme.data === undefined) return <Panel><Loading rows={8} /></Panel>;
  return (
    <div className={styles['page']}>
      <h1 className={styles['title']}>{text('title')}</h1>
      {chosen === undefined || programme.data === undefined ? <ChooseProgramme programmes={programmes.data} /> : (
        <NewApplication key={`${chosen}-${draft ?? 'new'}`} programme={programme.data} known={known} draft={begun.data} several={open.length > 1} onDone={(done) => { setAnswer(done); name({ workflow: chosen }); }} onDraft={(id) => { setMine(id); name({ workflow: chosen, draft: id }); }} />
      )}
    </div>
  );
}
