// What the button would do, asked of the engine before it is pressed: where the item goes and to whom, what falls due when,
// what is sent and made; or why it would be refused. Nothing is written.
import type { ActCommand, DryRun } from '@jinguo/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { client } from '../../../api.ts';
import { formatDay, formatMoment } from '../../../components/format/dates.ts';
import { WhyFold } from '../../../components/why/why-list.tsx';
import { useLanguage, useLocal } from '../../../messages/language.ts';
import styles from './act.module.css';
import { useActText } from './messages.ts';

/** How long typing must rest before the engine is asked. */
const restMs = 350;

export interface OutcomePreviewProps {
  /** Undefined while something that must be given is missing. */
  readonly command: Omit<ActCommand, 'key'> | undefined;
}

export function OutcomePreview({ command }: OutcomePreviewProps) {
  const text = useActText();
  const asked = useRested(command);
  const { data } = useQuery({
    queryKey: ['dry-run', asked],
    queryFn: () => (asked === undefined ? null : client.item.dryRun.mutate(asked)),
    enabled: asked !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    retry: false,
  });
  if (command === undefined || data === undefined || data === null) return null;
  return (
    <section className={data.ok ? styles['outcome'] : styles['outcomeRefused']} aria-live="polite">
      <h3 className={styles['outcomeTitle']}>{text('afterwards')}</h3>
      {data.ok ? <Outcome run={data} /> : <Refused run={data} />}
    </section>
  );
}

function Outcome({ run }: { readonly run: DryRun & { readonly ok: true } }) {
  const text = useActText();
  const local = useLocal();
  const language = useLanguage();
  return (
    <ul className={styles['outcomeList']}>
      <li>{run.result === null ? text('goesTo', { stage: local(run.stageTitle) }) : text('endsAt', { stage: local(run.stageTitle) })}</li>
      {run.tasks.map((task) => (
        <li key={`${task.stage}${task.who.zh}${task.names.join()}`}>
          {text('waitsFor', { who: local(task.who) })}{task.names.length + task.covers.length === 0 ? null : text('inBrackets', { names: [...task.names, ...task.covers.map((one) => text('coverFor', { cover: one.name, name: one.onBehalfOf }))].join(language === 'zh' ? '、' : ', ') })}
          {task.dueOn === null ? null : <span className="figures">{text('dueBy', { date: formatDay(task.dueOn, language) })}</span>}
        </li>
      ))}
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
