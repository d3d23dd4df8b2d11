// The frame around pages: who I am, where I can go, what waits; a side menu on the desk, tabs at the bottom of a phone.
import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { FailedStrip } from '../../components/page-state/failed-strip.tsx';
import { OfflineStrip } from '../../components/page-state/offline-strip.tsx';
import { sessionQuery } from '../../components/session/session.ts';
import { useLive } from '../live.ts';
import { BottomTabs } from './bottom-tabs.tsx';
import { DemoBar } from './demo-bar.tsx';
import { useShellText } from './messages.ts';
import styles from './shell.module.css';
import { SideNav } from './side-nav.tsx';
import { TopBar } from './top-bar.tsx';

export function Shell() {
  const text = useShellText();
  const router = useRouter();
  const { data: session } = useQuery(sessionQuery);
  const person = session?.person ?? null;
  useLive(person?.id);
  const before = useRef(person?.id);
  useEffect(() => {
    // A session that ended, or became another person's, changes what every address may show.
    if (before.current !== undefined && before.current !== person?.id) void router.invalidate();
    before.current = person?.id;
  }, [person?.id, router]);

  useEffect(() => {
    document.title = `${text('product')} · ${text('office')}`;
  }, [text]);

  return (
    <div className={person === null ? styles['public'] : styles['frame']}>
      <a className="skip-link" href="#content">{text('skip')}</a>
      <div className={styles['head']}>
        {session?.demo === true && person !== null ? <DemoBar person={person} /> : null}
        <TopBar person={person} />
      </div>
      {person === null ? null : <SideNav />}
      <main id="content" className={styles['content']} tabIndex={-1}>
        <OfflineStrip />
        <FailedStrip />
        <Outlet />
      </main>
      {person === null ? null : <BottomTabs />}
    </div>
  );
}
