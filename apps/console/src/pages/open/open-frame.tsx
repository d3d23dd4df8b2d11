// The frame of the open pages: no account, few words, large letters; 大字版 makes all of it larger still.
import { FontSizeOutlined } from '@ant-design/icons';
import { Link, Outlet } from '@tanstack/react-router';
import { App, Button, ConfigProvider } from 'antd';
import { useEffect, useRef } from 'react';
import { BrandMark } from '../../components/brand.tsx';
import { LanguageSwitch } from '../../components/language-switch.tsx';
import { enlarge, useLarge } from '../../components/large-text.ts';
import { FailedStrip } from '../../components/page-state/failed-strip.tsx';
import { OfflineStrip } from '../../components/page-state/offline-strip.tsx';
import { useOpenText } from './messages.ts';
import styles from './open.module.css';

const sizes = { fontSize: 17, controlHeight: 48, controlHeightSM: 44, controlHeightLG: 52 };
const places = [['/open/notices', 'notices'], ['/open/votes', 'votes'], ['/open/activities', 'activities'], ['/open/apply', 'apply'], ['/open/follow', 'follow'], ['/open/check', 'check']] as const;

export function OpenFrame() {
  const text = useOpenText();
  const large = useLarge();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.title = `${text('product')} · ${text('office')}`;
  }, [text]);
  return (
    <ConfigProvider theme={{ token: sizes }} getPopupContainer={() => frame.current ?? document.body}>
      <App component={false}>
        <div ref={frame} className={`${styles['frame']} ${large ? styles['large'] : ''}`}>
          <meta name="robots" content="noindex, nofollow" />
          <a className="skip-link" href="#content">{text('skip')}</a>
          <header className={styles['top']}>
            <Link to="/open" className={styles['brand']}>
              <BrandMark />
              <span><strong>{text('product')}</strong><span className={styles['office']}>{text('office')}</span></span>
            </Link>
            <div className={styles['switches']}>
              <Button icon={<FontSizeOutlined />} aria-pressed={large} onClick={() => enlarge(!large)}>{text(large ? 'normal' : 'large')}</Button>
              <LanguageSwitch />
            </div>
          </header>
          <nav className={styles['places']} aria-label={text('home')}>
            {places.map(([to, word]) => <Link key={to} to={to} className={styles['place'] ?? ''} activeProps={{ className: styles['here'] ?? '' }}>{text(word)}</Link>)}
          </nav>
          <main id="content" className={styles['content']} tabIndex={-1}>
            <OfflineStrip />
            <FailedStrip />
            <Outlet />
          </main>
          <footer className={styles['foot']}>
            <span>{text('office')}</span>
            <Link to="/login">{text('signIn')}</Link>
          </footer>
        </div>
      </App>
    </ConfigProvider>
  );
}
