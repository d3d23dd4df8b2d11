import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import styles from './panel.module.css';

/** A group of settings under a heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles['section']}>
      <h3 className={styles['heading']}>{title}</h3>
      {children}
    </section>
  );
}

/** One setting with its label. */
export function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className={styles['field']}>
      <span className={styles['label']}>{label}</span>
      {children}
    </label>
  );
}

export interface CommitInputProps {
  readonly value: string;
  readonly label: string;
  readonly onCommit: (value: string) => void;
  readonly maxLength?: number;
}

/** A text that counts when it is finished: on Enter or on leaving. Left empty it is as it was. */
export function CommitInput({ value, label, onCommit, maxLength = 60 }: CommitInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    const text = typed?.trim() ?? '';
    if (text !== '' && text !== value) onCommit(text);
    setTyped(null);
  };
  return <Input aria-label={label} value={typed ?? value} maxLength={maxLength} onChange={({ target }) => setTyped(target.value)} onBlur={commit} onPressEnter={commit} />;
}
