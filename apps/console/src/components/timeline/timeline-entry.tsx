import type { TimelineEntry } from '@jinguo/core';
import { RobotOutlined } from '@ant-design/icons';
import { formatMoment, useLanguage, useLocal } from '@jinguo/console-kit';
import { NameDisc } from '../avatar.tsx';
import styles from './timeline-entry.module.css';
import { toneOf } from './fold.ts';
import { useTimelineText } from './messages.ts';
import { WhyFold } from '../why/why-list.tsx';

const aboutWords = { transfer: 'transferTo', delegate: 'delegateTo', opine: 'adviseTo', addSigner: 'signersAdded', removeSigner: 'signersRemoved', copy: 'copyTo', urge: 'urged' } as const;

function aboutWord(action: string) {
  return Object.entries(aboutWords).find(([name]) => name === action)?.[1] ?? 'mentioned';
}

/** One entry: who, as what, did what, to whom, with which words, and where it led and why. */
export function EntryLine({ entry }: { readonly entry: TimelineEntry }) {
  const text = useTimelineText();
  const local = useLocal();
  const language = useLanguage();
  const tone = toneOf(entry.action);
  return (
    <li className={styles['entry']}>
      {tone === 'system' && entry.actorPost === null ? <span className={styles['machine']} aria-hidden="true"><RobotOutlined /></span> : <NameDisc name={entry.actorName} small />}
      <div className={styles['body']}>
        <p className={styles['line']}>
          <span className={styles['person']}>
            <span className={styles['name']}>{entry.bySystem ? text('system') : entry.actorName}</span>
            {entry.onBehalfOf === null ? null : <span className={styles['post']}>{text('onBehalfOf', { name: entry.onBehalfOf })}</span>}
            {entry.actorPost === null ? null : <span className={styles['post']}>{local(entry.actorPost)}</span>}
          </span>
          <span className={`${styles['tag']} ${styles[tone]}`}>{local(entry.actionTitle)}</span>
        </p>
        {entry.about.length === 0 ? null : <p className={styles['about']}>{text(aboutWord(entry.action), { names: entry.about.map((one) => local(one)).join(language === 'zh' ? '、' : ', ') })}</p>}
        {entry.opinion === null ? null : <blockquote className={styles['opinion']}>{entry.enginesWords === null ? entry.opinion : local(entry.enginesWords)}</blockquote>}
        <p className={styles['way']}>
          {entry.moved && entry.fromStage !== null ? <>{local(entry.fromStage)}<span aria-hidden="true"> → </span></> : null}
          {local(entry.toStage)}
        </p>
        <WhyFold clauses={entry.why} />
        <p className={`${styles['meta']} figures`}>
          <time dateTime={entry.at}>{formatMoment(entry.at, language)}</time>
          {entry.changed.length === 0 ? null : <span>{text('changed', { count: entry.changed.length })}</span>}
          {entry.tookDays === null ? null : <span>{entry.tookDays === 0 ? text('tookToday') : text('took', { count: entry.tookDays })}</span>}
        </p>
      </div>
    </li>
  );
}
