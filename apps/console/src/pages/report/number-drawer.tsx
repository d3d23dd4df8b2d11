// The items behind a number of the report, figure by figure; each opens as the item it is.
import { FailedState, formatDay, Loading, useLanguage, useLocal } from '@jinguo/console-kit';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { NumberSource } from '@jinguo/core';
import { Button, Drawer } from 'antd';
import { client, trpc } from '../../api.ts';
import { formatMoney } from '../../components/format/values.ts';
import { usePhone } from '../../components/use-phone.ts';
import { useReportText } from './messages.ts';
import type { ReportNumber } from './paragraph.tsx';
import styles from './report-page.module.css';

export function NumberDrawer({ number, year, onClose }: { readonly number: ReportNumber | undefined; readonly year: number; readonly onClose: () => void }) {
  const text = useReportText();
  const phone = usePhone();
  return (
    <Drawer open={number !== undefined} onClose={onClose} title={text('behind')} size={phone ? '100%' : 560}>
      {number?.sources.map((source) => <Source key={`${source.programme}.${source.figure}`} source={source} year={year} />)}
    </Drawer>
  );
}

function Source({ source, year }: { readonly source: NumberSource; readonly year: number }) {
  const text = useReportText();
  const local = useLocal();
  const language = useLanguage();
  const amount = (one: number) => (source.unit === 'fen' ? formatMoney(one) : `${one.toLocaleString('en-US')} ${local(source.unit)}`);
  const of = { programme: source.programme, figure: source.figure, year, ...(source.total === true ? { total: true } : {}) };
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [...trpc.figures.items.pathKey(), 'pages', of],
    queryFn: ({ pageParam }) => client.figures.items.query({ ...of, ...(pageParam === '' ? {} : { after: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const rows = data?.pages.flatMap((page) => page.rows);
  return (
    <section className={styles['source']}>
      <h3 className={styles['sourceTitle']}>
        {source.programme} {local(source.title)} <span className={`${styles['faint']} figures`}>{source.items === 0 ? text('unbacked') : text('items', { count: source.items })}</span>
      </h3>
      {error ? <FailedState error={error} /> : rows === undefined ? <Loading /> : rows.length === 0 ? (source.items === 0 ? null : <p className={styles['faint']}>{text('restricted')}</p>) : (
        <ul className={styles['items']}>
          {rows.map((row, index) => (
            <li key={`${row.itemId}-${index}`}>
              <Link to="/items/$itemId" params={{ itemId: row.itemId }} className={styles['item']}>
                <span>{row.title}</span>
                <span className={`${styles['faint']} figures`}>{row.number} · {local(row.unitName)} · {formatDay(row.countedOn, language)}{row.amount === null ? '' : ` · ${text('amount', { amount: amount(row.amount) })}`}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {hasNextPage ? <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{text('more')}</Button> : null}
    </section>
  );
}
