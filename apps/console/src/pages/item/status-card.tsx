// Where the item stands, for whom it waits and until when: the first question of everybody who opens it.
import { CheckCircleFilled, StopFilled } from '@ant-design/icons';
import type { ItemDetail } from '@jinguo/core';
import { Due } from '../../components/status/due.tsx';
import { formatMoment } from '../../components/format/dates.ts';
import { useLanguage, useLocal } from '../../messages/language.ts';
import styles from './item-page.module.css';
import { useItemText } from './messages.ts';

export function StatusCard({ item }: { readonly item: ItemDetail }) {
  const text = useItemText();
  const local = useLocal();
  const language = useLanguage();
  const late = item.good === null && item.daysLeft !== null && item.daysLeft < 0;
  return (
    <section className={`${styles['status']} ${late ? styles['statusLate'] : item.good === null ? styles['statusNow'] : item.good ? styles['statusDone'] : styles['statusEnded']}`} aria-label={text('status')}>
      <p className={styles['statusStage']}>
        {item.good === null ? null : item.good ? <CheckCircleFilled /> : <StopFilled />}
        {local(item.stageTitle)}
      </p>
      {item.good === null ? <Due dueOn={item.dueOn} daysLeft={item.daysLeft} long /> : <span className={styles['faint']}>{text('finished')}</span>}
      <p className={`${styles['faint']} figures`}>{text('entered')} {formatMoment(item.enteredStageAt, language)}</p>
      {item.waitsFor.length === 0 ? null : (
        <ul className={styles['waits']}>
          {item.waitsFor.map((wait) => (
            <li key={wait.who.zh}>
              <span className={styles['waitWho']}>{local(wait.who)}</span>
              <span className={styles['waitNames']}>{wait.names.length === 0 ? text('nobody') : wait.names.map((name) => <span key={name}>{name}</span>)}</span>
            </li>
          ))}
        </ul>
      )}
      {item.closed.map((note) => <p key={note.zh} className={styles['closed']}>{local(note)}</p>)}
      {item.warnings.map((one) => <p key={`${one.path}${one.code}`} className={styles['closed']}>{one[language]}</p>)}
    </section>
  );
}
