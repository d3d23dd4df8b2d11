// Each programme's workflow in a line; its title opens its stages, its numbers their items.
import { Panel, useLocal } from '@jinguo/console-kit';
import type { Overview } from '@jinguo/core';
import { behindPart, countParts } from './count-parts.ts';
import styles from './figures-page.module.css';
import type { BehindFilter } from './items-drawer.tsx';
import { useFiguresText } from './messages.ts';

type Row = Overview['workflows'][number];

export interface ProgrammeTableProps {
  readonly rows: readonly Row[];
  readonly chosen: string | undefined;
  readonly onChoose: (workflow: string) => void;
  readonly onPick: (row: Row, filter: BehindFilter) => void;
}

export function ProgrammeTable({ rows, chosen, onChoose, onPick }: ProgrammeTableProps) {
  const text = useFiguresText();
  const local = useLocal();
  return (
    <Panel flush title={text('programmes')}>
      <div className={styles['scroll']}>
        <table className={`${styles['table']} figures`}>
          <thead>
            <tr>
              <th scope="col">{text('code')}</th>
              <th scope="col" className={styles['wide']}>{text('programme')}</th>
              {countParts.map((part) => <th key={part} scope="col" className={styles['number']}>{text(part)}</th>)}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} aria-current={row.id === chosen}>
                <td>{row.code}</td>
                <th scope="row" className={styles['wide']}>
                  <button type="button" className={styles['link']} onClick={() => onChoose(row.id === chosen ? '' : row.id)} aria-expanded={row.id === chosen} aria-label={text('choose', { title: local(row.title) })}>{local(row.title)}</button>
                </th>
                {countParts.map((part) => (
                  <td key={part} className={styles['number']}>
                    {row[part] === 0 ? <span className={styles['faint']}>0</span> : <button type="button" className={`${styles['link']} ${part === 'overdue' ? styles['late'] : ''}`} onClick={() => onPick(row, behindPart[part])} aria-label={`${text('show', { title: local(row.title) })} · ${text(part)} ${row[part]}`}>{row[part].toLocaleString('en-US')}</button>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
