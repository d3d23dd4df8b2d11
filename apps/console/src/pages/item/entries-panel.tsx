// The list of a batch: who stands on it now, with the definition's own columns and the sum of what is money.
import { Panel, useLanguage, useLocal } from '@jinguo/console-kit';
import { Link } from '@tanstack/react-router';
import type { EntryRow, ItemDetail } from '@jinguo/core';
import { Segmented } from 'antd';
import { useState } from 'react';
import { formatMoney, formatValue, isFigure } from '../../components/format/values.ts';
import { PrintMany } from '../../components/paper/print-many.tsx';
import { RegisterExport } from '../../components/register-export/register-export.tsx';
import { StageTag } from '../../components/status/stage-tag.tsx';
import { useConsentText } from './consent-messages.ts';
import styles from './entries.module.css';
import { useItemText } from './messages.ts';

type Shown = 'onList' | 'offList' | 'allEntries';
const mostColumns = 4;

export function EntriesPanel({ item }: { readonly item: ItemDetail }) {
  const text = useItemText();
  const consentText = useConsentText();
  const local = useLocal();
  const language = useLanguage();
  const on = item.entries.filter((entry) => entry.onList);
  const off = item.entries.filter((entry) => !entry.onList);
  const [chosen, setChosen] = useState<Shown | undefined>();
  const shown = chosen ?? (on.length > 0 ? 'onList' : 'allEntries');
  const rows = shown === 'onList' ? on : shown === 'offList' ? off : item.entries;
  const columns = item.fieldSpecs.filter((spec) => isFigure(spec) && item.entries.some((entry) => typeof entry.fields[spec.name] === 'number')).slice(0, mostColumns);
  return (
    <Panel
      flush
      title={<>{text('entries')} <span className={`${styles['count']} figures`}>{text('entriesCount', { count: item.entries.length })}</span></>}
      extra={<>
        <PrintMany items={rows.map((entry) => entry.itemId)} />
        <RegisterExport look="link" of={{ list: 'entries', batch: item.id }} />
        <Segmented<Shown>
          size="small"
          value={shown}
          onChange={setChosen}
          options={[
            { value: 'onList', label: `${text('onList')} ${on.length}` },
            { value: 'offList', label: `${text('offList')} ${off.length}` },
            { value: 'allEntries', label: `${text('allEntries')} ${item.entries.length}` },
          ]}
        />
      </>}
    >
      {rows.length === 0 ? <p className={styles['none']}>{text('noEntries')}</p> : (
        <section className={styles['scroll']} aria-label={text('entries')}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{text('title')}</th>
                <th scope="col">{text('stage')}</th>
                {columns.map((spec) => <th key={spec.name} scope="col" className={styles['right']}>{local(spec.title)}</th>)}
              </tr>
            </thead>
            <tbody>
              {rows.map((entry) => (
                <tr key={entry.itemId}>
                  <td>
                    <Link to="/items/$itemId" params={{ itemId: entry.itemId }} className={styles['title']}>{entry.title}</Link>
                    <span className={`${styles['sub']} figures`}>{entry.number} · {entry.unitName}</span>
                    {entry.unpublished ? <span className={styles['unpublished']}>{consentText('unpublished')}</span> : null}
                  </td>
                  <td><StageTag title={entry.stageTitle} good={entry.good} state={entry.state} /></td>
                  {columns.map((spec) => <td key={spec.name} className={`${styles['right']} figures`}>{formatValue(entry.fields[spec.name], spec, language)}</td>)}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={2}>{text('sum')} <span className="figures">{rows.length}</span></th>
                {columns.map((spec) => <td key={spec.name} className={`${styles['right']} figures`}>{spec.unit === 'fen' ? formatMoney(sum(rows, spec.name)) : ''}</td>)}
              </tr>
            </tfoot>
          </table>
        </section>
      )}
    </Panel>
  );
}

function sum(rows: readonly EntryRow[], name: string): number {
  return rows.reduce((total, row) => {
    const value = row.fields[name];
    return total + (typeof value === 'number' ? value : 0);
  }, 0);
}
