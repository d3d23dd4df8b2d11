// 现场投票终端: a code from the pile, the ballot, a look back, cast. The terminal holds nothing of it afterwards: no name, no
// code, no choice; the next voter finds an empty screen.
import { CheckCircleFilled, LockOutlined } from '@ant-design/icons';
import { FailedState, Loading, readRefusal, State, useLanguage, useLocal, type PageProps } from '@jinguo/console-kit';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { Mark } from '../../count/types.ts';
import { useAsk, useOrder } from '../hooks.ts';
import { useCongressText } from '../messages.ts';
import type { BallotView } from '../../procedures/shapes.ts';
import { BallotPaper } from './ballot-paper.tsx';
import { CodePad } from './code-pad.tsx';
import { useTerminalText } from './messages.ts';
import styles from './terminal.module.css';

const thanksMs = 6000;

export function Page({ params }: PageProps) {
  const roundId = params['round'] ?? '';
  const { data, error, refetch } = useAsk('ballot', { roundId }, { everyMs: 10_000 });
  if (data === undefined) return <main className={styles['screen']}>{error ? <FailedState error={error} onRetry={() => void refetch()} /> : <Loading rows={8} />}</main>;
  return data.open ? <Booth roundId={roundId} ballot={data} /> : <Closed />;
}

function Closed() {
  const text = useTerminalText();
  return <main className={styles['screen']}><State glyph={<LockOutlined />} title={text('closed')} hint={text('closedHint')} /></main>;
}

type Step = { readonly at: 'code' } | { readonly at: 'ballot' | 'review'; readonly code: string } | { readonly at: 'thanks' };

function Booth({ roundId, ballot }: { readonly roundId: string; readonly ballot: BallotView }) {
  const text = useTerminalText();
  const say = useCongressText();
  const local = useLocal();
  const language = useLanguage();
  const [step, setStep] = useState<Step>({ at: 'code' });
  const [marks, setMarks] = useState<Readonly<Record<string, Mark>>>({});
  const [writeIns, setWriteIns] = useState<readonly string[]>([]);
  const cast = useOrder('cast');
  const forget = () => {
    setMarks({});
    setWriteIns([]);
    cast.reset();
  };
  useEffect(() => {
    if (step.at !== 'thanks') return undefined;
    const timer = setTimeout(() => setStep({ at: 'code' }), thanksMs);
    return () => clearTimeout(timer);
  }, [step.at]);

  const send = (code: string) =>
    cast.mutate({ roundId, code, ballot: { marks, writeIns: writeIns.filter((name) => name.trim() !== '') } }, {
      onSuccess: ({ answer }) => {
        if (answer === 'unknownCode') return setStep({ at: 'code' });
        if (answer !== 'cast') return undefined;
        forget();
        return setStep({ at: 'thanks' });
      },
    });
  const answer = cast.data?.answer;
  const refused = cast.error === null ? (answer === undefined || answer === 'cast' ? undefined : text(answer)) : readRefusal(cast.error)[language];
  return (
    <main className={styles['screen']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{local(ballot.title)} · {say(ballot.round.kind)}</h1>
        <p className={styles['faint']}>{say('seats')} {ballot.round.seats} · {say('candidates')} {ballot.round.candidates.length}</p>
      </header>
      {refused === undefined ? null : <p className={styles['refused']} role="alert">{refused}</p>}
      {step.at === 'code' ? (
        <CodePad onCode={(code) => setStep({ at: 'ballot', code })} onType={cast.reset} />
      ) : step.at === 'thanks' ? (
        <div className={styles['thanks']}><CheckCircleFilled /><p>{text('thanks')}</p><Button size="large" onClick={() => setStep({ at: 'code' })}>{text('next')}</Button></div>
      ) : (
        <>
          <BallotPaper ballot={ballot} marks={marks} writeIns={writeIns} review={step.at === 'review'} onMark={(id, mark) => setMarks(({ [id]: _before, ...others }) => (mark === undefined ? others : { ...others, [id]: mark }))} onWriteIns={setWriteIns} />
          <footer className={styles['foot']}>
            <Button size="large" onClick={() => { if (step.at === 'review') setStep({ at: 'ballot', code: step.code }); else { forget(); setStep({ at: 'code' }); } }}>{text(step.at === 'review' ? 'mend' : 'leave')}</Button>
            {step.at === 'ballot' ? (
              <Button type="primary" size="large" onClick={() => setStep({ at: 'review', code: step.code })}>{text('review')}</Button>
            ) : (
              <Button type="primary" size="large" loading={cast.isPending} onClick={() => send(step.code)}>{text('cast')}</Button>
            )}
          </footer>
        </>
      )}
    </main>
  );
}
