// What the button would do, asked of the engine before it is pressed: where the item goes and to whom, what falls due when,
// what is sent and made; or why it would be refused. Nothing is written.
import { formatDay, formatMoment, useLanguage, useLocal } from '@jinguo/console-kit';
import type { ActCommand, DryRun } from '@jinguo/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { client } from '../../api.ts';
import { WhyFold } from '../why/why-list.tsx';
import { useOutcomeText } from './messages.ts';
import styles from './outcome-preview.module.css';

/** How long typing must rest before the engine is asked. */
const restMs = 350;

export interface OutcomePreviewProps {
  /** Undefined while something that must be given is missing. */
  readonly command: Omit<ActCommand, 'key'> | undefined;
  /** Stands there until the answer comes. */
  readonly waiting?: string;
}

export function OutcomePreview({ command, waiting }: OutcomePreviewProps) {
  const text = useOutcomeText();
  const asked = useRested(command);
  const { data, isError } = useQuery({
    queryKey: ['dry-run', asked],
    queryFn: () => (asked === undefined ? null : client.item.dryRun.mutate(asked)),
    enabled: asked !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    retry: false,
  });
  if (command === undefined || data === undefined || data === null) return waiting === undefined || command === undefined || isError ? null : <p className={styles['outcomeFaint']}>{waiting}</p>;
  return (
    <section className={data.ok ? styles['outcome'] : styles['outcomeRefused']} aria-live="polite">
      <h3 className={styles['outcomeTitle']}>{text('afterwards')}</h3>
      {data.ok ? <Outcome run={data} /> : <Refused run={data} />}
    </section>
  );
}

function Outcome({ run }: { readonly run: DryRun & { readonly ok: true } }) {
  const text = useOutcomeText();
  const local = useLocal();
  const language = useLanguage();
  return (
    <ul className={styles['outcomeList']}>
      <li>{text(run.moves.length === 0 ? 'stays' : run.result === null ? 'goesTo' : 'endsAt', { stage: local(run.stageTitle) })}</li>
      {run.hands.map((one) => <li key={one.who.zh}>{text(one.name === null ? 'openToAll' : one.delegated ? 'asksAdvice' : 'goesToHands', { who: local(one.who), name: one.name ?? '' })}</li>)}
      {run.tasks.map((task) => (
        <li key={`${task.stage}${task.who.zh}${task.names.join()}`}>
          {text('waitsFor', { who: local(task.who) })}{task.names.length + task.covers.length === 0 ? null : text('inBrackets', { names: [...task.names, ...task.covers.map((one) => text('coverFor', { cover: one.name, name: one.onBehalfOf }))].join(language === 'zh' ? '、' : ', ') })}
          {task.dueOn === null ? null : <span className="figures">{text(task.dueForIntake ? 'acceptBy' : 'dueBy', { date: formatDay(task.dueOn, language) })}</span>}
        </li>
      ))}
      {run.moves.length > 0 || run.dueOn === run.dueBefore ? null : <li className="figures">{run.dueOn === null ? text('clockStops') : text('dueMoves', { date: formatDay(run.dueOn, language) })}</li>}
      {run.notices.map((one) => <li key={one.title}>{text('publishes', { title: one.title, from: formatDay(one.startsOn, language), to: formatDay(one.endsOn, language) })}</li>)}
      {run.papers.map((one) => <li key={one.name}>{text('makes', { title: one.title })}</li>)}
      {run.effects.map((one) => <li key={`${one.effect}${one.text.zh}`}>{local(one.text)}</li>)}
      {run.timers.length === 0 ? null : <li className={styles['outcomeFaint']}>{run.timers.map((one) => `${local(one.title)} ${formatMoment(one.at, language)}`).join(' · ')}</li>}
      {run.others.length === 0 ? null : <li>{text('others', { count: run.others.length })}</li>}
      {run.why.length === 0 ? null : <li className={styles['outcomeWhy']}><WhyFold clauses={run.why} /></li>}
    </ul>
  );
}

function Refused({ run }: { readonly run: DryRun & { readonly ok: false } }) {
  const language = useLanguage();
  return (
    <ul className={styles['outcomeList']}>
      <li>{run[language]}</li>
      {run.issues.map((one) => <li key={`${one.path}${one.code}`}>{one[language]}</li>)}
    </ul>
  );
}

/** The value once it has not changed for a moment. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  const key = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- equal content is the same value
  }, [key]);
  return rested;
}
