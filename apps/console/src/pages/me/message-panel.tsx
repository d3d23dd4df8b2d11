// Which messages reach her beside the bell, by which channels, and when they are silent; the daily letter's hour.
import { FailedState, Loading, Panel } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../api.ts';
import { ChannelTable } from './channel-table.tsx';
import { DigestChoice } from './digest-choice.tsx';
import styles from './message-panel.module.css';
import { useMeText } from './messages.ts';
import { QuietChoice } from './quiet-choice.tsx';

export function MessagePanel() {
  const text = useMeText();
  const { data: channels, error, refetch } = useQuery(trpc.desk.channels.queryOptions());
  const some = channels !== undefined && channels.length > 0;
  return (
    <Panel title={text('told')} flush>
      <p className={styles['hint']}>{text('toldHint')}</p>
      {error ? <FailedState error={error} onRetry={() => void refetch()} /> : channels === undefined ? <Loading rows={4} /> : null}
      {some ? <ChannelTable channels={channels} /> : null}
      {channels?.length === 0 ? <p className={styles['none']}>{text('noChannels')}</p> : null}
      {some ? (
        <div className={styles['setting']}>
          <div>
            <p className={styles['name']}>{text('quiet')}</p>
            <p className={styles['meta']}>{text('quietHint')}</p>
          </div>
          <QuietChoice />
        </div>
      ) : null}
      <div className={styles['setting']}>
        <p className={styles['name']}>{text('digest')}</p>
        <DigestChoice />
      </div>
    </Panel>
  );
}
