// The first open page: the six things somebody without an account can do.
import { AuditOutlined, CalendarOutlined, EditOutlined, LikeOutlined, SafetyCertificateOutlined, SearchOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useOpenText } from './messages.ts';
import styles from './open.module.css';

const tiles = [
  { to: '/open/apply', word: 'apply', hint: 'applyHint', glyph: <EditOutlined /> },
  { to: '/open/activities', word: 'activities', hint: 'activitiesHint', glyph: <CalendarOutlined /> },
  { to: '/open/follow', word: 'follow', hint: 'followHint', glyph: <SearchOutlined /> },
  { to: '/open/notices', word: 'notices', hint: 'noticesHint', glyph: <AuditOutlined /> },
  { to: '/open/votes', word: 'votes', hint: 'votesHint', glyph: <LikeOutlined /> },
  { to: '/open/check', word: 'check', hint: 'checkHint', glyph: <SafetyCertificateOutlined /> },
] as const;

export function OpenHome() {
  const text = useOpenText();
  return (
    <div className={styles['page']}>
      <h1 className={styles['title']}>{text('welcome')}</h1>
      <div className={styles['tiles']}>
        {tiles.map((tile) => (
          <Link key={tile.to} to={tile.to} className={styles['tile']}>
            <span className={styles['glyph']} aria-hidden="true">{tile.glyph}</span>
            <span><strong>{text(tile.word)}</strong><span className={styles['hint']}>{text(tile.hint)}</span></span>
          </Link>
        ))}
      </div>
    </div>
  );
}
