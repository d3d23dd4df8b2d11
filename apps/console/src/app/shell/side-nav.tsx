import { ApiOutlined, AppstoreOutlined, AuditOutlined, BarChartOutlined, CheckCircleOutlined, EditOutlined, FileDoneOutlined, LineChartOutlined, MailOutlined, PlusOutlined, SendOutlined, StarOutlined, WarningOutlined } from '@ant-design/icons';
import { Go, useLocal } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { trpc } from '../../api.ts';
import { campaigns } from '../../campaigns.ts';
import type { DeskTab } from '../../components/desk-search.ts';
import { sessionQuery } from '../../components/session/session.ts';
import { useShellText } from './messages.ts';
import styles from './shell.module.css';

const exactly = { exact: true, includeSearch: true };

/** Counts above this are not counted out by the server. */
const cap = 999;

export function SideNav() {
  const text = useShellText();
  const here = useDeskTab();
  const { data: counts } = useQuery(trpc.inbox.counts.queryOptions());
  return (
    <nav className={styles['side']} aria-label={text('navigation')}>
      <Link to="/start" className={styles['start']}>
        <PlusOutlined /> {text('start')}
      </Link>
      <p className={styles['group']}>{text('desk')}</p>
      <Link to="/" search={{}} activeOptions={exactly} aria-current={here === 'todo' ? 'page' : undefined} className={styles['link']}>
        <AuditOutlined /> {text('todo')}
        <Count count={counts?.todo} look={(counts?.overdue ?? 0) > 0 ? 'late' : 'plain'} title={(counts?.overdue ?? 0) > 0 ? text('late', { count: counts?.overdue ?? 0 }) : undefined} />
      </Link>
      <DeskLink tab="done" icon={<CheckCircleOutlined />} label={text('done')} />
      <DeskLink tab="started" icon={<SendOutlined />} label={text('started')} />
      <DeskLink tab="copied" icon={<MailOutlined />} label={text('copied')} count={counts?.copied} title={text('unreadCopies', { count: counts?.copied ?? 0 })} />
      <DeskLink tab="followed" icon={<StarOutlined />} label={text('followed')} count={counts?.followed} title={text('news', { count: counts?.followed ?? 0 })} />
      <DeskLink tab="drafts" icon={<EditOutlined />} label={text('drafts')} count={counts?.drafts} />
      <Overview />
      <CampaignMenus />
      <Keeping />
      <p className={styles['group']}>{text('public')}</p>
      <Link to="/notices" className={styles['link']}>
        <FileDoneOutlined /> {text('notices')}
      </Link>
    </nav>
  );
}

/** The catalogue for everybody; the report for those who have a post. */
function Overview() {
  const text = useShellText();
  const { data: me } = useQuery(sessionQuery);
  return (
    <>
      <p className={styles['group']}>{text('overview')}</p>
      <Link to="/programmes" className={styles['link']}>
        <AppstoreOutlined /> {text('programmes')}
      </Link>
      {(me?.person?.posts.length ?? 0) === 0 ? null : (
        <>
          <Link to="/figures" className={styles['link']}>
            <BarChartOutlined /> {text('figures')}
          </Link>
          <Link to="/report" className={styles['link']}>
            <LineChartOutlined /> {text('report')}
          </Link>
        </>
      )}
    </>
  );
}

/** What campaigns with screens of their own put here for one's posts. */
function CampaignMenus() {
  const local = useLocal();
  const { pathname } = useLocation();
  const { data: me } = useQuery(sessionQuery);
  const posts = me?.person?.posts ?? [];
  return campaigns.flatMap(({ plugin, menu }) => menu.filter(({ roles }) => roles.some((role) => posts.some((post) => post.role === role))).map(({ path, icon, title }) => {
    const to = `/plugin/${plugin}/${path}`;
    return (
      <Go key={to} to={to} className={styles['link']} current={pathname.startsWith(to)}>
        {icon} {local(title)}
      </Go>
    );
  }));
}

/** For those who look after what failed; there is seldom anything. */
function Keeping() {
  const text = useShellText();
  const { data: me } = useQuery(sessionQuery);
  const keeps = me?.person?.keepsIncidents === true;
  const installs = me?.person?.posts.some((post) => post.role === 'sysAdmin') === true;
  const { data: waiting } = useQuery(trpc.incident.list.queryOptions({ limit: 100 }, { enabled: keeps, staleTime: 60_000 }));
  if (!keeps && !installs) return null;
  return (
    <>
      <p className={styles['group']}>{text('keeping')}</p>
      {keeps ? (
        <Link to="/incidents" className={styles['link']}>
          <WarningOutlined /> {text('incidents')}
          <Count count={waiting?.incidents.length} look="late" />
        </Link>
      ) : null}
      {installs ? (
        <Link to="/plugins" className={styles['link']}>
          <ApiOutlined /> {text('plugins')}
        </Link>
      ) : null}
    </>
  );
}

interface DeskLinkProps {
  readonly tab: Exclude<DeskTab, 'todo'>;
  readonly icon: ReactNode;
  readonly label: string;
  readonly count?: number | undefined;
  /** What the count counts, where that is not the list. */
  readonly title?: string;
}

function DeskLink({ tab, icon, label, count, title }: DeskLinkProps) {
  const here = useDeskTab();
  return (
    <Link to="/" search={{ tab }} activeOptions={exactly} aria-current={here === tab ? 'page' : undefined} className={styles['link']}>
      {icon} {label}
      <Count count={count} look="plain" title={title} />
    </Link>
  );
}

/** Which list of the desk is open, however it is narrowed; undefined on other pages. */
function useDeskTab(): string | undefined {
  const { pathname, search } = useLocation();
  return pathname === '/' ? (search.tab ?? 'todo') : undefined;
}

function Count({ count, look, title }: { readonly count: number | undefined; readonly look: 'plain' | 'late'; readonly title?: string | undefined }) {
  if (count === undefined || count === 0) return null;
  return (
    <span className={`${styles['count']} ${styles[look]} figures`} title={title}>
      {count > cap ? `${cap}+` : count}
      {title === undefined ? null : <span className="sr-only"> {title}</span>}
    </span>
  );
}
