// Programmes whose items only their handlers see: counted for the district, with no way to an item.
import { Panel, useLocal } from '@jinguo/console-kit';
import type { SealedRow } from '@jinguo/core';
import { sealedParts } from './count-parts.ts';
import styles from './figures-page.module.css';
import { useFiguresText } from './messages.ts';
import { Count } from './shown-count.tsx';

export interface SealedTableProps {
  readonly rows: readonly SealedRow[];
  readonly chosen: string | undefined;
  readonly onChoose: (workflow: string) => void;
}

export function SealedTable({ rows, chosen, onChoose }: SealedTableProps) {
  const text = useFiguresText();
  const local = useLocal();
  if (rows.length === 0) return null;
  return (
    <Panel flush title={text('sealed')} extra={<span className={styles['faint']}>{text('sealedSays')}</span>}>
      <div className={styles['scroll']}>
        <table className={`${styles['table']} figures`}>
          <thead>
            <tr>
              <th scope="col">{text('code')}</th>
              <th scope="col" className={styles['wide']}>{text('programme')}</th>
              {sealedParts.map((part) => <th key={part} scope="col" className={styles['number']}>{text(part)}</th>)}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} aria-current={row.id === chosen}>
                <td>{row.code}</td>
                <th scope="row" className={styles['wide']}>
                  <button type="button" className={styles['link']} onClick={() => onChoose(row.id === chosen ? '' : row.id)} aria-expanded={row.id === chosen} aria-label={text('choose', { title: local(row.title) })}>{local(row.title)}</button>
                </th>
                {sealedParts.map((part) => <td key={part} className={styles['number']}><Count n={row[part]} /></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
