// A paper as it would lie on the table: A4, title centred, tables ruled, signature at the right. Prints as it looks.
import type { Paper } from '@jinguo/core';
import styles from './paper-sheet.module.css';

export function PaperSheet({ paper, alone = false }: { readonly paper: Paper; readonly alone?: boolean }) {
  const Title = alone ? 'h1' : 'h2';
  return (
    <article className={styles['sheet']} lang="zh-CN">
      <Title className={styles['title']}>{paper.title}</Title>
      {paper.documentNumber === undefined ? null : <p className={`${styles['number']} figures`}>{paper.documentNumber}</p>}
      {paper.blocks.map((block, index) => {
        const key = `${block.kind}-${index}`;
        switch (block.kind) {
          case 'paragraph':
            return <p key={key} className={styles['paragraph']}>{block.text}</p>;
          case 'table':
            return <RuledTable key={key} head={block.head} rows={block.rows} />;
          case 'signature':
            return <div key={key} className={styles['signature']}>{block.lines.map((line) => <p key={line}>{line}</p>)}</div>;
        }
      })}
    </article>
  );
}

function RuledTable({ head, rows }: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }) {
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead><tr>{head.map((cell, column) => <th key={`${column}-${cell}`} scope="col">{cell}</th>)}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('|')}>
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
