// Asks for a reason before personal data is shown: quick ones to tap, or one's own. Every look is written down.
import { defineMessages, sentenceOf, useLanguage } from '@jinguo/console-kit';
import { Button, Input, Tag } from 'antd';
import { useId, useState } from 'react';
import styles from './reason-ask.module.css';

const useText = defineMessages(
  'reasonAsk',
  { why: '查看原因（将记入审计）', reasons: '核对申报材料|电话联系申报人|核对收款账户', show: '查看' },
  { why: 'Reason (goes into the audit log)', reasons: 'Compare with the documents|Call the applicant|Check the account', show: 'Show' },
);

const shortest = 2;

export interface ReasonAskProps {
  readonly busy: boolean;
  readonly error: unknown;
  readonly onReason: (reason: string) => void;
}

export function ReasonAsk({ busy, error, onReason }: ReasonAskProps) {
  const text = useText();
  const language = useLanguage();
  const id = useId();
  const [reason, setReason] = useState('');
  const ready = reason.trim().length >= shortest;
  return (
    <div className={styles['ask']}>
      <label htmlFor={id}>{text('why')}</label>
      <div className={styles['quick']}>
        {text('reasons').split('|').map((one) => <Tag.CheckableTag key={one} checked={reason === one} onChange={() => setReason(one)}>{one}</Tag.CheckableTag>)}
      </div>
      <Input id={id} value={reason} maxLength={200} onChange={({ target }) => setReason(target.value)} onPressEnter={() => { if (ready) onReason(reason.trim()); }} />
      {error ? <p className={styles['failed']}>{sentenceOf(error, language)}</p> : null}
      <Button type="primary" block disabled={!ready} loading={busy} onClick={() => onReason(reason.trim())}>{text('show')}</Button>
    </div>
  );
}
