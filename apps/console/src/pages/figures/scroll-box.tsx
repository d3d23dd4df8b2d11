// A wide table that scrolls in its own box: reachable by keyboard, because nothing in it may take the focus.
import type { ReactNode } from 'react';
import styles from './figures-page.module.css';

export function ScrollBox({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- WCAG 2.1.1: what scrolls must be scrolled without a mouse
  return <section className={styles['scroll']} aria-label={label} tabIndex={0}>{children}</section>;
}
