import { useId, type ReactNode } from 'react';
import styles from './open.module.css';

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly issue?: string | undefined;
  readonly children: (id: string) => ReactNode;
}

/** A label above its field, and what is wrong with it below. */
export function Field({ label, hint, issue, children }: FieldProps) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint === undefined ? null : <p className={styles['hint']}>{hint}</p>}
      {issue === undefined ? null : <p className={styles['issue']} role="alert">{issue}</p>}
    </div>
  );
}
