// The rows of a sheet: a table on the desk, with the row's number and result standing still while its columns move; a card
// each on the phone. A cell is mended where it stands.
import { FailedState, Loading, useLanguage } from '@jinguo/console-kit';
import { useInfiniteQuery, useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { trpc } from '../../api.ts';
import { usePhone } from '../../components/use-phone.ts';
import { Cell } from './cell.tsx';
import styles from './import.module.css';
import { useImportText } from './messages.ts';
import { problemsOf, type Filter, type RowPage, type RowView, type SheetView } from './views.ts';

const pageRows = 100;

export function SheetRows({ sheet, filter }: { readonly sheet: SheetView; readonly filter: Filter }) {
  const text = useImportText();
  const phone = usePhone();
  const cache = useQueryClient();
  const options = trpc.imports.rows.infiniteQueryOptions({ id: sheet.id, limit: pageRows, ...(filter === 'all' ? {} : { state: filter }) }, { getNextPageParam: ({ next }) => next, initialCursor: 0 });
  const list = useInfiniteQuery(options);
  const mend = useMutation(trpc.imports.mend.mutationOptions({
    onSuccess: (mended) => {
      // The row stays where it is, now green: one that vanished under the cursor would be searched for.
      cache.setQueryData<InfiniteData<RowPage, number | null>>(options.queryKey, (before) => before && { ...before, pages: before.pages.map((page) => ({ ...page, rows: page.rows.map((row) => (row.row === mended.row ? mended : row)) })) });
      void cache.invalidateQueries({ queryKey: trpc.imports.get.queryKey({ id: sheet.id }) });
    },
  }));
  if (list.error !== null && list.data === undefined) return <FailedState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <Loading rows={8} />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <p className={styles['nothing']}>{text(filter === 'bad' ? 'nothingBad' : 'nothing')}</p>;
  const given: RowsProps = { sheet, rows, onMend: async (row, column, value) => void (await mend.mutateAsync({ id: sheet.id, row, column, value })) };
  return (
    <>
      {phone ? <RowCards {...given} /> : <RowTable {...given} />}
      {list.hasNextPage ? <div className={styles['more']}><Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{text('more')}</Button></div> : null}
    </>
  );
}

interface RowsProps {
  readonly sheet: SheetView;
  readonly rows: readonly RowView[];
  readonly onMend: (row: number, column: string, value: string) => Promise<void>;
}

function RowTable({ sheet, rows, onMend }: RowsProps) {
  const text = useImportText();
  const language = useLanguage();
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col" className={styles['number']}>{text('row')}</th>
            <th scope="col" className={styles['result']}>{text('state')}</th>
            {sheet.columns.map((column) => <th key={column.header} scope="col" title={column.note[language]}>{column.header}{column.required ? <span className={styles['star']}> *</span> : null}{language === 'en' && column.title.en !== column.header ? <span className={styles['english']}>{column.title.en}</span> : null}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row} className={styles[`row_${row.state}`]}>
              <th scope="row" className={`${styles['number']} figures`}>{row.row}</th>
              <td className={styles['result']}><Outcome row={row} /></td>
              {sheet.columns.map((column, place) => (
                <td key={column.header}><Cell row={row} column={column} value={row.cells[place] ?? ''} locked={sheet.state !== 'ready'} onMend={(value) => onMend(row.row, column.header, value)} /></td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RowCards({ sheet, rows, onMend }: RowsProps) {
  return (
    <ul className={styles['cards']}>
      {rows.map((row) => <RowCard key={row.row} sheet={sheet} row={row} onMend={onMend} />)}
    </ul>
  );
}

function RowCard({ sheet, row, onMend }: Omit<RowsProps, 'rows'> & { readonly row: RowView }) {
  const text = useImportText();
  const [all, setAll] = useState(false);
  // What was wrong when the card came stays on it, mended or not.
  const [first] = useState(() => new Set(row.problems.map((one) => one.column)));
  const columns = sheet.columns.map((column, place) => ({ column, place })).filter(({ column, place }) => all || first.has(column.header) || (first.size === 0 && place < 3));
  return (
    <li className={styles['card']}>
      <div className={styles['cardHead']}><span className="figures">{text('row')} {row.row}</span><Outcome row={row} /></div>
      <dl>
        {columns.map(({ column, place }) => (
          <div key={column.header}>
            <dt>{column.header}</dt>
            <dd><Cell row={row} column={column} value={row.cells[place] ?? ''} locked={sheet.state !== 'ready'} onMend={(value) => onMend(row.row, column.header, value)} /></dd>
          </div>
        ))}
      </dl>
      <Button type="link" onClick={() => setAll(!all)}>{text(all ? 'fewer' : 'all')}</Button>
    </li>
  );
}

function Outcome({ row }: { readonly row: RowView }) {
  const text = useImportText();
  const language = useLanguage();
  if (row.itemId !== null) return <Link to="/items/$itemId" params={{ itemId: row.itemId }} className="figures">{row.itemNumber}</Link>;
  const whole = problemsOf(row, null);
  return (
    <>
      <span className={styles[row.state]}>{text(`rows_${row.state}`)}</span>
      {whole.map((one) => <span key={one.code} className={styles['reason']}>{text('whole')}：{one[language]}</span>)}
    </>
  );
}
