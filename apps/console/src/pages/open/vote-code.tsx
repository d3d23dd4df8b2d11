// The code that comes by short message: asked for, waited for, typed in.
import { readRefusal, useLanguage } from '@jinguo/console-kit';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { client } from '../../api.ts';
import { Field } from './field.tsx';
import { useOpenText } from './messages.ts';
import styles from './open.module.css';

/** Between two codes, as the office has it. */
const restSeconds = 60;

export interface VoteCodeProps {
  readonly poll: string;
  /** Undefined: none that a code could be sent to. */
  readonly phone: string | undefined;
  readonly code: string;
  readonly issue: string | undefined;
  readonly onChange: (code: string) => void;
  readonly onEnter: () => void;
  /** A code was asked for without a number. */
  readonly onNoPhone: () => void;
}

export function VoteCode({ poll, phone, code, issue, onChange, onEnter, onNoPhone }: VoteCodeProps) {
  const text = useOpenText();
  const language = useLanguage();
  const [rest, setRest] = useState(0);
  const asking = useMutation({ mutationFn: (to: string) => client.open.voteCode.mutate({ poll, phone: to, trap: '' }), onSettled: () => setRest(restSeconds) });
  useEffect(() => {
    if (rest === 0) return undefined;
    const timer = setTimeout(() => setRest(rest - 1), 1000);
    return () => clearTimeout(timer);
  }, [rest]);
  const ask = () => {
    if (phone === undefined) onNoPhone();
    else asking.mutate(phone);
  };
  return (
    <>
      <Field label={text('smsCode')} hint={text('smsCodeHint')} issue={issue}>
        {(id) => (
          <div className={styles['codeLine']}>
            <Input id={id} size="large" inputMode="numeric" autoComplete="one-time-code" maxLength={6} value={code} onChange={({ target }) => onChange(target.value.normalize('NFKC').replaceAll(/\D/gu, ''))} onPressEnter={onEnter} />
            <Button size="large" className="figures" disabled={rest > 0} loading={asking.isPending} onClick={ask}>{rest > 0 ? text('codeAgain', { seconds: rest }) : text('getCode')}</Button>
          </div>
        )}
      </Field>
      {asking.isSuccess ? <Alert type="success" showIcon title={text('codeSent')} /> : null}
      {asking.error ? <Alert type="error" showIcon title={readRefusal(asking.error)[language]} /> : null}
    </>
  );
}
