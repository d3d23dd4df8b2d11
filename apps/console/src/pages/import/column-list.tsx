// What belongs in each column of a template, for whoever fills a sheet of her own.
import { Panel, useLanguage, useLocal } from '@jinguo/console-kit';
import type { inferOutput } from '@trpc/tanstack-react-query';
import type { trpc } from '../../api.ts';
import styles from './import.module.css';
import { useImportText } from './messages.ts';

type Columns = inferOutput<typeof trpc.imports.plan>['columns'];

export function ColumnList({ columns }: { readonly columns: Columns }) {
  const text = useImportText();
  const local = useLocal();
  const language = useLanguage();
  return (
    <Panel flush title={text('columns')} extra={<span className={styles['faint']}>{text('columnsHint', { count: columns.length, required: columns.filter((one) => one.required).length })}</span>}>
      <ul className={styles['columns']}>
        {columns.map((column) => (
          <li key={column.header}>
            <span className={column.required ? styles['required'] : undefined}>{column.header}{language === 'en' && column.title.en !== column.header ? <span className={styles['faint']}> {column.title.en}</span> : null}</span>
            <span className={styles['faint']}>{local(column.note)}</span>
            <span className={`${styles['faint']} figures`}>{column.example}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
