// One body: its seats, who votes for it, its rounds and how each stands.
import { Go, Panel, useLanguage, useLocal } from '@jinguo/console-kit';
import type { BodyView, RoundRow } from '../../procedures/shapes.ts';
import { itemPage, pageOf } from '../hooks.ts';
import { useCongressText } from '../messages.ts';
import { DeedButton } from './deed-button.tsx';
import styles from './desk.module.css';
import { useDeskText } from './messages.ts';
import { Quorum } from './quorum-panel.tsx';

export interface BodyPanelProps {
  readonly body: BodyView;
  /** The item whose deed stands on top of the page already. */
  readonly primary: string | undefined;
}

export function BodyPanel({ body, primary }: BodyPanelProps) {
  const text = useCongressText();
  const say = useDeskText();
  const local = useLocal();
  return (
    <Panel
      flush
      title={local(body.title)}
      extra={<span className={body.done ? styles['good'] : styles['faint']}>{body.done ? say('done') : null} <span className="figures">{say('electedOf', { count: body.elected, seats: body.seats })}</span>{body.vacant > 0 ? ` · ${text('vacant', { count: body.vacant })}` : ''}</span>}
    >
      {body.rounds.length === 0 ? <p className={styles['none']}>{say('noRounds')}</p> : (
        <ul className={styles['rounds']}>
          {body.rounds.map((one, index) => <Round key={one.itemId} row={one} line={index + 1} body={body} isPrimary={one.itemId === primary} />)}
        </ul>
      )}
    </Panel>
  );
}

function Round({ row, line, body, isPrimary }: { readonly row: RoundRow; readonly line: number; readonly body: BodyView; readonly isPrimary: boolean }) {
  const text = useCongressText();
  const say = useDeskText();
  const language = useLanguage();
  const beforeIssue = row.stage === 'preparing' || row.stage === 'issuing';
  return (
    <li className={styles['round']}>
      <div className={styles['roundHead']}>
        <Go to={itemPage(row.itemId)} className={styles['roundName']}>{say('round')} {line} · {text(row.kind)}</Go>
        <span className={`${styles['faint']} figures`}>{text('seats')} {row.seats} · {text('candidates')} {row.candidates}</span>
        <span className={`${styles['state']} ${tone(row.stage)}`}>{text(row.stage)}</span>
        {row.stage === 'tally' ? <span className={`${styles['faint']} figures`}>{say('sheets', { count: row.sheets })}</span> : null}
      </div>
      {beforeIssue ? <Quorum electorate={body.electorate} /> : null}
      {row.breaches.length === 0 ? null : (
        <div className={styles['breaches']}>
          <p>{say('against')}</p>
          <ul>{row.breaches.map((one) => <li key={one.code + (one.about ?? '')}>{one[language]}</li>)}</ul>
        </div>
      )}
      {row.doable !== null && row.stage === 'issuing' ? <p><Go to={pageOf('box', row.itemId)}>{say('box')}</Go></p> : null}
      {row.doable !== null && row.stage === 'mismatch' ? <p><Go to={pageOf('sheet', row.itemId)}>{say('differences')}</Go></p> : null}
      {row.doable === null || isPrimary ? null : <DeedButton key={row.doable.version} doable={row.doable} primary={false} />}
    </li>
  );
}

function tone(stage: RoundRow['stage']): string | undefined {
  if (stage === 'announced' || stage === 'filed') return styles['good'];
  return stage === 'mismatch' || stage === 'annulled' || stage === 'void' ? styles['bad'] : styles['now'];
}
