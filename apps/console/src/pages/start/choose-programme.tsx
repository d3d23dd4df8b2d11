// What may be started, campaign by campaign; a word typed narrows it by name or code. What has no open round comes last.
import { FileAddOutlined, SearchOutlined } from '@ant-design/icons';
import { Panel, State, useLocal } from '@jinguo/console-kit';
import { Link } from '@tanstack/react-router';
import { Input } from 'antd';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { useState } from 'react';
import type { trpc } from '../../api.ts';
import { useStartText } from './messages.ts';
import styles from './start-page.module.css';

type Row = inferOutput<typeof trpc.programme.list>[number];

/** More than these, and there is something to search. */
const fewEnough = 9;

export function ChooseProgramme({ programmes }: { readonly programmes: readonly Row[] }) {
  const text = useStartText();
  const local = useLocal();
  const [typed, setTyped] = useState('');
  const hers = programmes.filter((one) => one.isHers);
  if (hers.length === 0) return <Panel><State glyph={<FileAddOutlined />} title={text('none')} hint={text('noneHint')} /></Panel>;
  const word = typed.trim().toLowerCase();
  const shown = hers.filter((one) => word === '' || `${one.code} ${one.title.zh} ${one.title.en} ${local(one.campaignTitle)}`.toLowerCase().includes(word));
  const campaigns = [...Map.groupBy(shown, (one) => one.campaign)];
  return (
    <>
      {hers.length <= fewEnough ? null : (
        <Input allowClear className={styles['search']} prefix={<SearchOutlined />} placeholder={text('search')} aria-label={text('search')} value={typed} onChange={(event) => setTyped(event.target.value)} />
      )}
      {campaigns.length === 0 ? <Panel><State glyph={<SearchOutlined />} title={text('noMatch')} hint={text('noMatchHint')} /></Panel> : null}
      {campaigns.map(([campaign, rows]) => (
        <Panel key={campaign} title={local(rows[0]?.campaignTitle ?? { zh: campaign, en: campaign })}>
          <ul className={styles['programmes']}>
            {rows.toSorted((a, b) => Number(b.mayStart) - Number(a.mayStart)).map((one) => <li key={one.workflow}><Card row={one} /></li>)}
          </ul>
        </Panel>
      ))}
    </>
  );
}

function Card({ row }: { readonly row: Row }) {
  const text = useStartText();
  const local = useLocal();
  const words = (
    <>
      <span className={styles['campaign']}>{row.code}{row.mayStart ? '' : ` · ${text('closed')}`}</span>
      <span className={styles['name']}>{local(row.title)}</span>
    </>
  );
  if (!row.mayStart) return <span className={`${styles['programme']} ${styles['shut']}`}>{words}</span>;
  return <Link to="/start" search={{ workflow: row.workflow }} className={styles['programme']}>{words}</Link>;
}
