// A list of items: a table on the desk, cards on the phone, read on as far as one scrolls.
import { FilterOutlined, SmileOutlined } from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { trpc } from '../../api.ts';
import type { DeskFilter, ItemsTab } from '../../components/desk-search.ts';
import { FailedState, Loading, State } from '../../components/page-state/state.tsx';
import { usePhone } from '../../components/use-phone.ts';
import { ItemCards } from './item-cards.tsx';
import { ItemTable } from './item-table.tsx';
import { useWorkbenchText } from './messages.ts';
import styles from './workbench.module.css';

export interface ListQuery extends DeskFilter {
  readonly tab: ItemsTab;
  readonly overdueOnly?: boolean;
}

const pageRows = 30;

export function InboxList({ query }: { readonly query: ListQuery }) {
  const text = useWorkbenchText();
  const phone = usePhone();
  const list = useInfiniteQuery(
    trpc.inbox.list.infiniteQueryOptions({ ...query, limit: pageRows }, { getNextPageParam: ({ next }) => next, placeholderData: (before) => before }),
  );
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  if (list.error !== null && list.data === undefined) return <FailedState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <Loading rows={8} />;
  // A page may be empty and still have a next one: what was looked at did not pass the filters.
  if (rows.length === 0 && !list.hasNextPage) return <Nothing query={query} />;
  return (
    <>
      {phone ? <ItemCards tab={query.tab} rows={rows} /> : <ItemTable tab={query.tab} rows={rows} />}
      <div className={styles['more']}>
        {list.hasNextPage ? (
          <>
            <Sentinel onSeen={() => { if (!list.isFetchingNextPage) void list.fetchNextPage(); }} />
            <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{text('more')}</Button>
          </>
        ) : rows.length > pageRows ? text('all') : null}
      </div>
    </>
  );
}

function Nothing({ query }: { readonly query: ListQuery }) {
  const text = useWorkbenchText();
  const narrowed = Object.keys(query).length > 1;
  if (narrowed) {
    return (
      <State glyph={<FilterOutlined />} title={text('noneFound')} hint={text('noneFoundHint')}>
        <Link to="/" search={query.tab === 'todo' ? {} : { tab: query.tab }}>{text('clear')}</Link>
      </State>
    );
  }
  switch (query.tab) {
    case 'todo':
      return <State glyph={<SmileOutlined />} title={text('noneTodo')} hint={text('noneTodoHint')} />;
    case 'done':
      return <State glyph={<SmileOutlined />} title={text('noneDone')} />;
    case 'copied':
      return <State glyph={<SmileOutlined />} title={text('noneCopied')} hint={text('noneCopiedHint')} />;
    case 'started':
      return (
        <State glyph={<SmileOutlined />} title={text('noneStarted')} hint={text('noneStartedHint')}>
          <Link to="/start">{text('start')}</Link>
        </State>
      );
  }
}

function Sentinel({ onSeen }: { readonly onSeen: () => void }) {
  const place = useRef<HTMLSpanElement>(null);
  const seen = useRef(onSeen);
  useEffect(() => {
    seen.current = onSeen;
  });
  useEffect(() => {
    const watcher = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) seen.current();
    }, { rootMargin: '400px' });
    if (place.current !== null) watcher.observe(place.current);
    return () => watcher.disconnect();
  }, []);
  return <span ref={place} />;
}
