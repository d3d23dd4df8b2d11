// The five lists of 工作台 at the foot of a phone, as in the menu of the desk.
import { AuditOutlined, CheckCircleOutlined, EditOutlined, MailOutlined, SendOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Badge } from 'antd';
import { trpc } from '../../api.ts';
import { useShellText } from './messages.ts';
import { UnreadDot, useDeskTab } from './nav-links.tsx';
import styles from './shell.module.css';

const tabs = [
  { tab: 'todo', icon: <AuditOutlined />, word: 'todo' },
  { tab: 'done', icon: <CheckCircleOutlined />, word: 'done' },
  { tab: 'started', icon: <SendOutlined />, word: 'startedShort' },
  { tab: 'copied', icon: <MailOutlined />, word: 'copiedShort' },
  { tab: 'drafts', icon: <EditOutlined />, word: 'draftsShort' },
] as const;

export function BottomTabs() {
  const text = useShellText();
  const here = useDeskTab();
  const { data: counts } = useQuery(trpc.inbox.counts.queryOptions());
  const late = counts?.overdue ?? 0;
  return (
    <nav className={styles['bottom']} aria-label={text('desk')}>
      {tabs.map(({ tab, icon, word }) => (
        <Link key={tab} to="/" search={tab === 'todo' ? {} : { tab }} activeOptions={{ exact: true, includeSearch: true }} aria-current={here === tab ? 'page' : undefined} className={styles['tab']}>
          {tab === 'todo' ? <Badge count={counts?.todo ?? 0} size="small" overflowCount={999} color={late > 0 ? '#c2182f' : '#1f5eb8'} title={late > 0 ? text('late', { count: late }) : ''}>{icon}</Badge> : (
            <span className={styles['tabIcon']}>{icon}{tab === 'copied' && (counts?.copied ?? 0) > 0 ? <UnreadDot says={text('unreadCopies', { count: counts?.copied ?? 0 })} /> : null}</span>
          )}
          {text(word)}
        </Link>
      ))}
    </nav>
  );
}
