// What comes next: what is still missing, when it can and will be over, and which ways lead on under which conditions.
import { formatDay, formatShortDay, Loading, Panel, useLanguage, useLocal } from '@jinguo/console-kit';
import type { ActionWhy, AutomaticView, ExplainView, FinishView, ItemDetail, MissingView } from '@jinguo/core';
import { Clauses, Mark } from '../../components/why/why-list.tsx';
import { ForeseenFolds } from './act/foreseen.tsx';
import styles from './explain-panel.module.css';
import { useExplainText } from './explain-messages.ts';
import { useExplain } from './use-explain.ts';

export function ExplainPanel({ item }: { readonly item: ItemDetail }) {
  const text = useExplainText();
  const why = useExplain(item);
  if (item.good !== null || why === null) return null;
  // Its place is kept: what stands below must not be pushed away from under a finger.
  if (why === undefined) return <Panel title={text('next')}><Loading rows={8} /></Panel>;
  return (
    <Panel title={text('next')}>
      <div className={styles['parts']}>
        <Missing why={why} />
        <ForeseenFolds item={item} />
        <Finish why={why} />
        <Ways why={why} />
      </div>
    </Panel>
  );
}

function Missing({ why }: { readonly why: ExplainView }) {
  const text = useExplainText();
  const local = useLocal();
  const mine = why.actions.filter((one) => one.mine && one.missing.length > 0);
  if (why.missing.length + mine.length === 0) return <p className={styles['faint']}>{text('nothingMissing')}</p>;
  return (
    <section>
      <h3 className={styles['heading']}>{text('missing')}</h3>
      <Lacks missing={why.missing} />
      {mine.map((one) => (
        <div key={one.action}>
          <p className={styles['before']}>{text('before', { action: local(one.title) })}</p>
          <Lacks missing={one.missing} />
        </div>
      ))}
    </section>
  );
}

function Lacks({ missing }: { readonly missing: readonly MissingView[] }) {
  const local = useLocal();
  const language = useLanguage();
  return (
    <ul className={styles['lacks']}>
      {missing.map((one) => <li key={`${one.kind}${one.path ?? ''}${one.text.zh}`}>{local(one.text)}{one.on === undefined ? null : <span className="figures"> · {formatDay(one.on, language)}</span>}</li>)}
    </ul>
  );
}

function Finish({ why: { earliest, likely, missing, comesBack } }: { readonly why: ExplainView }) {
  const text = useExplainText();
  const local = useLocal();
  const language = useLanguage();
  if (earliest === null && missing.some((one) => one.kind === 'paused')) return null;
  if (earliest === null || likely === null) return <p className={styles['faint']}>{text(comesBack ? 'comesBack' : 'noGoodEnd')}</p>;
  const early = new Map<string, string>(earliest.steps.map((one) => [one.stage, one.on]));
  const thisYear = earliest.steps[0]?.on.slice(0, 4) ?? '';
  const day = (on: string | undefined) => (on === undefined ? '—' : on.startsWith(thisYear) ? formatShortDay(on, language) : formatDay(on, language));
  return (
    <section>
      <h3 className={styles['heading']}>{text('finish')}</h3>
      <dl className={styles['finish']}>
        <End label={text('earliest')} finish={earliest} />
        <End label={text('likely')} finish={likely} basis={likely.learntFrom === 0 ? text('byDeadlines') : text('learnt', { count: likely.learntFrom })} />
      </dl>
      <details className={styles['fold']}>
        <summary>{text('steps')}</summary>
        <table className={`${styles['steps']} figures`}>
          <thead><tr><th scope="col">{text('stage')}</th><th scope="col">{text('earliest')}</th><th scope="col">{text('likely')}</th></tr></thead>
          <tbody>
            {likely.steps.map((one) => (
              <tr key={one.stage}>
                <th scope="row">{local(one.title)}</th>
                <td>{day(early.get(one.stage))}</td>
                <td>{day(one.on)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className={styles['faint']}>{text('stepsHint')}</p>
      </details>
    </section>
  );
}

function End({ label, finish, basis }: { readonly label: string; readonly finish: FinishView; readonly basis?: string }) {
  const text = useExplainText();
  const language = useLanguage();
  const notes = [...(basis === undefined ? [] : [basis]), ...(finish.uncertain ? [text('uncertain')] : []), ...(finish.provisional ? [text('provisional')] : [])];
  return (
    <div>
      <dt>{label}</dt>
      <dd className="figures">{formatDay(finish.on, language)}{notes.length === 0 ? null : <span className={styles['note']}>{notes.join(' · ')}</span>}</dd>
    </div>
  );
}

/** Every way that leads on; what only stays here says nothing about what is next. */
function Ways({ why }: { readonly why: ExplainView }) {
  const text = useExplainText();
  const local = useLocal();
  const language = useLanguage();
  const leading = [...why.actions, ...why.automatic].map((one) => ({ one, ways: one.ways.filter((way) => way.to !== null) })).filter(({ ways }) => ways.length > 0);
  if (leading.length === 0) return null;
  return (
    <details className={styles['fold']}>
      <summary>{text('ways')}</summary>
      <ul className={styles['ways']}>
        {leading.map(({ one, ways }) => (
          <li key={keyOf(one)}>
            <p className={styles['event']}>{local(one.title)}{'on' in one && one.on !== null ? <span className="figures"> · {formatDay(one.on, language)}</span> : null}</p>
            {ways.map((way) => (
              <div key={`${way.outcome ?? ''}${way.to ?? ''}`} className={way.taken ? styles['taken'] : styles['way']}>
                <p className={styles['where']}>
                  <Mark holds={way.holds} />
                  <span>{way.toTitle === null ? null : text('to', { stage: local(way.toTitle) })}{sameWords(one, way) ? null : <span className={styles['faint']}>{local(way.title)}</span>}</span>
                </p>
                <Clauses clauses={way.clauses} />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}

function keyOf(one: ActionWhy | AutomaticView): string {
  return 'action' in one ? one.action : one.event;
}

function sameWords(one: ActionWhy | AutomaticView, way: ActionWhy['ways'][number]): boolean {
  return one.title.zh.includes(way.title.zh);
}
