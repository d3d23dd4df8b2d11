// A titled white sheet: the one way pages group things.
import type { ReactNode } from 'react';
import styles from './panel.module.css';

export interface PanelProps {
  readonly title?: ReactNode;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
  readonly id?: string;
  /** Lets what is inside reach the edges, as tables do. */
  readonly flush?: boolean;
}

/** A titled part of a page. */
export function Panel({ title, extra, children, id, flush = false }: PanelProps) {
  return (
    <section className={styles['panel']} id={id}>
      {title === undefined ? null : (
        <header className={styles['head']}>
          <h2 className={styles['title']}>{title}</h2>
          {extra === undefined ? null : <div className={styles['extra']}>{extra}</div>}
        </header>
      )}
      <div className={flush ? styles['flush'] : styles['body']}>{children}</div>
    </section>
  );
}
