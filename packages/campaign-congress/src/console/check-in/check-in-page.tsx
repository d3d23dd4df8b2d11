// 签到: a phone at the door. The card's QR is scanned where the browser can, else the number is typed; everybody sees the
// count move. A second scan of the same card says so and changes nothing.
import { FailedState, Go, Loading, Panel, readRefusal, useLanguage, useLocal, type PageProps } from '@jinguo/console-kit';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { Attendance } from '../../procedures/shapes.ts';
import { pageOf, useAsk, useOrder } from '../hooks.ts';
import { useCongressText } from '../messages.ts';
import { AttendeeList } from './attendee-list.tsx';
import styles from './check-in.module.css';
import { useCheckInText } from './messages.ts';
import { mayScan, Scanner } from './scanner.tsx';

type Group = Attendance['groups'][number];

export function Page({ params }: PageProps) {
  const congressId = params['itemId'] ?? '';
  const { data, error, refetch } = useAsk('attendance', { congressId });
  if (error && data === undefined) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Panel><Loading rows={8} /></Panel>;
  return <Door congressId={congressId} view={data} />;
}

function Door({ congressId, view }: { readonly congressId: string; readonly view: Attendance }) {
  const text = useCongressText();
  const say = useCheckInText();
  const [chosen, setChosen] = useState<Group['group']>();
  // The newest meeting is the one people come to.
  const group = view.groups.find((one) => one.group === chosen) ?? view.groups.findLast((one) => one.group !== 'guests') ?? view.groups[0];
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{view.title} · {text('checkIn')}</h1>
        <Go to={pageOf('desk', congressId)}>{text('desk')}</Go>
      </header>
      {group === undefined ? <Panel><p className={styles['faint']}>{say('nobody')}</p></Panel> : (
        <>
          {view.groups.length < 2 ? null : <Segmented<Group['group']> block value={group.group} onChange={setChosen} options={view.groups.map((one) => ({ value: one.group, label: say(one.group) }))} />}
          <Count group={group} />
          <TakeIn congressId={congressId} group={group.group} />
          <AttendeeList congressId={congressId} group={group} />
        </>
      )}
    </div>
  );
}

function Count({ group }: { readonly group: Group }) {
  const text = useCongressText();
  const say = useCheckInText();
  if (group.electorate === null) return <section className={styles['count']} aria-live="polite"><p><strong className="figures">{group.people.filter((one) => one.presence === 'present').length}</strong><span>{say('guestsHere')}</span></p></section>;
  const { entitled, present, quorumNeeded, hasQuorum } = group.electorate;
  return (
    <section className={styles['count']} aria-live="polite">
      <p><strong className="figures">{present}</strong><span>{text('present')}</span></p>
      <p><strong className="figures">{entitled}</strong><span>{text('entitled')}</span></p>
      <p className={hasQuorum ? styles['good'] : styles['bad']}><strong className="figures">{quorumNeeded}</strong><span>{hasQuorum ? text('quorumMet') : text('quorumShort', { count: quorumNeeded - present })}</span></p>
    </section>
  );
}

function TakeIn({ congressId, group }: { readonly congressId: string; readonly group: Group['group'] }) {
  const say = useCheckInText();
  const local = useLocal();
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [scans, setScans] = useState(false);
  const checkIn = useOrder('checkIn');
  const take = (text: string) => checkIn.mutate({ congressId, group, text }, { onSuccess: () => setTyped('') });
  const { data: done, error } = checkIn;
  return (
    <Panel>
      {scans ? <Scanner onCode={take} /> : null}
      <form className={styles['form']} onSubmit={(event) => { event.preventDefault(); if (typed.trim() !== '') take(typed.trim()); }}>
        <input className={`${styles['input']} figures`} aria-label={say('number')} placeholder={say('numberHint')} autoComplete="off" enterKeyHint="done" value={typed} onChange={(event) => setTyped(event.target.value)} />
        <Button type="primary" size="large" htmlType="submit" loading={checkIn.isPending} disabled={typed.trim() === ''}>{say('take')}</Button>
        {mayScan() ? <Button size="large" onClick={() => setScans(!scans)}>{say(scans ? 'stopScan' : 'scan')}</Button> : null}
      </form>
      <output className={styles['answer']}>
        {error === null ? null : <span className={styles['refused']}>{readRefusal(error)[language]}</span>}
        {done === undefined || error !== null ? null : <span className={done.already ? styles['already'] : styles['taken']}>{say(done.already ? 'already' : 'taken', { name: done.name })}<small>{local(done.unit)}</small></span>}
      </output>
    </Panel>
  );
}
