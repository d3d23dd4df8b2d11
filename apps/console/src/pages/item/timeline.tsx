// 审批记录: who did what, when, with which words; the newest on top, long records folded.
import type { ItemDetail, TimelineEntry } from '@jinguo/core';
import { useState } from 'react';
import { NameDisc } from '../../components/avatar.tsx';
import { formatMoment } from '../../components/format/dates.ts';
import { Panel } from '../../components/panel/panel.tsx';
import { useLanguage, useLocal } from '../../messages/language.ts';
import styles from './timeline.module.css';
import { useItemText } from './messages.ts';

const folded = 12;

export function Timeline({ item }: { readonly item: ItemDetail }) {
  const text = useItemText();
  const [all, setAll] = useState(false);
  const entries = item.timeline.toReversed();
  const shown = all ? entries : entries.slice(0, folded);
  return (
    <Panel title={text('timeline')}>
      <ol className={styles['list']}>
        {shown.map((entry) => <Entry key={entry.seq} entry={entry} />)}
      </ol>
      {shown.length < entries.length ? <button type="button" className={styles['more']} onClick={() => setAll(true)}>{text('more', { count: entries.length })}</button> : null}
    </Panel>
  );
}

function Entry({ entry }: { readonly entry: TimelineEntry }) {
  const text = useItemText();
  const local = useLocal();
  const language = useLanguage();
  const look = lookOf(entry.action);
  return (
    <li className={styles['entry']}>
      <NameDisc name={entry.actorName} small />
      <div className={styles['body']}>
        <p className={styles['line']}>
          <span className={styles['name']}>{entry.actorName}</span>
          <span className={`${styles['action']} ${styles[look]}`}>{local(entry.actionTitle)}</span>
        </p>
        {entry.actorPost === null ? null : <p className={styles['post']}>{local(entry.actorPost)}</p>}
        {entry.opinion === null ? null : <blockquote className={styles['opinion']}>{entry.opinion}</blockquote>}
        <p className={`${styles['meta']} figures`}>
          <time dateTime={entry.at}>{formatMoment(entry.at, language)}</time>
          {entry.tookDays === null ? null : <span>{entry.tookDays === 0 ? text('tookToday') : text('took', { count: entry.tookDays })}</span>}
        </p>
        {entry.moved && entry.fromStage !== null ? <p className={styles['meta']}>{text('from', { from: local(entry.fromStage), to: local(entry.toStage) })}</p> : null}
      </div>
    </li>
  );
}

function lookOf(action: string): 'good' | 'bad' | 'back' | 'quiet' {
  if (action === 'reject') return 'bad';
  if (action === 'return' || action === 'withdraw' || action === 'object' || action === 'appeal') return 'back';
  if (action === 'approve' || action === 'submit' || action === 'record' || action === 'opine') return 'good';
  return 'quiet';
}
