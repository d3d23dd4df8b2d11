import { useShellText } from './messages.ts';
import { NavLinks } from './nav-links.tsx';
import styles from './shell.module.css';

export function SideNav() {
  const text = useShellText();
  return <nav className={styles['side']} aria-label={text('navigation')}><NavLinks /></nav>;
}
