// The lists with their counts; late work is red before anything is read.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../api.ts';
import { deskTabs, type DeskTab } from '../../components/desk-search.ts';
import { usePhone } from '../../components/use-phone.ts';
import { useWorkbenchText } from './messages.ts';
import styles from './workbench.module.css';

/** The server counts no further. */
const cap = 999;

export function Tiles({ tab }: { readonly tab: DeskTab }) {
  const text = useWorkbenchText();
  const phone = usePhone();
  const { data: counts } = useQuery(trpc.inbox.counts.queryOptions());
  const number: Readonly<Record<DeskTab, number | undefined>> = { todo: counts?.todo, done: undefined, started: counts?.started, copied: counts?.copied, followed: counts?.followed, drafts: counts?.drafts };
  const hint = (one: DeskTab) => {
    switch (one) {
      case 'todo':
        if (counts === undefined) return null;
        if (counts.overdue > 0) return <span className={styles['late']}>{text('overdue', { count: counts.overdue })}</span>;
        return counts.dueToday > 0 ? <span className={styles['soon']}>{text('dueToday', { count: counts.dueToday })}</span> : text('calm');
      case 'done':
        return text('doneHint');
      case 'started':
        return text('startedHint');
      case 'copied':
        return text('copiedHint');
      case 'followed':
        return text('followedHint');
      case 'drafts':
        return text('draftsHint');
    }
  };
  // The tabs at a phone's foot lead to the lists; there it is said which one is open, and how late it is.
  if (phone) return <p className={styles['phoneHead']}><span className={styles['phoneList']}>{text(tab)}</span> <span className={`${styles['phoneCount']} figures`}>{show(number[tab])}</span> <span className={styles['tileHint']}>{hint(tab)}</span></p>;
  return (
    <nav className={styles['tiles']} aria-label={text('lists')}>
      {deskTabs.map((one) => (
        <Link key={one} to="/" search={one === 'todo' ? {} : { tab: one }} activeOptions={{ exact: true, includeSearch: true }} className={styles['tile']} aria-current={one === tab ? 'page' : undefined}>
          <span className={styles['tileName']}>{text(one)}</span>
          <span className={`${styles['tileCount']} figures`}>{show(number[one])}</span>
          <span className={styles['tileHint']}>{hint(one)}</span>
        </Link>
      ))}
    </nav>
  );
}

function show(count: number | undefined): string {
  if (count === undefined) return '';
  return count > cap ? `${cap}+` : String(count);
}
