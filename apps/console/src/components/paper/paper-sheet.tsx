// A paper as it would lie on the table: A4, title centred, tables ruled, signature at the right. Prints as it looks.
import { formatDay, useLanguage } from '@jinguo/console-kit';
import type { NoticeView, Paper } from '@jinguo/core';
import { usePaperText } from './messages.ts';
import styles from './paper-sheet.module.css';

export interface PaperSheetProps {
  readonly paper: Paper;
  /** The paper is the page: its title is the page's. */
  readonly alone?: boolean;
  /** When a notice stands; told above the sheet, not part of it. */
  readonly period?: Pick<NoticeView, 'startsOn' | 'endsOn' | 'provisional'>;
}

export function PaperSheet({ paper, alone = false, period }: PaperSheetProps) {
  const Title = alone ? 'h1' : 'h2';
  return (
    <>
      {period === undefined ? null : <PeriodStrip period={period} />}
      <article className={styles['sheet']} lang="zh-CN" data-paper="" data-white="">
        <Title className={styles['title']}>{paper.title}</Title>
        {paper.documentNumber === undefined ? null : <p className={`${styles['number']} figures`}>{paper.documentNumber}</p>}
        {paper.blocks.map((block, index) => {
          const key = `${block.kind}-${index}`;
          switch (block.kind) {
            case 'paragraph':
              return <p key={key} className={styles['paragraph']}>{inOnePiece(block.text)}</p>;
            case 'table':
              return <RuledTable key={key} head={block.head} rows={block.rows} />;
            case 'signature':
              return <div key={key} className={styles['signature']}>{block.lines.map((line, place) => <p key={`${place}-${line}`}>{line}</p>)}</div>;
            case 'opinion':
              return (
                <section key={key} className={styles['opinion']}>
                  <h3>{block.heading}</h3>
                  <div>
                    <p>{block.text}</p>
                    {block.lines.map((line, place) => <p key={`${place}-${line}`} className={styles['right']}>{line}</p>)}
                  </div>
                </section>
              );
          }
        })}
      </article>
    </>
  );
}

/** A line may end anywhere but within a telephone number. */
function inOnePiece(text: string): React.ReactNode {
  const parts = text.split(/(0\d{2,3}-\d{7,8})/u);
  return parts.length === 1 ? text : parts.map((part, index) => (index % 2 === 1 ? <span key={`${part}-${index}`} className={styles['whole']}>{part}</span> : part));
}

function PeriodStrip({ period }: { readonly period: NonNullable<PaperSheetProps['period']> }) {
  const text = usePaperText();
  const language = useLanguage();
  return (
    <p className={`${styles['period']} figures`}>
      {text('period', { from: formatDay(period.startsOn, language), to: formatDay(period.endsOn, language) })}
      {period.provisional ? <span className={styles['provisional']}>{text('provisional')}</span> : null}
    </p>
  );
}

function RuledTable({ head, rows }: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }) {
  // A heading over the whole table, as forms have it: the first cell speaks for the empty ones after it.
  const oneHeading = head.length > 1 && head.slice(1).every((cell) => cell === '');
  return (
    <div className={styles['scroll']}>
      <table className={`${styles['table']} ${head.length === 2 ? styles['pairs'] : ''}`}>
        <thead>
          <tr>{oneHeading ? <th colSpan={head.length} scope="colgroup">{head[0]}</th> : head.map((cell, column) => <th key={`${column}-${cell}`} scope="col">{cell}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={`${line}-${row.join('|')}`}>
              {row.map((cell, column) => <td key={`${column}-${cell}`} className={isFigures(cell) ? `${styles['right']} figures` : undefined}>{cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isFigures(cell: string): boolean {
  return /^[\d,]+\.\d\d$/u.test(cell);
}
