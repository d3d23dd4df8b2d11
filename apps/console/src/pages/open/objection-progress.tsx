// What has become of an objection, or of a complaint after the notice, in plain words.
import { formatMoment, Panel, useLanguage } from '@jinguo/console-kit';
import type { ObjectionStatus } from '@jinguo/core';
import { Facts } from './facts.tsx';
import { useOpenText } from './messages.ts';
import styles from './open.module.css';

const lateWords = { received: 'received', accepted: 'acceptedLate', notAccepted: 'notAccepted', upheld: 'upheldLate', notUpheld: 'notUpheldLate', partly: 'partlyLate' } as const;

export function ObjectionProgress({ of }: { readonly of: ObjectionStatus }) {
  const text = useOpenText();
  const language = useLanguage();
  return (
    <Panel title={of.noticeTitle}>
      <p className={`${styles['state']} ${styles['waiting']}`}>{of.late ? <strong>{text('complaint')} </strong> : null}{text(of.late ? lateWords[of.state] : of.state)}</p>
      <Facts rows={[[text('receivedOn'), formatMoment(of.receivedAt, language)], [text('reply'), of.reply ?? text('noReply')]]} />
    </Panel>
  );
}
