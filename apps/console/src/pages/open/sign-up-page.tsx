// One activity people sign up for: when, where, who holds it and how many places are left; a name, a telephone, how many children
// come along, and a consent of its own.
import { ArrowLeftOutlined, CalendarOutlined } from '@ant-design/icons';
import { FailedState, formatDay, Loading, Panel, readRefusal, State, useLanguage, useLocal } from '@jinguo/console-kit';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { Alert, Button, Checkbox, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { client, trpc } from '../../api.ts';
import { useCommandKey } from '../../components/command-key.ts';
import { Facts, shownFact } from './facts.tsx';
import { Field } from './field.tsx';
import { useOpenText } from './messages.ts';
import styles from './open.module.css';
import { Receipt } from './receipt.tsx';
import { Trap } from './trap.tsx';

type Activity = inferOutput<typeof trpc.open.signUpTo>;

const mostChildren = 9;

export function SignUpPage() {
  const text = useOpenText();
  const { item } = useParams({ from: '/open-frame/open/activities/$item' });
  const { data, error, refetch } = useQuery(trpc.open.signUpTo.queryOptions({ item }, { staleTime: Infinity }));
  const closed = error !== null && readRefusal(error).code === 'SIGN_UP_CLOSED';
  return (
    <div className={styles['page']}>
      <div className={styles['tools']}><Link to="/open/activities"><ArrowLeftOutlined /> {text('activities')}</Link></div>
      {closed ? <Panel><State glyph={<CalendarOutlined />} title={text('signUpClosed')} hint={text('signUpClosedHint')} /></Panel> : error === null ? null : <FailedState error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined ? <Panel><Loading rows={8} /></Panel> : null}
      {data === undefined ? null : <SigningUp activity={data} />}
    </div>
  );
}

function SigningUp({ activity }: { readonly activity: Activity }) {
  const text = useOpenText();
  const local = useLocal();
  const language = useLanguage();
  return (
    <>
      <h1 className={styles['title']} lang="zh-CN">{activity.title}</h1>
      <Panel title={local(activity.programme)}>
        <Facts rows={[
          ...activity.facts.map((fact): readonly [string, string] => [local(fact.title), shownFact(fact.value, language)]),
          [text('organiser'), local(activity.unit)],
          [text('placesOf'), [text('placesAll', { count: activity.places }), activity.left > 0 ? text('placesLeft', { count: activity.left }) : text('placesFull'), ...(activity.waiting > 0 ? [text('waitingNow', { count: activity.waiting })] : [])].join(' · ')],
          [text('signUpUntil', { date: '' }).trim(), formatDay(activity.endsOn, language)],
        ]} />
      </Panel>
      <Panel><SignUpForm activity={activity} /></Panel>
    </>
  );
}

function SignUpForm({ activity }: { readonly activity: Activity }) {
  const text = useOpenText();
  const local = useLocal();
  const language = useLanguage();
  const keyOf = useCommandKey();
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [children, setChildren] = useState(0);
  const [consent, setConsent] = useState(false);
  const [trap, setTrap] = useState('');
  const [tried, setTried] = useState(false);
  const sending = useMutation({
    mutationFn: () => {
      const said = { item: activity.item, name: name.trim(), phone, children };
      return client.open.signUp.mutate({ ...said, consent: true, trap: '', key: keyOf(said) });
    },
  });
  if (sending.data !== undefined) {
    const waits = sending.data.state === 'waiting';
    return (
      <>
        <Receipt kind="signUp" code={sending.data.code} title={text(waits ? 'onWaitingList' : 'signedUp')} />
        <p className={styles['keep']}>{text(waits ? 'waitingNext' : 'signedUpNext')}</p>
      </>
    );
  }
  const rightPhone = /^1[3-9]\d{9}$/u.test(phone);
  const send = () => {
    setTried(true);
    if (name.trim() !== '' && rightPhone && consent && trap === '') sending.mutate();
  };
  const refused = sending.error ? readRefusal(sending.error) : undefined;
  return (
    <div className={styles['fields']}>
      {refused === undefined ? null : <Alert type="error" showIcon title={refused.issues[0]?.[language] ?? refused[language]} />}
      <Field label={text('yourName')} issue={tried && name.trim() === '' ? text('needName') : undefined}>{(id) => <Input id={id} size="large" autoComplete="name" maxLength={30} value={name} onChange={({ target }) => setName(target.value)} />}</Field>
      <Field label={text('phone')} hint={text('phoneFor')} issue={tried && !rightPhone ? text('needPhone') : undefined}>
        {(id) => <Input id={id} size="large" type="tel" inputMode="numeric" autoComplete="tel" maxLength={11} value={phone} onChange={({ target }) => setPhone(target.value.normalize('NFKC').replaceAll(/\D/gu, ''))} />}
      </Field>
      <Field label={text('bringing')} hint={text('bringingHint')}>{(id) => <InputNumber id={id} size="large" min={0} max={mostChildren} precision={0} value={children} onChange={(value) => setChildren(value ?? 0)} />}</Field>
      <div>
        <Checkbox checked={consent} onChange={({ target }) => setConsent(target.checked)}>{local(activity.consent)}</Checkbox>
        {tried && !consent ? <p className={styles['issue']} role="alert">{text('needConsent')}</p> : null}
      </div>
      <Trap value={trap} onChange={setTrap} />
      <Button type="primary" size="large" className={styles['wide'] ?? ''} loading={sending.isPending} onClick={send}>{text(activity.left > children ? 'doSignUp' : 'doWait')}</Button>
    </div>
  );
}
