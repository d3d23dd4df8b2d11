// The ballot as it is printed: candidates in stroke order, one large mark each; names written in only in place of those
// voted against. It warns of what would make the ballot invalid and forbids nothing: paper forbids nothing either.
import { useCongressText } from '../messages.ts';
import type { Mark } from '../../count/types.ts';
import type { BallotView } from '../../procedures/shapes.ts';
import { useTerminalText } from './messages.ts';
import styles from './terminal.module.css';

export interface BallotPaperProps {
  readonly ballot: BallotView;
  readonly marks: Readonly<Record<string, Mark>>;
  readonly writeIns: readonly string[];
  /** Shows what is marked and takes no more marks. */
  readonly review: boolean;
  readonly onMark: (id: string, mark: Mark | undefined) => void;
  readonly onWriteIns: (names: readonly string[]) => void;
}

const choices = ['for', 'against'] as const;

export function BallotPaper({ ballot, marks, writeIns, review, onMark, onWriteIns }: BallotPaperProps) {
  const text = useTerminalText();
  const say = useCongressText();
  const { candidates, seats } = ballot.round;
  const against = Object.values(marks).filter((mark) => mark === 'against').length;
  const names = writeIns.filter((name) => name.trim() !== '');
  const chosen = Object.values(marks).filter((mark) => mark === 'for').length + names.length;
  const lines = ballot.writeIns ? Math.min(against, seats) : 0;
  return (
    <section className={styles['paper']}>
      <output className={styles['status']}>
        {review ? <p className={styles['strong']}>{text('reviewTitle')}</p> : null}
        <p className={`${styles['strong']} figures`}>{text('marked', { count: chosen, seats })}</p>
        {chosen > seats ? <p className={styles['warn']}>{text('over', { seats })}</p> : null}
        {review && Object.keys(marks).length === 0 ? <p className={styles['warn']}>{text('blank')}</p> : null}
      </output>
      <ul className={styles['lines']}>
        {candidates.map(({ id, name }) => {
          const mark = marks[id];
          return (
            <li key={id} className={styles['line']}>
              <span className={styles['name']}>{name}</span>
              {review ? <span className={`${styles['said']} ${mark === undefined ? styles['faint'] : styles[mark]}`}>{mark === 'for' || mark === 'against' ? say(mark) : say('abstain')}</span> : (
                <fieldset className={styles['marks']} aria-label={name}>
                  {choices.map((choice) => (
                    <button key={choice} type="button" aria-pressed={mark === choice} className={`${styles['mark']} ${mark === choice ? styles[choice] : ''}`} onClick={() => onMark(id, mark === choice ? undefined : choice)}>{say(choice)}</button>
                  ))}
                  <button type="button" aria-pressed={mark === undefined} className={`${styles['mark']} ${mark === undefined ? styles['abstain'] : ''}`} onClick={() => onMark(id, undefined)}>{say('abstain')}</button>
                </fieldset>
              )}
            </li>
          );
        })}
      </ul>
      {lines === 0 ? null : (
        <fieldset className={styles['others']}>
          <legend className={styles['strong']}>{text('writeIn')}</legend>
          {review ? <p>{names.join('、') || '—'}</p> : (
            <>
              <p className={styles['faint']}>{text('writeInHint', { count: lines })}</p>
              {Array.from({ length: Math.min(lines, names.length + 1) }, (_, index) => (
                <input key={index} className={styles['other']} aria-label={`${text('name')} ${index + 1}`} placeholder={text('name')} maxLength={60} value={writeIns[index] ?? ''} onChange={(event) => onWriteIns(Array.from({ length: lines }, (_one, place) => (place === index ? event.target.value : (writeIns[place] ?? ''))))} />
              ))}
            </>
          )}
        </fieldset>
      )}
    </section>
  );
}
