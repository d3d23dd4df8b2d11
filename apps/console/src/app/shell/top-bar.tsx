import { PlusOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { Me } from '../../api.ts';
import { BrandMark } from '../../components/brand.tsx';
import { LanguageSwitch } from '../../components/language-switch.tsx';
import { LookSwitch } from '../../components/look-switch.tsx';
import { usePhone } from '../../components/use-phone.ts';
import { FindButton } from './find-button.tsx';
import { MenuButton } from './menu-button.tsx';
import { MessageBell } from './message-bell.tsx';
import { useShellText } from './messages.ts';
import { PersonMenu } from './person-menu.tsx';
import styles from './shell.module.css';

export function TopBar({ person }: { readonly person: Me | null }) {
  const text = useShellText();
  const phone = usePhone();
  return (
    <header className={styles['top']}>
      {phone && person !== null ? <MenuButton person={person} /> : null}
      <Link to="/" className={styles['brand']}>
        <BrandMark />
        <span className={styles['product']}>{text('product')}</span>
        <span className={styles['office']}>{text('office')}</span>
      </Link>
      <div className={styles['right']}>
        {person === null ? (
          <>
            {phone ? null : <LookSwitch />}
            <LanguageSwitch />
            <Link to="/login" className={styles['signIn']}>{text('signIn')}</Link>
          </>
        ) : (
          <>
            {phone ? <Link to="/start" aria-label={text('start')} className={styles['plus']}><PlusOutlined /></Link> : null}
            <FindButton />
            <MessageBell />
            {phone ? null : <PersonMenu person={person} />}
          </>
        )}
      </div>
    </header>
  );
}
