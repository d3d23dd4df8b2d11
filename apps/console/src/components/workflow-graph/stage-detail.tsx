import { formatMoment, useLanguage, useLocal } from '@jinguo/console-kit';
import type { GraphStage, GraphWay } from '@jinguo/core';
import { kindSentence, useGraphText } from './messages.ts';
import styles from './stage-detail.module.css';
import { WhyFold } from '../why/why-list.tsx';

export interface StageDetailProps {
  readonly stage: GraphStage;
  /** Ways out of the stage, all that the definition knows. */
  readonly ways: readonly GraphWay[];
  readonly titleOf: (stage: string) => string;
}

/** People, times and rule of one stage. */
export function StageDetail({ stage, ways, titleOf }: StageDetailProps) {
  const text = useGraphText();
  const local = useLocal();
  const who = stage.who === null ? text('system') : local(stage.who);
  return (
    <div className={styles['detail']}>
      <p className={styles['title']}>
        {local(stage.title)}
        <span className={`${styles['state']} ${styles[stage.state]}`}>{text(stage.state)}</span>
      </p>
      <dl className={styles['facts']}>
        <dt>{text('who')}</dt>
        <dd>{who}</dd>
        <dt>{text('limit')}</dt>
        <dd>{stage.limit === null ? text('noLimit') : local(stage.limit)}</dd>
        <dt>{text('rule')}</dt>
        <dd>{kindSentence(stage.kind, text)}</dd>
        <dt>{text('visits')}</dt>
        <dd><Visits stage={stage} /></dd>
        {ways.length === 0 ? null : (
          <>
            <dt>{text('leadsTo')}</dt>
            <dd>
              <ul className={styles['ways']}>
                {ways.map((way) => (
                  <li key={way.to} className={way.walked > 0 ? styles[way.isReturn ? 'returned' : 'walked'] : undefined}>
                    {way.outcomes.map((one) => local(one.title)).join(' / ')} → {titleOf(way.to)}
                    {way.walked > 0 ? <span className={styles['count']}>{text('walked', { count: way.walked })}</span> : null}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}

function Visits({ stage }: { readonly stage: GraphStage }) {
  const text = useGraphText();
  const local = useLocal();
  const language = useLanguage();
  if (stage.visits.length === 0) return text('notYet');
  return (
    <ul className={`${styles['ways']} figures`}>
      {stage.visits.map((visit) => {
        const from = formatMoment(visit.enteredAt, language);
        const when = visit.leftAt === null ? text(stage.state === 'current' ? 'visitOpen' : 'reached', { at: from }) : text('visitEnded', { from, to: formatMoment(visit.leftAt, language) });
        return (
          <li key={visit.enteredAt}>
            {when}{visit.leftAt === null ? '' : ` · ${visit.by === null ? text('system') : text('by', { name: visit.by })}`}
            {visit.opinion === null ? null : <span className={styles['said']}>{visit.enginesWords === null ? visit.opinion : local(visit.enginesWords)}</span>}
            <WhyFold clauses={visit.why} />
          </li>
        );
      })}
    </ul>
  );
}
