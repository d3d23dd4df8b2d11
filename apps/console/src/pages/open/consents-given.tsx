// 已作出的同意: what she consented to when she applied, each to be withdrawn with a tap.
import { formatDay, Panel, readRefusal, useLanguage, useLocal } from '@jinguo/console-kit';
import { useMutation } from '@tanstack/react-query';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { Alert, Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { client, type trpc } from '../../api.ts';
import { useOpenText } from './messages.ts';
import styles from './open.module.css';

interface ConsentsGivenProps {
  readonly of: NonNullable<inferOutput<typeof trpc.open.progress>['application']>['consents'];
  readonly code: string;
  readonly onChanged: () => void;
}

export function ConsentsGiven({ of, code, onChanged }: ConsentsGivenProps) {
  const text = useOpenText();
  const local = useLocal();
  const language = useLanguage();
  const [why, setWhy] = useState('');
  const withdrawal = useMutation({
    mutationFn: (consent: string) => client.open.withdrawConsent.mutate({ code, consent, ...(why.trim() === '' ? {} : { how: why.trim() }) }),
    onSuccess: () => {
      setWhy('');
      onChanged();
    },
  });
  return (
    <Panel title={text('consents')}>
      <p className={styles['hint']}>{text('consentsHint')}</p>
      {withdrawal.error ? <Alert type="error" showIcon title={readRefusal(withdrawal.error)[language]} /> : null}
      <ul className={styles['consents']}>
        {of.map(({ consent, words, withdrawnOn }) => (
          <li key={consent}>
            <span>{local(words)}</span>
            {withdrawnOn === null ? (
              <Popconfirm
                title={text('consentSure')} description={<Input aria-label={text('consentWhy')} placeholder={text('consentWhy')} maxLength={300} value={why} onChange={({ target }) => setWhy(target.value)} />}
                okText={text('yes')} cancelText={text('no')} onConfirm={() => withdrawal.mutate(consent)}
              >
                <Button loading={withdrawal.isPending && withdrawal.variables === consent}>{text('consentWithdraw')}</Button>
              </Popconfirm>
            ) : <strong className={styles['keep']}>{text('consentWithdrawn', { on: formatDay(withdrawnOn, language) })}</strong>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
