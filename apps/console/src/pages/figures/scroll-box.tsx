// A wide table that scrolls in its own box: reachable by keyboard, because nothing in it may take the focus.
import type { ReactNode } from 'react';
import styles from './figures-page.module.css';

export function ScrollBox({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return <div className={styles['scroll']} role="region" aria-label={label} tabIndex={0}>{children}</div>;
}
