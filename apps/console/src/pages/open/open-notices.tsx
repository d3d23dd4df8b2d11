// 公示 that stand today or will; found by any word of them, names as masked as they are printed.
import { FileDoneOutlined, SearchOutlined } from '@ant-design/icons';
import { FailedState, formatDay, Loading, Panel, State, useLanguage } from '@jinguo/console-kit';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { trpc } from '../../api.ts';
import { useOpenText } from './messages.ts';
import styles from './open.module.css';

export function OpenNotices() {
  const text = useOpenText();
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed.trim());
  const { data, error, refetch } = useQuery(trpc.open.notices.queryOptions({ text: wanted }, { placeholderData: keepPreviousData }));
  return (
    <div className={styles['page']}>
      <h1 className={styles['title']}>{text('notices')}</h1>
      <Input allowClear size="large" prefix={<SearchOutlined />} maxLength={60} value={typed} placeholder={text('search')} aria-label={text('search')} onChange={({ target }) => setTyped(target.value)} />
      <Panel flush>
        {error ? <FailedState error={error} onRetry={() => void refetch()} /> : data === undefined ? <Loading /> : data.length === 0 ? (
          <State glyph={<FileDoneOutlined />} title={text(wanted === '' ? 'noNotices' : 'noMatch')} hint={wanted === '' ? text('noNoticesHint') : undefined} />
        ) : (
          <ul className={styles['list']}>
            {data.map((one) => (
              <li key={one.id}>
                <Link to="/open/notices/$noticeId" params={{ noticeId: one.id }} className={styles['row']}>
                  <span className={styles['rowText']}><strong lang="zh-CN">{one.title}</strong><span className={styles['says']} lang="zh-CN">{one.says}</span><span className={`${styles['hint']} figures`}>{text('period', { from: formatDay(one.startsOn, language), to: formatDay(one.endsOn, language) })}</span></span>
                  <span className={`${styles['tag']} ${one.begun && !isWithdrawn(one) && !one.corrected ? '' : styles['coming']}`}>{text(isWithdrawn(one) ? 'withdrawnTag' : one.corrected ? 'correctedTag' : one.begun ? 'standing' : 'coming')}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </div>
  );
}

/** Of one item the whole notice. */
function isWithdrawn({ withdrawn }: { readonly withdrawn: readonly { readonly name: string | null }[] }): boolean {
  return withdrawn.some((one) => one.name === null);
}
