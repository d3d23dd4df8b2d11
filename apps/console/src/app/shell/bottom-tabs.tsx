import { BellOutlined, FileDoneOutlined, InboxOutlined, PlusCircleOutlined, UserOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Badge } from 'antd';
import { trpc } from '../../api.ts';
import { useShellText } from './messages.ts';
import styles from './shell.module.css';

export function BottomTabs() {
  const text = useShellText();
  const { data: counts } = useQuery(trpc.inbox.counts.queryOptions());
  return (
    <nav className={styles['bottom']} aria-label={text('navigation')}>
      <Link to="/" search={{}} activeOptions={{ exact: true, includeSearch: false }} className={styles['tab']}>
        <Badge count={counts?.todo ?? 0} size="small" overflowCount={999} color={(counts?.overdue ?? 0) > 0 ? '#c2182f' : '#1f5eb8'}><InboxOutlined /></Badge>
        {text('desk')}
      </Link>
      <Link to="/start" className={styles['tab']}>
        <PlusCircleOutlined />
        {text('startShort')}
      </Link>
      <Link to="/notices" className={styles['tab']}>
        <FileDoneOutlined />
        {text('notices')}
      </Link>
      <Link to="/messages" className={styles['tab']}>
        <Badge count={counts?.unread ?? 0} size="small"><BellOutlined /></Badge>
        {text('messages')}
      </Link>
      <Link to="/me" className={styles['tab']}>
        <UserOutlined />
        {text('me')}
      </Link>
    </nav>
  );
}
