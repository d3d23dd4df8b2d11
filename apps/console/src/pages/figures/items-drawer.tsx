// The items behind a number, newest first; each opens as the item it is.
import { FailedState, Loading, useLocal } from '@jinguo/console-kit';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { useEffect } from 'react';
import { trpc } from '../../api.ts';
import { Due } from '../../components/status/due.tsx';
import { StageTag } from '../../components/status/stage-tag.tsx';
import { usePhone } from '../../components/use-phone.ts';
import styles from './figures-page.module.css';
import { useFiguresText } from './messages.ts';

/** What the list of the office's items is narrowed by. */
export interface BehindFilter {
  readonly campaign?: string;
  readonly workflow?: string;
  readonly stage?: string;
  readonly unit?: string;
  readonly status?: 'open' | 'done';
  readonly year?: number;
  /** Only those past their deadline. */
  readonly overdue?: boolean;
  /** Only those that are suspended. */
  readonly suspended?: boolean;
  /** Only those with a good end, or with another. */
  readonly good?: boolean;
  /** Only those that were ever sent back. */
  readonly returned?: true;
}

export interface Behind {
  readonly title: string;
  readonly filter: BehindFilter;
}

/** As many as fill a screen. */
const most = 20;

export function ItemsDrawer({ behind, onClose }: { readonly behind: Behind | undefined; readonly onClose: () => void }) {
  const text = useFiguresText();
  const phone = usePhone();
  return (
    <Drawer open={behind !== undefined} onClose={onClose} title={text('itemsOf', { what: behind?.title ?? '' })} size={phone ? '100%' : 560}>
      {behind === undefined ? null : <Items filter={behind.filter} />}
    </Drawer>
  );
}

function Items({ filter: { good, returned, ...filter } }: { readonly filter: BehindFilter }) {
  const text = useFiguresText();
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(trpc.inbox.items.infiniteQueryOptions({ ...filter, limit: 100 }, { getNextPageParam: ({ next }) => next }));
  const local = useLocal();
  // Of what comes in pages, few may be meant: read on until there is something to look at.
  const shown = data?.pages.flatMap((page) => page.rows).filter((row) => (good === undefined || row.good === good) && (returned === undefined || row.returned)) ?? [];
  const few = shown.length < most && hasNextPage && !isFetchingNextPage;
  useEffect(() => {
    if (few) void fetchNextPage();
  }, [few, fetchNextPage]);
  if (error) return <FailedState error={error} />;
  if (data === undefined) return <Loading rows={8} />;
  return (
    <>
      <ul className={styles['items']}>
        {shown.map((row) => (
          <li key={row.itemId}>
            <Link to="/items/$itemId" params={{ itemId: row.itemId }} className={styles['item']}>
              <span>{row.title}</span>
              <span className={`${styles['faint']} figures`}>{row.number} · {local(row.workflowTitle)} · {row.unitName}</span>
              <span className={styles['itemState']}><StageTag title={row.stageTitle} good={row.good} state={row.state} returned={row.returned && row.good === null} />{row.good === null ? <Due dueOn={row.dueOn} daysLeft={row.daysLeft} forIntake={row.dueForIntake} /> : null}</span>
            </Link>
          </li>
        ))}
      </ul>
      {hasNextPage ? <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{text('more')}</Button> : null}
    </>
  );
}
