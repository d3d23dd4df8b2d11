// 工作台: what waits for me first, then what I did, what I started, what I got a copy of, what I follow, what I have not
// finished typing.
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { deskFilter, readDeskSearch } from '../../components/desk-search.ts';
import { DraftList } from './draft-list.tsx';
import { Filters } from './filters.tsx';
import { InboxList } from './inbox-list.tsx';
import { useWorkbenchText } from './messages.ts';
import { SavedFilters } from './saved-filters.tsx';
import { StuckStrip } from './stuck-strip.tsx';
import { Tiles } from './tiles.tsx';
import styles from './workbench.module.css';

const route = getRouteApi('/frame/signed-in/');

export function WorkbenchPage() {
  const text = useWorkbenchText();
  const given = route.useSearch();
  const search = useMemo(() => readDeskSearch({ ...given }), [given]);
  const tab = search.tab ?? 'todo';
  const late = search.overdue === true && tab === 'todo';
  const narrowed = late || Object.keys(deskFilter({ ...search })).length > 0;
  return (
    <div className={styles['page']}>
      <h1 className="sr-only">{text('title')}</h1>
      <StuckStrip />
      <Tiles tab={tab} />
      <section className={styles['sheet']} aria-label={text(tab)}>
        {tab === 'drafts' ? (
          <DraftList />
        ) : (
          <>
            <Filters tab={tab} />
            <SavedFilters search={search} narrowed={narrowed} />
            <InboxList key={tab} search={search} query={{ tab, ...deskFilter({ ...search }), ...(late ? { overdueOnly: true } : {}) }} />
          </>
        )}
      </section>
    </div>
  );
}
