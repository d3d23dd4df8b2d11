// The phone's way to everything that is not one of the five tabs at its foot: the desk's side menu in a drawer, with who one is
// and how it looks below it.
import { LogoutOutlined, MenuOutlined } from '@ant-design/icons';
import { useLocal } from '@jinguo/console-kit';
import { useLocation } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { Me } from '../../api.ts';
import { NameDisc } from '../../components/avatar.tsx';
import { LanguageSwitch } from '../../components/language-switch.tsx';
import { LookSwitch } from '../../components/look-switch.tsx';
import { signOut } from '../../components/session/session.ts';
import { useShellText } from './messages.ts';
import { NavLinks } from './nav-links.tsx';
import styles from './shell.module.css';

export function MenuButton({ person }: { readonly person: Me }) {
  const text = useShellText();
  const local = useLocal();
  const { href } = useLocation();
  // Open at one address: going anywhere closes it.
  const [openAt, setOpenAt] = useState<string>();
  const [first] = person.posts;
  return (
    <>
      <Button type="text" icon={<MenuOutlined style={{ fontSize: 18 }} />} aria-label={text('menu')} onClick={() => setOpenAt(href)} />
      <Drawer
        open={openAt === href}
        onClose={() => setOpenAt(undefined)}
        placement="left"
        size={300}
        title={
          <span className={styles['menuWho']}>
            <NameDisc name={person.name} small />
            <span className={styles['menuWhoText']}>{person.name}{first === undefined ? null : <span className={styles['personPost']}>{local(first.title)}</span>}</span>
          </span>
        }
        closable={{ 'aria-label': text('closeMenu'), placement: 'end' }}
        styles={{ body: { padding: 12 } }}
      >
        <nav className={styles['menuLinks']} aria-label={text('navigation')}><NavLinks /></nav>
        <div className={styles['menuRow']}><span>{text('language')}</span><LanguageSwitch /></div>
        <div className={styles['menuRow']}><span>{text('look')}</span><LookSwitch /></div>
        <Button block icon={<LogoutOutlined />} onClick={() => void signOut()}>{text('signOut')}</Button>
      </Drawer>
    </>
  );
}
