import { formatMoment, Panel, useLanguage, useLocal } from '@jinguo/console-kit';
import { Button } from 'antd';
import type { DraftView } from '../../../api.ts';
import { usePlayText } from './messages.ts';
import styles from './play.module.css';
import { RecordPlay } from './record-play.tsx';
import type { Player } from './use-play.ts';

/** The way so far, told in words; and back, over, or kept. */
export function Path({ draft, player }: { readonly draft: DraftView; readonly player: Player }) {
  const text = usePlayText();
  const local = useLocal();
  const language = useLanguage();
  const { play, report } = player;
  const frames = report?.frames ?? [];
  const first = play?.startsOn;
  return (
    <Panel
      title={text('path')}
      extra={play === undefined ? undefined : (
        <span className={styles['pathTools']}>
          <Button size="small" disabled={player.busy} onClick={player.back}>{text('back')}</Button>
          <Button size="small" disabled={player.busy} onClick={() => player.set(undefined)}>{text('reset')}</Button>
        </span>
      )}
    >
      {first === undefined ? <p className={styles['faint']}>{text('nothing')}</p> : (
        <ol className={styles['path']} aria-busy={player.busy}>
          {frames.map((frame, index) => (
            // Steps are told apart by their place alone.
            <li key={index} className={`${styles['frame']} ${frame.refusal === null ? '' : styles['isRefused']}`}>
              <span className={`${styles['faint']} figures`}>{formatMoment(frame.at, language)}</span>
              <p className={styles['said']}>{local(frame.words)}</p>
              {frame.refusal === null ? null : <p className={styles['late']}>{text('refused', { why: local(frame.refusal) })}</p>}
              {frame.refusal?.issues.map((issue) => <p key={`${issue.path} ${issue.code}`} className={styles['late']}>{local(issue)}</p>)}
              {frame.happened.map((one, at) => <p key={at} className={styles['happened']}>{local(one)}</p>)}
            </li>
          ))}
        </ol>
      )}
      {play === undefined || report === undefined || draft.town !== null ? null : <RecordPlay draft={draft} play={play} lastRefused={frames.at(-1)?.refusal !== null} />}
    </Panel>
  );
}
