// 扫码签到: the code at the door leads here; the code of her receipt or her telephone number signs her in.
import { CalendarOutlined, CheckCircleOutlined } from '@ant-design/icons';
import { FailedState, Loading, Panel, readRefusal, State, useLanguage, useLocal } from '@jinguo/console-kit';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from '@tanstack/react-router';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { client, trpc } from '../../api.ts';
import { Field } from './field.tsx';
import { useOpenText } from './messages.ts';
import styles from './open.module.css';
import { Trap } from './trap.tsx';

/** Shorter is no key. */
const shortestKey = 20;

export function SignInPage() {
  const text = useOpenText();
  const local = useLocal();
  const { item } = useParams({ from: '/open-frame/open/activities/$item/sign-in' });
  const key = useLocation().hash;
  const { data, error, refetch } = useQuery(trpc.open.door.queryOptions({ item, key }, { enabled: key.length >= shortestKey, retry: false }));
  const wrong = key.length < shortestKey || (error !== null && readRefusal(error).code === 'NOT_FOUND');
  return (
    <div className={styles['page']}>
      {wrong ? <Panel><State glyph={<CalendarOutlined />} title={text('noDoor')} hint={text('noDoorHint')} /></Panel> : error === null ? null : <FailedState error={error} onRetry={() => void refetch()} />}
      {!wrong && error === null && data === undefined ? <Panel><Loading rows={4} /></Panel> : null}
      {data === undefined ? null : (
        <>
          <h1 className={styles['title']} lang="zh-CN">{data.title}</h1>
          <Panel title={`${text('signInHere')} · ${local(data.unit)}`}>{data.open ? <SignInForm item={item} doorKey={key} /> : <State glyph={<CalendarOutlined />} title={text('signInClosed')} hint={text('signInClosedHint')} />}</Panel>
        </>
      )}
    </div>
  );
}

function SignInForm({ item, doorKey }: { readonly item: string; readonly doorKey: string }) {
  const text = useOpenText();
  const language = useLanguage();
  const [own, setOwn] = useState('');
  const [trap, setTrap] = useState('');
  const [tried, setTried] = useState(false);
  const given = own.normalize('NFKC').trim();
  const isPhone = /^1[3-9]\d{9}$/u.test(given);
  const sending = useMutation({ mutationFn: () => client.open.signIn.mutate({ item, key: doorKey, trap: '', ...(isPhone ? { phone: given } : { code: given.toUpperCase() }) }) });
  if (sending.data !== undefined) return <State glyph={<CheckCircleOutlined />} title={text('signedInAs', { name: sending.data.name, people: sending.data.people })} hint={text('signedInNext')} />;
  const send = () => {
    setTried(true);
    if (given !== '' && trap === '') sending.mutate();
  };
  return (
    <div className={styles['fields']}>
      {sending.error ? <Alert type="error" showIcon title={readRefusal(sending.error)[language]} /> : null}
      <Field label={text('codeOrPhone')} hint={text('codeOrPhoneHint')} issue={tried && given === '' ? text('needCodeOrPhone') : undefined}>
        {(id) => <Input id={id} size="large" maxLength={40} value={own} onChange={({ target }) => setOwn(target.value)} onPressEnter={send} />}
      </Field>
      <Trap value={trap} onChange={setTrap} />
      <Button type="primary" size="large" className={styles['wide'] ?? ''} loading={sending.isPending} onClick={send}>{text('doSignIn')}</Button>
    </div>
  );
}
