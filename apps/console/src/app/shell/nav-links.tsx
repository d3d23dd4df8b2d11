import { ApiOutlined, AppstoreOutlined, AuditOutlined, BarChartOutlined, CheckCircleOutlined, EditOutlined, FileDoneOutlined, FileTextOutlined, FolderOpenOutlined, LineChartOutlined, MailOutlined, PlusOutlined, SendOutlined, SettingOutlined, StarOutlined, WarningOutlined } from '@ant-design/icons';
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

/** Where one can go, in the order of the offices: 工作台, 行动, 公示, 统计, 设置. The same on the desk and in the phone's menu. */
export function NavLinks() {
  const text = useShellText();
  const here = useDeskTab();
  const { data: counts } = useQuery(trpc.inbox.counts.queryOptions());
  return (
    <>
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
      <DeskLink tab="copied" icon={<MailOutlined />} label={text('copied')}>{(counts?.copied ?? 0) > 0 ? <UnreadDot says={text('unreadCopies', { count: counts?.copied ?? 0 })} /> : null}</DeskLink>
      <DeskLink tab="drafts" icon={<EditOutlined />} label={text('drafts')}><Count count={counts?.drafts} look="plain" /></DeskLink>
      <DeskLink tab="followed" icon={<StarOutlined />} label={text('followed')}><Count count={counts?.followed} look="plain" title={text('news', { count: counts?.followed ?? 0 })} /></DeskLink>
      <Campaigns />
      <Link to="/notices" className={`${styles['link']} ${styles['apart']}`}>
        <FileDoneOutlined /> {text('notices')}
      </Link>
      <Statistics />
      <Settings />
    </>
  );
}

/** Every campaign there is, each a way to its programmes; below them the screens some bring for one's posts. */
function Campaigns() {
  const text = useShellText();
  const local = useLocal();
  const { data: programmes = [] } = useQuery(trpc.programme.list.queryOptions(undefined, { staleTime: 60_000 }));
  const shown = [...new Map(programmes.filter((one) => !one.backstage).map((one) => [one.campaign, one.campaignTitle]))];
  return (
    <>
      <p className={styles['group']}>{text('campaigns')}</p>
      <Link to="/programmes" activeOptions={exactly} className={styles['link']}>
        <AppstoreOutlined /> {text('programmes')}
      </Link>
      {shown.length < 2 ? null : (
        <div className={styles['campaigns']}>
          {shown.map(([campaign, title]) => <Link key={campaign} to="/programmes" search={{ campaign }} activeOptions={exactly} className={styles['campaign']} title={local(title)}>{local(title)}</Link>)}
        </div>
      )}
      <CampaignMenus />
    </>
  );
}

/** For those who have a post. */
function Statistics() {
  const text = useShellText();
  const { data: me } = useQuery(sessionQuery);
  if ((me?.person?.posts.length ?? 0) === 0) return null;
  return (
    <>
      <p className={styles['group']}>{text('statistics')}</p>
      <Link to="/figures" className={styles['link']}>
        <BarChartOutlined /> {text('figures')}
      </Link>
      <Link to="/report" className={styles['link']}>
        <LineChartOutlined /> {text('report')}
      </Link>
      {me?.person?.ofDistrict === true ? (
        <>
          <Link to="/documents" className={styles['link']}>
            <FileTextOutlined /> {text('documents')}
          </Link>
          <Link to="/retention" className={styles['link']}>
            <FolderOpenOutlined /> {text('retention')}
          </Link>
        </>
      ) : null}
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

/** One's own; and what failed and what is installed, for those who look after it. */
function Settings() {
  const text = useShellText();
  const { data: me } = useQuery(sessionQuery);
  const keeps = me?.person?.keepsIncidents === true;
  const installs = me?.person?.posts.some((post) => post.role === 'sysAdmin') === true;
  const { data: waiting } = useQuery(trpc.incident.list.queryOptions({ limit: 100 }, { enabled: keeps, staleTime: 60_000 }));
  return (
    <>
      <p className={styles['group']}>{text('settings')}</p>
      <Link to="/me" className={styles['link']}>
        <SettingOutlined /> {text('me')}
      </Link>
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
  readonly children?: ReactNode;
}

function DeskLink({ tab, icon, label, children }: DeskLinkProps) {
  const here = useDeskTab();
  return (
    <Link to="/" search={{ tab }} activeOptions={exactly} aria-current={here === tab ? 'page' : undefined} className={styles['link']}>
      {icon} {label}
      {children}
    </Link>
  );
}

/** Which list of the desk is open, however it is narrowed; undefined on other pages. */
export function useDeskTab(): string | undefined {
  const { pathname, search } = useLocation();
  return pathname === '/' ? (search.tab ?? 'todo') : undefined;
}

/** Something there was not looked at yet; how much of it is said to those who cannot see. */
export function UnreadDot({ says }: { readonly says: string }) {
  return <span className={styles['dot']} title={says}><span className="sr-only"> {says}</span></span>;
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
