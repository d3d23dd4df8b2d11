// The conditions that decided, or decide, where an item goes: each in plain words, true or false, with what it read.
import type { ClauseView } from '@jinguo/core';
import { CheckCircleFilled, CloseCircleFilled, QuestionCircleFilled } from '@ant-design/icons';
import { useLocal } from '@jinguo/console-kit';
import { useWhyText } from './messages.ts';
import styles from './why-list.module.css';

export interface WhyListProps {
  readonly clauses: readonly ClauseView[];
}

/** Folded: who wonders opens it. */
export function WhyFold({ clauses }: WhyListProps) {
  const text = useWhyText();
  if (clauses.length === 0) return null;
  return (
    <details className={styles['fold']}>
      <summary>{text('title')}</summary>
      <WhyList clauses={clauses} />
    </details>
  );
}

/** Way by way, in the order they were tried. */
function WhyList({ clauses }: WhyListProps) {
  const text = useWhyText();
  const local = useLocal();
  return (
    <ul className={styles['ways']}>
      {byWay(clauses).map(({ to, of }, index) => (
        <li key={`${index}${to}`}>
          {of[0]?.toTitle ? <p className={styles['way']}>{text('way', { stage: local(of[0].toTitle) })}</p> : null}
          <Clauses clauses={of} />
        </li>
      ))}
    </ul>
  );
}

/** Conditions side by side, with what each is made of. */
export function Clauses({ clauses }: WhyListProps) {
  const text = useWhyText();
  const local = useLocal();
  return (
    <ul className={styles['clauses']}>
      {clauses.map((one) => {
        const joins = one.joins === 'and' || one.joins === 'or' ? one.joins : undefined;
        const reads = joins === undefined ? readsOf(one) : [];
        return (
          <li key={one.text}>
            <p className={styles['clause']} title={one.text}>
              <Mark holds={one.holds} />
              <span>
                {joins === undefined ? local(one.says) : text(joins)}
                {reads.length === 0 ? null : <span className={`${styles['reads']} figures`}>{reads.map((read) => text('reads', { title: local(read.title), shown: local(read.shown) })).join(' · ')}</span>}
              </span>
            </p>
            {joins === undefined ? null : <Clauses clauses={one.parts} />}
          </li>
        );
      })}
    </ul>
  );
}

export function Mark({ holds }: { readonly holds: boolean | null }) {
  const text = useWhyText();
  const label = text(holds === null ? 'unknown' : holds ? 'holds' : 'fails');
  const shared = { 'aria-label': label, role: 'img' };
  if (holds === null) return <QuestionCircleFilled className={styles['unknown'] ?? ''} {...shared} />;
  return holds ? <CheckCircleFilled className={styles['holds'] ?? ''} {...shared} /> : <CloseCircleFilled className={styles['fails'] ?? ''} {...shared} />;
}

/** What a condition read, its sides included, each once. */
function readsOf(clause: ClauseView): ClauseView['reads'] {
  const all = [...clause.reads, ...clause.parts.flatMap(readsOf)];
  return [...new Map(all.map((one) => [one.title.zh, one])).values()];
}

function byWay(clauses: readonly ClauseView[]): readonly { readonly to: string | null; readonly of: readonly ClauseView[] }[] {
  const ways: { to: string | null; of: ClauseView[] }[] = [];
  for (const one of clauses) {
    const last = ways.at(-1);
    if (last !== undefined && last.to === one.to) last.of.push(one);
    else ways.push({ to: one.to, of: [one] });
  }
  return ways;
}
