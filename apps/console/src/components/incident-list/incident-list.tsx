// What failed and waits for a repair: what it was, what it found, and the two ways on. Each asks for a reason, because it
// is written down.
import { formatMoment, useLanguage, useLocal } from '@jinguo/console-kit';
import type { IncidentView } from '@jinguo/core';
import { Link } from '@tanstack/react-router';
import styles from './incident-list.module.css';
import { useIncidentText } from './messages.ts';
import { NameButton } from './name-button.tsx';
import { SettleButton } from './settle-button.tsx';

export interface IncidentListProps {
  readonly incidents: readonly IncidentView[];
  /** On an item's own page its number would say nothing new. */
  readonly withItem: boolean;
}

export function IncidentList({ incidents, withItem }: IncidentListProps) {
  const text = useIncidentText();
  const local = useLocal();
  const language = useLanguage();
  return (
    <ul className={styles['list']}>
      {incidents.map((one) => (
        <li key={one.id} className={styles['row']}>
          <div className={styles['words']}>
            <p className={styles['what']}>
              <strong>{text(one.kind)}</strong>
            </p>
            <p className={styles['found']}>{local(one.words.what)}</p>
            <p className={styles['next']}>{local(one.words.next)}</p>
            <details className={styles['note']}>
              <summary>{text('note')}</summary>
              <code>{[one.rule, one.found, one.detail].filter((part) => part !== '').join('\n')}</code>
            </details>
            <p className={`${styles['meta']} figures`}>
              {withItem ? <Link to="/items/$itemId" params={{ itemId: one.itemId }}>{one.itemNumber} {one.itemTitle}</Link> : null}
              <span>{local(one.stageTitle)}</span>
              <span>{text('times', { count: one.times })}</span>
              <span>{formatMoment(one.resolvedAt ?? one.lastAt, language)}</span>
              {one.nextAt === null ? null : <span>{text('next', { at: formatMoment(one.nextAt, language) })}</span>}
              {one.effect?.state === 'pending' && one.state === 'open' ? <span>{text('underWay')}</span> : null}
              {one.resolution === null ? null : <span>{one.resolvedBy === null ? text('byItself') : one.resolution}</span>}
            </p>
          </div>
          {one.state === 'open' ? (
            <div className={styles['ways']}>
              {one.mayName ? <NameButton incident={one} /> : null}
              <SettleButton incident={one} way="retry" />
              {one.mayDrop ? <SettleButton incident={one} way="drop" /> : null}
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
