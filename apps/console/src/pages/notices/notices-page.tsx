// 公示 for everybody, signed in or not: what stands before the public now, and what stood.
import { FileDoneOutlined } from '@ant-design/icons';
import { defineMessages, FailedState, formatDay, Loading, Panel, State, useLanguage } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../api.ts';
import styles from './notices-page.module.css';

const useText = defineMessages(
  'notices',
  { title: '公示', corrected: '已更正', standing: '公示中', ended: '已期满', coming: '即将公示', none: '目前没有公示', noneHint: '有结果公示时会列在这里。', period: '{from} 至 {to}' },
  { title: 'Public notices', corrected: 'Corrected', standing: 'Standing', ended: 'Ended', coming: 'To come', none: 'No public notices', noneHint: 'Results put before the public are listed here.', period: '{from} to {to}' },
);

export function NoticesPage() {
  const text = useText();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(trpc.notice.list.queryOptions());
  const { data: clock } = useQuery(trpc.demo.clock.queryOptions());
  const today = clock?.today ?? '';
  return (
    <div className={styles['page']}>
      <h1 className={styles['title']}>{text('title')}</h1>
      <Panel flush>
        {error ? <FailedState error={error} onRetry={() => void refetch()} /> : data === undefined ? <Loading /> : data.length === 0 ? <State glyph={<FileDoneOutlined />} title={text('none')} hint={text('noneHint')} /> : (
          <ul className={styles['list']}>
            {data.map((one) => {
              const look = one.correctedBy !== null ? 'corrected' : today === '' ? 'ended' : today > one.endsOn ? 'ended' : today < one.startsOn ? 'coming' : 'standing';
              return (
                <li key={one.id}>
                  <Link to="/notices/$noticeId" params={{ noticeId: one.id }} className={styles['row']}>
                    <span className={styles['what']}>
                      <span className={styles['name']} lang="zh-CN">{one.paper.title}</span>
                      <span className={styles['says']} lang="zh-CN">{one.paper.blocks.find((block) => block.kind === 'paragraph')?.text}</span>
                      <span className={`${styles['period']} figures`}>{text('period', { from: formatDay(one.startsOn, language), to: formatDay(one.endsOn, language) })}</span>
                    </span>
                    <span className={`${styles['tag']} ${styles[look === 'corrected' ? 'ended' : look]}`}>{text(look)}</span>
                  </Link>
                </li>
              );
            })}
          </ul>
        )}
      </Panel>
    </div>
  );
}
