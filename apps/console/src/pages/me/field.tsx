// One field of a small form: its label, what is entered, and what is wrong with it.
import type { ReactNode } from 'react';
import styles from './me-page.module.css';

export interface FieldProps {
  readonly label: string;
  readonly children: ReactNode;
  /** Of the control the label speaks for; a group of choices has its own name. */
  readonly htmlFor?: string;
  readonly wrong?: string | undefined;
}

export function Field({ label, children, htmlFor, wrong }: FieldProps) {
  return (
    <div className={styles['field']}>
      {htmlFor === undefined ? <p className={styles['label']}>{label}</p> : <label className={styles['label']} htmlFor={htmlFor}>{label}</label>}
      {children}
      {wrong === undefined ? null : <p className={styles['wrong']}>{wrong}</p>}
    </div>
  );
}
