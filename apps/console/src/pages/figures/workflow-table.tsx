// A workflow in a line, with its numbers; its title opens its stages.
import { Panel, useLocal } from '@jinguo/console-kit';
import type { Overview } from '@jinguo/core';
import type { ReactNode } from 'react';
import styles from './figures-page.module.css';
import { useFiguresText } from './messages.ts';

type Named = Pick<Overview['workflows'][number], 'id' | 'code' | 'title'>;

export interface WorkflowTableProps<Row extends Named, Part extends Parameters<ReturnType<typeof useFiguresText>>[0]> {
  readonly title: string;
  readonly extra?: ReactNode;
  readonly rows: readonly Row[];
  readonly parts: readonly Part[];
  readonly renderNumber: (row: Row, part: Part) => ReactNode;
  readonly chosen: string | undefined;
  readonly onChoose: (workflow: string) => void;
}

export function WorkflowTable<Row extends Named, Part extends Parameters<ReturnType<typeof useFiguresText>>[0]>({ title, extra, rows, parts, renderNumber, chosen, onChoose }: WorkflowTableProps<Row, Part>) {
  const text = useFiguresText();
  const local = useLocal();
  return (
    <Panel flush title={title} extra={extra}>
      <div className={styles['scroll']}>
        <table className={`${styles['table']} figures`}>
          <thead>
            <tr>
              <th scope="col">{text('code')}</th>
              <th scope="col" className={styles['wide']}>{text('programme')}</th>
              {parts.map((part) => <th key={part} scope="col" className={styles['number']}>{text(part)}</th>)}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} aria-current={row.id === chosen}>
                <td>{row.code}</td>
                <th scope="row" className={styles['wide']}>
                  <button type="button" className={styles['link']} onClick={() => onChoose(row.id === chosen ? '' : row.id)} aria-expanded={row.id === chosen} aria-label={text('choose', { title: local(row.title) })}>{local(row.title)}</button>
                </th>
                {parts.map((part) => <td key={part} className={styles['number']}>{renderNumber(row, part)}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
