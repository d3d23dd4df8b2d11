// Who is there and whether that is enough, with the arithmetic spelled out: nobody in the hall should have to believe it.
import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { Panel } from '@jinguo/console-kit';
import type { SessionView } from '../../procedures/shapes.ts';
import { useCongressText } from '../messages.ts';
import styles from './desk.module.css';
import { useDeskText } from './messages.ts';

export interface QuorumPanelProps {
  readonly title: string;
  readonly electorate: SessionView['electorate'];
  readonly onLeave: number;
  readonly away: number;
  /** Absent where only the committee meets. */
  readonly guests?: number;
}

export function QuorumPanel({ title, electorate, onLeave, away, guests = 0 }: QuorumPanelProps) {
  const text = useCongressText();
  const say = useDeskText();
  const { entitled, present } = electorate;
  const facts = [[text('entitled'), entitled], [text('onLeave'), onLeave], [say('away'), away], ...(guests === 0 ? [] : [[say('guests'), guests] as const])] as const;
  return (
    <Panel title={title}>
      {entitled === 0 ? <p className={styles['faint']}>{say('noDelegates')}</p> : (
        <>
          <p className={styles['presence']}><strong className="figures">{present}</strong><span className={styles['faint']}>{text('present')} / {text('entitled')} {entitled}</span></p>
          <div className={styles['bar']} aria-hidden="true">
            <span className={`${styles['fill']} ${electorate.hasQuorum ? styles['met'] : styles['short']}`} style={{ width: `${(100 * Math.min(present, entitled)) / entitled}%` }} />
            <span className={styles['mark']} style={{ left: `${(100 * electorate.quorumNeeded) / entitled}%` }} />
          </div>
          <Quorum electorate={electorate} />
          <dl className={styles['facts']}>{facts.map(([label, value]) => <div key={label}><dt>{label}</dt><dd className="figures">{value}</dd></div>)}</dl>
        </>
      )}
    </Panel>
  );
}

export function Quorum({ electorate }: { readonly electorate: SessionView['electorate'] }) {
  const text = useCongressText();
  const say = useDeskText();
  const { entitled, present, quorumNeeded, hasQuorum, rule } = electorate;
  const sign = rule === 'overTwoThirds' ? (hasQuorum ? '>' : '≤') : hasQuorum ? '≥' : '<';
  return (
    <p className={`${styles['quorum']} ${hasQuorum ? styles['good'] : styles['bad']} figures`} title={say(rule)}>
      {hasQuorum ? <CheckCircleFilled /> : <CloseCircleFilled />} {hasQuorum ? text('quorumMet') : text('quorumShort', { count: quorumNeeded - present })}
      <span className={styles['sum']}>3 × {present} = {3 * present} {sign} {2 * entitled} = 2 × {entitled} · {text('quorum')} {quorumNeeded}</span>
    </p>
  );
}
