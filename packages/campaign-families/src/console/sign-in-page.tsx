// Where a scanned code of a session leads: a trainee says who she is by her progress code or her account, and is signed in.
import { FailedState, Loading, proceduresOf, readRefusal, useLanguage, type PageProps } from '@jinguo/console-kit';
import { Alert, Button, Input, Result } from 'antd';
import { useState } from 'react';
import type { procedures } from '../instructors/sign-in-sheet.ts';
import { useDoorText } from './messages.ts';
import styles from './sign-in-page.module.css';

const { useAsk, useOrder } = proceduresOf<typeof procedures>('families');

export function Page({ params }: PageProps) {
  const scanned = params['code'] ?? '';
  const say = useDoorText();
  const language = useLanguage();
  const { data, error, refetch } = useAsk('signInDoor', { scanned });
  const [code, setCode] = useState('');
  const signIn = useOrder('signMeIn');
  if (data === undefined) return <main className={styles['screen']}>{error === null ? <Loading rows={4} /> : <FailedState error={error} onRetry={() => void refetch()} />}</main>;
  const answer = signIn.data?.answer ?? (data.answer === 'open' ? undefined : data.answer);
  if (answer === 'signedIn' || answer === 'already') {
    return (
      <main className={styles['screen']}>
        <div role="alert"><Result status="success" title={say(answer)} subTitle={<>{data.className}<br />{say('nth', { session: data.session, theme: data.theme })}<br />{say('at', { at: signIn.data?.at ?? '' })}</>} /></div>
      </main>
    );
  }
  const send = (who: { readonly code?: string }) => signIn.mutate({ scanned, ...who });
  return (
    <main className={styles['screen']}>
      <h1>{say('title')}</h1>
      {data.className === '' ? null : <p>{data.className}<br />{say('nth', { session: data.session, theme: data.theme })}</p>}
      {answer === undefined ? null : <Alert type="error" showIcon title={say(answer)} />}
      {signIn.error === null ? null : <Alert type="error" showIcon title={readRefusal(signIn.error)[language]} />}
      {data.answer === 'open' ? (
        <>
          <label className={styles['field']}>{say('code')}<Input size="large" className="figures" autoComplete="off" maxLength={40} value={code} placeholder={say('codeHint')} onChange={({ target }) => setCode(target.value)} onPressEnter={() => { if (code.trim() !== '') send({ code }); }} /></label>
          <Button block type="primary" size="large" loading={signIn.isPending} disabled={code.trim() === ''} onClick={() => send({ code })}>{say('byCode')}</Button>
          <Button block size="large" disabled={signIn.isPending} onClick={() => send({})}>{say('byAccount')}</Button>
        </>
      ) : null}
    </main>
  );
}
