// 异常事项 of the units I look after: what waits for a repair, and what was settled.
import { CheckCircleOutlined } from '@ant-design/icons';
import { FailedState, Loading, Panel, State } from '@jinguo/console-kit';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { client, trpc } from '../../api.ts';
import { IncidentList } from '../../components/incident-list/incident-list.tsx';
import { useIncidentText } from '../../components/incident-list/messages.ts';
import styles from './incidents-page.module.css';

const states = ['open', 'resolved'] as const;

export function IncidentsPage() {
  const text = useIncidentText();
  const [state, setState] = useState<(typeof states)[number]>('open');
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [...trpc.incident.pathKey(), 'pages', state],
    queryFn: ({ pageParam }) => client.incident.list.query({ state, ...(pageParam === '' ? {} : { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor,
  });
  const incidents = data?.pages.flatMap((page) => page.incidents);
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{text('title')}</h1>
        <Segmented value={state} onChange={setState} options={states.map((value) => ({ value, label: text(value) }))} />
      </header>
      <Panel flush>
        {error ? <FailedState error={error} onRetry={() => void refetch()} /> : incidents === undefined ? <Loading /> : incidents.length === 0 ? (
          <State glyph={<CheckCircleOutlined />} title={text(state === 'open' ? 'none' : 'noneResolved')} hint={text('noneHint')} />
        ) : (
          <IncidentList incidents={incidents} withItem />
        )}
      </Panel>
      {hasNextPage ? <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{text('more')}</Button> : null}
    </div>
  );
}
