import { CalendarOutlined, DownOutlined, LogoutOutlined } from '@ant-design/icons';
import { useLocal } from '@jinguo/console-kit';
import { Link } from '@tanstack/react-router';
import { Popover } from 'antd';
import { useState } from 'react';
import type { Me } from '../../api.ts';
import { NameDisc } from '../../components/avatar.tsx';
import { LanguageSwitch } from '../../components/language-switch.tsx';
import { LookSwitch } from '../../components/look-switch.tsx';
import { signOut } from '../../components/session/session.ts';
import { useShellText } from './messages.ts';
import styles from './shell.module.css';

export function PersonMenu({ person }: { readonly person: Me }) {
  const text = useShellText();
  const local = useLocal();
  const [open, setOpen] = useState(false);
  const first = person.posts[0];
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      arrow={false}
      placement="bottomRight"
      content={
        <div className={styles['menu']}>
          <p className={styles['menuName']}>{person.name}</p>
          {person.posts.map((post) => <p key={`${post.role}-${post.unit}`} className={styles['menuPost']}>{local(post.title)}</p>)}
          <div className={styles['menuRow']}>
            <span>{text('language')}</span>
            <LanguageSwitch />
          </div>
          <div className={styles['menuRow']}>
            <span>{text('look')}</span>
            <LookSwitch />
          </div>
          {first === undefined ? null : (
            <Link to="/me" className={styles['menuLink']} onClick={() => setOpen(false)}>
              <CalendarOutlined /> {text('leave')}
            </Link>
          )}
          <button type="button" className={styles['menuButton']} onClick={() => void signOut()}>
            <LogoutOutlined /> {text('signOut')}
          </button>
        </div>
      }
    >
      <button type="button" className={styles['person']}>
        <NameDisc name={person.name} small />
        <span className={styles['personText']}>
          <span>{person.name}</span>
          {first === undefined ? null : <span className={styles['personPost']}>{local(first.title)}</span>}
        </span>
        <DownOutlined style={{ fontSize: 10 }} />
      </button>
    </Popover>
  );
}
