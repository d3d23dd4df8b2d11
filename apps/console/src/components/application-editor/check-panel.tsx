// Beside the form: what the system computes from it, and which rules it would break if it were sent now.
import { CheckCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from '@ant-design/icons';
import { useLanguage, useLocal } from '@jinguo/console-kit';
import type { ReactNode } from 'react';
import { formatValue } from '../format/values.ts';
import styles from './application-editor.module.css';
import { useEditorText } from './messages.ts';
import type { Looked } from './use-preview.ts';

export interface CheckPanelProps {
  readonly complete: boolean;
  readonly asking: boolean;
  readonly looked: Looked | undefined;
  readonly children?: ReactNode;
}

export function CheckPanel({ complete, asking, looked, children }: CheckPanelProps) {
  const text = useEditorText();
  const local = useLocal();
  const language = useLanguage();
  return (
    <aside className={styles['check']} aria-label={text('check')} aria-live="polite">
      <h2 className={styles['checkTitle']}>{text('check')}{asking ? <span className={styles['asking']}>{text('checking')}</span> : null}</h2>
      {!complete || looked === undefined ? <p className={styles['faint']}>{text('keepFilling')}</p> : (
        <>
          {looked.fields.length === 0 ? null : (
            <dl className={styles['computed']}>
              {looked.fields.map((field) => <div key={field.name}><dt>{local(field.title)}</dt><dd className="figures">{formatValue(field.value, field, language)}</dd></div>)}
            </dl>
          )}
          {looked.findings.length === 0 ? <p className={styles['good']}><CheckCircleFilled /> {text('allGood')}</p> : (
            <ul className={styles['findings']}>
              {looked.findings.map((one) => (
                <li key={`${one.path}${one.code}`} className={one.severity === 'refuse' ? styles['refuse'] : styles['warn']}>
                  {one.severity === 'refuse' ? <ExclamationCircleFilled aria-label={text('refuse')} /> : <InfoCircleFilled aria-label={text('warn')} />}
                  <span>{one[language]}</span>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {children === undefined || children === null ? null : <div className={styles['after']}>{children}</div>}
    </aside>
  );
}
