// On the page of a class: its sign-in sheet. A session is chosen; on its day its code is shown. Who signed in by it was there,
// anybody else is absent unless added by hand with the reason, and one press writes it down.
import { FailedState, formatShortDay, Loading, Panel as Sheet, proceduresOf, readRefusal, useLanguage, useLocal } from '@jinguo/console-kit';
import type { ItemDetail } from '@jinguo/core';
import { Button, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { procedures, Sheet as SignInSheet } from '../instructors/sign-in-sheet.ts';
import { DoorCode } from './door-code.tsx';
import { useSignInText } from './messages.ts';
import styles from './sign-in-panel.module.css';

type Presence = SignInSheet['trainees'][number]['known'][number]['presence'];
interface Said {
  readonly presence: Presence;
  readonly approvedBy: string;
  readonly reason: string;
}

const { useAsk, useOrder } = proceduresOf<typeof procedures>('families');

export function Panel({ item }: { readonly item: ItemDetail }) {
  return item.stage === 'collecting' ? <OnCourse classId={item.id} /> : null;
}

function OnCourse({ classId }: { readonly classId: string }) {
  const say = useSignInText();
  const { data, error, refetch } = useAsk('signInSheet', { classId });
  // Others than the desk see the class without its sheet.
  if (error !== null && data === undefined) return readRefusal(error).code === 'NOT_ALLOWED' ? null : <FailedState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Sheet title={say('title')}><Loading rows={4} /></Sheet>;
  return <Sheet title={say('title')}>{data.trainees.length === 0 ? <p>{say('nobody')}</p> : <Session classId={classId} sheet={data} />}</Sheet>;
}

function Session({ classId, sheet }: { readonly classId: string; readonly sheet: SignInSheet }) {
  const say = useSignInText();
  const language = useLanguage();
  const [chosen, setChosen] = useState<number>();
  const [said, setSaid] = useState<ReadonlyMap<string, Said>>(new Map());
  const signIn = useOrder('signIn');
  const come = sheet.sessions.filter((one) => one.hasCome);
  const isWritten = (number: number) => sheet.trainees.every((one) => one.known.some((known) => known.session === number));
  const session = chosen ?? come.find((one) => !isWritten(one.number))?.number ?? come.at(-1)?.number;
  if (session === undefined) return <p>{say('notYet')}</p>;
  const scanOf = ({ scanned }: SignInSheet['trainees'][number]) => scanned.find((one) => one.session === session)?.at;
  const of = (one: SignInSheet['trainees'][number]): Said => said.get(one.itemId) ?? { presence: one.known.find((known) => known.session === session)?.presence ?? (scanOf(one) === undefined ? 'absent' : 'present'), approvedBy: '', reason: '' };
  const isToday = come.find((one) => one.number === session)?.isToday === true;
  const put = (itemId: string, now: Said) => setSaid(new Map(said).set(itemId, now));
  const send = () => signIn.mutate({ classId, session, rows: sheet.trainees.map((one) => ({ itemId: one.itemId, ...of(one) })) }, { onSuccess: () => { setSaid(new Map()); setChosen(undefined); } });
  return (
    <>
      <div className={styles['head']}>
        <Select className={styles['session'] ?? ''} aria-label={say('session')} value={session} onChange={(number) => { setChosen(number); setSaid(new Map()); }} options={come.map((one) => ({ value: one.number, label: say('nth', { number: one.number, day: formatShortDay(one.on, language), theme: one.theme, hours: one.hours }) + (isWritten(one.number) ? ` ${say('written')}` : '') }))} />
        <Button type="primary" loading={signIn.isPending} onClick={send}>{say('send', { count: sheet.trainees.length })}</Button>
      </div>
      {isToday ? <DoorCode classId={classId} session={session} /> : null}
      <output>
        {signIn.error === null ? null : <p className={styles['refused']}>{readRefusal(signIn.error)[language]}</p>}
        {signIn.data === undefined ? null : <p>{say('done', { count: signIn.data.done })}</p>}
        {signIn.data?.refused.map((one) => <p key={one.itemId} className={styles['refused']}>{sheet.trainees.find((trainee) => trainee.itemId === one.itemId)?.name}：{one[language]}</p>)}
      </output>
      <ul className={styles['list']}>{sheet.trainees.map((one) => <Row key={one.itemId} trainee={one} said={of(one)} scan={scanOf(one)} onSaid={(now) => put(one.itemId, now)} />)}</ul>
    </>
  );
}

function Row({ trainee, said, scan, onSaid }: { readonly trainee: SignInSheet['trainees'][number]; readonly said: Said; readonly scan: string | undefined; readonly onSaid: (now: Said) => void }) {
  const say = useSignInText();
  const local = useLocal();
  return (
    <li className={styles['row']}>
      <span className={styles['who']}>{trainee.name}<small className="figures">{local(trainee.unit)} · {trainee.number} · {scan === undefined ? say('notScanned') : say('scanned', { at: scan })}</small></span>
      <span className={styles['ways']}>
        {said.presence === 'present' && scan === undefined ? <Input aria-label={`${say('reason')} ${trainee.name}`} placeholder={say('reason')} value={said.reason} maxLength={60} onChange={(event) => onSaid({ ...said, reason: event.target.value })} /> : null}
        {said.presence === 'leave' ? <Input aria-label={`${say('approvedBy')} ${trainee.name}`} placeholder={say('approvedBy')} value={said.approvedBy} maxLength={20} onChange={(event) => onSaid({ ...said, approvedBy: event.target.value })} /> : null}
        <Segmented<Presence> aria-label={trainee.name} value={said.presence} onChange={(presence) => onSaid({ ...said, presence })} options={(['present', 'leave', 'absent'] as const).map((value) => ({ value, label: say(value) }))} />
      </span>
    </li>
  );
}
