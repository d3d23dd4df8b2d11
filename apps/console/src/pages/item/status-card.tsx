// For whom it waits, post by post, since when, and who has looked at it; the head above tells the short of it.
import { formatDay, formatMoment, formatTime, useLanguage, useLocal } from '@jinguo/console-kit';
import type { ItemDetail } from '@jinguo/core';
import { Alert } from 'antd';
import { Due } from '../../components/status/due.tsx';
import styles from './item-page.module.css';
import { useItemText } from './messages.ts';
import { ReadersFold } from './readers-fold.tsx';

export function StatusCard({ item }: { readonly item: ItemDetail }) {
  const text = useItemText();
  const local = useLocal();
  const language = useLanguage();
  return (
    <section className={styles['status']} aria-label={text('handling')}>
      {item.stuck === null ? null : <Alert type="warning" showIcon title={local(item.stuck.what)} description={local(item.incidents.find((one) => one.mayName)?.words.next ?? item.stuck.next)} />}
      {item.waitsFor.length === 0 ? null : (
        <ul className={styles['waits']}>
          {item.waitsFor.map((wait) => (
            <li key={`${wait.who.zh}${wait.names.join()}`}>
              <span className={styles['waitWho']}>{local(wait.who)}</span>
              {wait.heldBy === null ? null : <span className={styles['held']}>{text(wait.delegated ? 'askedAdvice' : 'heldBy', { name: wait.heldBy })}</span>}
              {wait.arrivingUntil === null ? null : <span className={styles['held']}>{text('arriving', { until: formatMoment(wait.arrivingUntil, language) })}</span>}
              <span className={styles['waitNames']}>
                {wait.names.length + wait.covers.length === 0 ? text('nobody') : wait.names.map((name) => <span key={name}>{name}</span>)}
                {wait.covers.map((one) => <span key={`${one.name}${one.onBehalfOf}`}>{one.name}<span className={styles['cover']}>{text('coverFor', { name: one.onBehalfOf })}</span></span>)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {item.deadlineOn === null ? null : <p><span className={styles['faint']}>{text('inAll')}</span> <Due dueOn={item.deadlineOn} daysLeft={item.deadlineDaysLeft} long /></p>}
      <p className={`${styles['faint']} figures`}>{text('entered')} {formatMoment(item.enteredStageAt, language)}</p>
      {item.pausedOn === null ? null : <p className={styles['closed']}>{text('paused', { on: formatDay(item.pausedOn, language) })}</p>}
      {item.archivedAt === null ? null : <p className={styles['faint']}>{text('archived')} {formatMoment(item.archivedAt, language)}</p>}
      {item.destroyed === null ? null : <p className={styles['closed']}>{text('destroyed', { on: formatDay(item.destroyed.on, language), number: item.destroyed.documentNumber })}</p>}
      {item.editing.map((one) => <p key={one.name} className={styles['editing']}>{text('editing', { name: one.name, at: formatTime(one.savedAt) })}</p>)}
      {item.closed.map((note) => <p key={note.zh} className={styles['closed']}>{local(note)}</p>)}
      <ReadersFold item={item} />
      {item.warnings.map((one) => <p key={`${one.path}${one.code}`} className={styles['closed']}>{one[language]}</p>)}
    </section>
  );
}
