// The votes of one round, most first.
import { Go } from '@jinguo/console-kit';
import type { RoundResult } from '../../procedures/shapes.ts';
import { itemPage } from '../hooks.ts';
import { useCongressText } from '../messages.ts';
import { useResultsText } from './messages.ts';
import styles from './results.module.css';

export function RoundVotes({ round }: { readonly round: RoundResult }) {
  const text = useCongressText();
  const say = useResultsText();
  const { tally, result } = round;
  const facts = [[text('entitled'), tally.entitled], [text('present'), tally.present], [text('issued'), tally.issued], [text('collected'), tally.collected], [text('valid'), tally.valid], [text('invalid'), tally.invalid], [text('seats'), round.seats]] as const;
  return (
    <section className={styles['round']}>
      <p className={styles['roundHead']}>
        <Go to={itemPage(round.itemId)}>{text(round.kind)}</Go>
        <span className="figures">{facts.map(([label, value]) => `${label} ${value}`).join(' · ')}</span>
        <strong className="figures">{text('needed', { count: result.needed })}</strong>
      </p>
      {result.void ? <p className={styles['none']}>{say('voidRound')}</p> : (
        <div className={styles['scroll']}>
          <table className={styles['table']}>
            <thead><tr><th scope="col">{say('name')}</th><th scope="col">{text('for')}</th><th scope="col">{text('against')}</th><th scope="col">{text('abstain')}</th><th scope="col" className={styles['left']}>{say('outcome')}</th></tr></thead>
            <tbody>
              {result.standings.map((one) => (
                <tr key={one.id}>
                  <th scope="row">{one.name}{one.listed ? null : <span className={styles['faint']}> {text('writtenIn')}</span>}</th>
                  <td className="figures">{one.for}</td>
                  <td className="figures">{one.listed ? one.against : '—'}</td>
                  <td className="figures">{one.listed ? one.abstain : '—'}</td>
                  <td className={`${styles['left']} ${styles[one.outcome]}`}>{text(one.outcome)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
