// A list of items: a table on the desk, cards on the phone, read on as far as one scrolls. The keyboard goes through it and
// decides in it; what was decided leaves at once, and the next one stands in its place.
import { FilterOutlined, SmileOutlined, StarOutlined } from '@ant-design/icons';
import { FailedState, Loading, State } from '@jinguo/console-kit';
import type { ListRow } from '@jinguo/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { trpc } from '../../api.ts';
import type { Decision } from '../../components/decide/decide-dialog.tsx';
import { useFollow } from '../../components/desk/follow-star.tsx';
import { useKeys } from '../../components/desk/keys.ts';
import { useDesk } from '../../components/desk/use-desk.ts';
import { lastOpened, rememberList } from '../../components/desk/work-list.ts';
import type { DeskFilter, DeskSearch, ItemsTab } from '../../components/desk-search.ts';
import { usePhone } from '../../components/use-phone.ts';
import { BatchBar } from './batch-bar.tsx';
import { ItemCards } from './item-cards.tsx';
import { ItemTable, type RowsProps } from './item-table.tsx';
import { useWorkbenchText } from './messages.ts';
import { useCursor } from './use-cursor.ts';
import { useSelection } from './use-selection.ts';
import styles from './workbench.module.css';

const DecideDialog = lazy(async () => ({ default: (await import('../../components/decide/decide-dialog.tsx')).DecideDialog }));

export interface ListQuery extends DeskFilter {
  readonly tab: ItemsTab;
  readonly overdueOnly?: boolean;
}

export function InboxList({ query, search }: { readonly query: ListQuery; readonly search: DeskSearch }) {
  const { desk, known } = useDesk();
  return known ? <Rows key={desk.pageRows} query={query} search={search} pageRows={desk.pageRows} /> : <Loading rows={8} />;
}

function Rows({ query, search, pageRows }: { readonly query: ListQuery; readonly search: DeskSearch; readonly pageRows: number }) {
  const text = useWorkbenchText();
  const phone = usePhone();
  const navigate = useNavigate();
  const follow = useFollow();
  const list = useInfiniteQuery(
    trpc.inbox.list.infiniteQueryOptions({ ...query, limit: pageRows }, { getNextPageParam: ({ next }) => next, placeholderData: (before) => before }),
  );
  // What was decided leaves at once; once the list is read anew, it says itself what it holds.
  const [gone, setGone] = useState<{ readonly asOf: number; readonly ids: readonly string[] }>({ asOf: 0, ids: [] });
  const [opened] = useState(lastOpened);
  const [asked, setAsked] = useState<{ readonly itemId: string; readonly decision: Decision }>();
  const rows = (list.data?.pages.flatMap((page) => page.rows) ?? []).filter((row) => gone.asOf !== list.dataUpdatedAt || !gone.ids.includes(row.itemId));
  // Who comes back from an item goes on where she was.
  const { at, moveTo } = useCursor(
    // What was done to one item may stand in several rows.
    rows.map((row) => `${row.itemId} ${row.at}`),
    rows.findIndex((row) => row.itemId === opened),
  );
  const selection = useSelection(rows);
  const decides = query.tab === 'todo';
  const here: ListRow | undefined = rows[at];

  const ids = rows.map((row) => row.itemId).join(' ');
  useEffect(() => rememberList({ search, ids: ids === '' ? [] : ids.split(' ') }), [ids, search]);

  const move = (step: number) => moveTo(Math.min(rows.length - 1, Math.max(0, at + step)));
  const decide = (decision: Decision) => (decides && here !== undefined ? () => setAsked({ itemId: here.itemId, decision }) : undefined);
  const open = (itemId: string, decision?: Decision) => void navigate({ to: '/items/$itemId', params: { itemId }, search: decision === undefined ? {} : { do: decision } });
  useKeys(
    {
      j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1),
      a: decide('approve'), r: decide('return'),
      x: here !== undefined ? () => selection.toggle(here.itemId) : undefined,
      s: here === undefined ? undefined : () => follow.set({ itemId: here.itemId, on: !here.followed }),
    },
    asked === undefined && !phone,
  );

  if (list.error !== null && list.data === undefined) return <FailedState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <Loading rows={8} />;
  // A page may be empty and still have a next one: what was looked at did not pass the filters.
  if (rows.length === 0 && !list.hasNextPage && asked === undefined) return <Nothing query={query} />;
  const shown: RowsProps = { tab: query.tab, rows, at, asking: asked !== undefined, onAt: moveTo, selection, onDecide: (row, decision) => setAsked({ itemId: row.itemId, decision }) };
  return (
    <>
      {phone ? <ItemCards {...shown} /> : <ItemTable {...shown} />}
      <div className={styles['more']}>
        {list.hasNextPage ? (
          <>
            <Sentinel onSeen={() => { if (!list.isFetchingNextPage) void list.fetchNextPage(); }} />
            <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{text('more')}</Button>
          </>
        ) : <span>{text('all', { count: rows.length })}</span>}
        {phone ? null : <PageRows />}
      </div>
      <BatchBar selection={selection} decides={decides} shown={rows.length} />
      {asked === undefined ? null : (
        <Suspense fallback={null}>
          <DecideDialog
            key={asked.itemId + asked.decision}
            {...asked}
            onClose={() => setAsked(undefined)}
            onOpen={(itemId, decision) => open(itemId, decision)}
            onDone={(itemId) => {
              setAsked(undefined);
              setGone((before) => ({ asOf: list.dataUpdatedAt, ids: before.asOf === list.dataUpdatedAt ? [...before.ids, itemId] : [itemId] }));
            }}
          />
        </Suspense>
      )}
    </>
  );
}

function PageRows() {
  const text = useWorkbenchText();
  const { desk, keep } = useDesk();
  return (
    <Select
      size="small"
      value={desk.pageRows}
      onChange={(pageRows) => keep({ pageRows })}
      options={([20, 50, 100] as const).map((value) => ({ value, label: text('pageRows', { count: value }) }))}
      aria-label={text('rowsAtOnce')}
      popupMatchSelectWidth={false}
    />
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
    case 'followed':
      return <State glyph={<StarOutlined />} title={text('noneFollowed')} hint={text('noneFollowedHint')} />;
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
