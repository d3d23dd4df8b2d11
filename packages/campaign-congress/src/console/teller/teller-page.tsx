// 计票录入: a teller types one tally, fast, and sees at once what cannot be. Her colleague's sheet is not shown before both
// are in; then every line in which they differ is.
import { CheckCircleFilled, CloudOutlined, CloudSyncOutlined, DisconnectOutlined } from '@ant-design/icons';
import { FailedState, Go, Loading, Panel, readRefusal, State, useLanguage, useLocal, type PageProps } from '@jinguo/console-kit';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { Tally } from '../../count/types.ts';
import { checkTally } from '../../count/check-tally.ts';
import type { SheetView } from '../../procedures/shapes.ts';
import { pageOf, useAsk, useOrder } from '../hooks.ts';
import { useCongressText } from '../messages.ts';
import { Differences } from './differences.tsx';
import { useTellerText } from './messages.ts';
import { Numbers } from './numbers.tsx';
import { cellsFrom, tallyOf } from './sheet.ts';
import styles from './teller.module.css';
import { useSheet } from './use-sheet.ts';
import { WriteIns } from './write-ins.tsx';

export function Page({ params }: PageProps) {
  const { data, error, refetch } = useAsk('sheet', { roundId: params['itemId'] ?? '' });
  if (error) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Panel><Loading rows={10} /></Panel>;
  return (
    <div className={styles['page']}>
      <Head view={data} />
      {data.differences.length > 0 ? <Differences view={data} /> : null}
      {data.mayFill ? <Entry key={data.itemId} view={data} /> : <Waiting view={data} />}
    </div>
  );
}

function Head({ view }: { readonly view: SheetView }) {
  const text = useCongressText();
  const say = useTellerText();
  const local = useLocal();
  const { entitled, present, issued, collected } = view.turnout;
  const known = [[text('entitled'), entitled], [text('present'), present], [text('issued'), issued], [text('collected'), collected], [text('unreturned'), issued - collected], [text('seats'), view.round.seats]] as const;
  return (
    <header className={styles['head']}>
      <div>
        <h1 className={styles['title']}>{local(view.bodyTitle)} · {text(view.round.kind)}</h1>
        <p className={`${styles['faint']} figures`}>{view.number} · {text(view.stage)} · {say('sheetsIn', { count: view.sheets })}</p>
        <p><Go to={pageOf('desk', view.congressId)}>{text('desk')}</Go></p>
      </div>
      <dl className={styles['known']}>
        {known.map(([label, value]) => <div key={label}><dt>{label}</dt><dd className="figures">{value}</dd></div>)}
      </dl>
    </header>
  );
}

function Waiting({ view }: { readonly view: SheetView }) {
  const say = useTellerText();
  const text = useCongressText();
  const sent = view.sent !== null;
  return (
    <Panel>
      <State glyph={<CheckCircleFilled />} title={sent ? say('yoursIsIn') : say('notYours')} hint={sent ? say(view.stage === 'mismatch' ? 'waitForChief' : view.sheets < 2 ? 'waitForOther' : 'bothIn') : text(view.stage)}>
        <Go to={pageOf('desk', view.congressId)}>{text('desk')}</Go>
      </State>
    </Panel>
  );
}

const order = 'jinguo.sheetOrder';

function Entry({ view }: { readonly view: SheetView }) {
  const say = useTellerText();
  const language = useLanguage();
  const sheet = useSheet(view.itemId, view.draft ?? (view.sent === null ? null : cellsFrom(view.sent)));
  const [down, setDown] = useState(() => localStorage.getItem(order) === 'down');
  const [key] = useState(() => crypto.randomUUID());
  const send = useOrder('sendSheet');
  const whole = tallyOf(sheet.cells, view.round, view.turnout);
  const breaches = 'tally' in whole ? checkTally(view.method, view.round, whole.tally) : [];
  const ready = 'tally' in whole && breaches.length === 0;
  const writeIns = view.method.writeIns && view.round.kind !== 'revote';

  const submit = (tally: Tally) => send.mutate({ roundId: view.itemId, key, tally }, { onSuccess: sheet.forget });
  return (
    <>
      <Panel
        flush
        title={say('yourSheet')}
        extra={
          <>
            <Kept kept={sheet.kept} />
            <Segmented size="small" value={down ? 'down' : 'across'} onChange={(chosen) => { setDown(chosen === 'down'); localStorage.setItem(order, chosen); }} options={[{ value: 'across', label: say('across') }, { value: 'down', label: say('down') }]} />
          </>
        }
      >
        <Numbers view={view} sheet={sheet} down={down} />
      </Panel>
      {writeIns ? <WriteIns view={view} sheet={sheet} /> : null}
      <footer className={styles['foot']}>
        <output className={styles['verdict']}>
          {send.error === null ? null : <p className={styles['bad']}>{readRefusal(send.error)[language]}{readRefusal(send.error).issues.map((issue) => <span key={issue.path + issue.code}> {issue[language]}</span>)}</p>}
          {'open' in whole ? <p>{say('open', { count: whole.open.length })}</p> : breaches.length === 0 ? <p className={styles['good']}><CheckCircleFilled /> {say('addsUp')}</p> : breaches.map((one) => <p key={one.code + (one.about ?? '')} className={styles['bad']}>{one[language]}</p>)}
        </output>
        <Button type="primary" size="large" disabled={!ready} loading={send.isPending} onClick={() => ('tally' in whole ? submit(whole.tally) : undefined)}>{say('send')}</Button>
      </footer>
    </>
  );
}

function Kept({ kept }: { readonly kept: 'saved' | 'saving' | 'kept' }) {
  const say = useTellerText();
  const icon = kept === 'saved' ? <CloudOutlined /> : kept === 'saving' ? <CloudSyncOutlined /> : <DisconnectOutlined />;
  return <output className={`${styles['kept']} ${kept === 'kept' ? styles['bad'] : ''}`}>{icon} {say(kept)}</output>;
}
