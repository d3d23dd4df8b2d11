// 活动报名: what people may sign up for today.
import { CalendarOutlined } from '@ant-design/icons';
import { FailedState, formatDay, Loading, Panel, State, useLanguage, useLocal } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../api.ts';
import { shownFact } from './facts.tsx';
import { useOpenText } from './messages.ts';
import styles from './open.module.css';

export function SignUpsPage() {
  const text = useOpenText();
  const local = useLocal();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(trpc.open.signUps.queryOptions());
  return (
    <div className={styles['page']}>
      <h1 className={styles['title']}>{text('activities')}</h1>
      <Panel flush>
        {error ? <FailedState error={error} onRetry={() => void refetch()} /> : data === undefined ? <Loading /> : data.length === 0 ? <State glyph={<CalendarOutlined />} title={text('noActivities')} hint={text('noActivitiesHint')} /> : (
          <ul className={styles['list']}>
            {data.map((one) => (
              <li key={one.item}>
                <Link to="/open/activities/$item" params={{ item: one.item }} className={styles['row']}>
                  <span>
                    <strong lang="zh-CN">{one.title}</strong>
                    <span className={styles['hint']}>{[...one.facts.map((fact) => shownFact(fact.value, language)), local(one.unit)].join(' · ')}</span>
                    <span className={`${styles['hint']} figures`}>{text('signUpUntil', { date: formatDay(one.endsOn, language) })}</span>
                  </span>
                  <span className={`${styles['tag']} figures`}>{one.left > 0 ? text('placesLeft', { count: one.left }) : text('placesFull')}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </div>
  );
}
