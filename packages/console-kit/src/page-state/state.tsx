// What a page shows when it has nothing else to show: nothing there, not allowed, broken. Each says what to do next.
import { DisconnectOutlined, LockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '../messages/language.ts';
import { readRefusal } from '../refusal/read-refusal.ts';
import { usePageStateText } from './messages.ts';
import styles from './state.module.css';

export interface StateProps {
  readonly glyph: ReactNode;
  readonly title: ReactNode;
  readonly hint?: ReactNode;
  readonly children?: ReactNode;
}

/** A whole page’s state: empty, done, not there. */
export function State({ glyph, title, hint, children }: StateProps) {
  return (
    <div className={styles['state']}>
      <span className={styles['glyph']} aria-hidden="true">{glyph}</span>
      <p className={styles['title']}>{title}</p>
      {hint === undefined ? null : <p className={styles['hint']}>{hint}</p>}
      {children === undefined ? null : <div className={styles['actions']}>{children}</div>}
    </div>
  );
}

/** Shown where something could not be loaded: why, and a way to try again. */
export function FailedState({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const text = usePageStateText();
  const language = useLanguage();
  const refusal = readRefusal(error);
  const closed = refusal.code === 'NOT_FOUND' || refusal.code === 'NOT_ALLOWED';
  return (
    <div role="alert" data-failed>
      <State
        glyph={closed ? <LockOutlined /> : <DisconnectOutlined />}
        title={closed ? text('noAccess') : text('failed')}
        hint={
          <>
            {refusal.code === 'NOT_FOUND' && isId(refusal.params['what']) ? text('noAccessHint') : refusal[language]}
            {refusal.actsNext === 'staff' && refusal.requestId !== null ? <span className="figures"> {text('request', { id: refusal.requestId })}</span> : null}
          </>
        }
      >
        {closed || onRetry === undefined ? null : <Button type="primary" onClick={onRetry}>{text('retry')}</Button>}
        <Button href="/">{text('home')}</Button>
      </State>
    </div>
  );
}

/** An item's own id says nothing to who looks for it. */
function isId(what: unknown): boolean {
  return typeof what === 'string' && /^[0-9a-f]{32}$/u.test(what);
}

/** Grey lines where content is about to come. */
export function Loading({ rows = 4 }: { readonly rows?: number }) {
  return (
    <output className={styles['loading']} aria-busy="true">
      <span className="sr-only">…</span>
      {Array.from({ length: rows }, (_, row) => <span key={row} className={styles['bone']} style={{ width: `${92 - ((row * 17) % 40)}%` }} />)}
    </output>
  );
}
