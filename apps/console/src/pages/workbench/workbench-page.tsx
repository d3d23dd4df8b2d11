// 工作台: what waits for me first, then what I did, what I started, what I got a copy of, what I have not finished typing.
import { getRouteApi } from '@tanstack/react-router';
import { deskFilter, readDeskSearch } from '../../components/desk-search.ts';
import { DraftList } from './draft-list.tsx';
import { Filters } from './filters.tsx';
import { InboxList } from './inbox-list.tsx';
import { useWorkbenchText } from './messages.ts';
import { Tiles } from './tiles.tsx';
import styles from './workbench.module.css';

const route = getRouteApi('/frame/signed-in/');

export function WorkbenchPage() {
  const text = useWorkbenchText();
  const search = readDeskSearch({ ...route.useSearch() });
  const tab = search.tab ?? 'todo';
  return (
    <div className={styles['page']}>
      <h1 className="sr-only">{text('title')}</h1>
      <Tiles tab={tab} />
      <section className={styles['sheet']} aria-label={text(tab)}>
        {tab === 'drafts' ? (
          <DraftList />
        ) : (
          <>
            <Filters tab={tab} />
            <InboxList
              key={tab}
              query={{ tab, ...deskFilter({ ...search }), ...(search.overdue === true && tab === 'todo' ? { overdueOnly: true } : {}) }}
            />
          </>
        )}
      </section>
    </div>
  );
}
