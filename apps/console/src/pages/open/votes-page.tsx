// 公众投票 that are open today.
import { LikeOutlined } from '@ant-design/icons';
import { FailedState, formatDay, Loading, Panel, State, useLanguage, useLocal } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../api.ts';
import { useOpenText } from './messages.ts';
import styles from './open.module.css';

export function VotesPage() {
  const text = useOpenText();
  const local = useLocal();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(trpc.open.votes.queryOptions());
  return (
    <div className={styles['page']}>
      <h1 className={styles['title']}>{text('votes')}</h1>
      <Panel flush>
        {error ? <FailedState error={error} onRetry={() => void refetch()} /> : data === undefined ? <Loading /> : data.length === 0 ? <State glyph={<LikeOutlined />} title={text('noVotes')} hint={text('noVotesHint')} /> : (
          <ul className={styles['list']}>
            {data.map((one) => (
              <li key={one.poll}>
                <Link to="/open/votes/$poll" params={{ poll: one.poll }} className={styles['row']}>
                  <span><strong>{local(one.programme)}</strong><span className={styles['hint']} lang="zh-CN">{one.title}</span><span className={`${styles['hint']} figures`}>{text('period', { from: formatDay(one.startsOn, language), to: formatDay(one.endsOn, language) })}</span></span>
                  <span className={`${styles['tag']} figures`}>{text('candidates', { count: one.candidates })}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </div>
  );
}
