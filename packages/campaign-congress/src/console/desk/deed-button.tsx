// One deed of the desk: a button, with the one number it needs, or the way to where it is done.
import { Go, readRefusal, useLanguage, useLocal } from '@jinguo/console-kit';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { Doable } from '../../procedures/shapes.ts';
import { itemPage, pageOf, useOrder } from '../hooks.ts';
import styles from './desk.module.css';
import { IssueForm } from './issue-form.tsx';
import { useDeskText } from './messages.ts';

export interface DeedButtonProps {
  readonly doable: Doable;
  readonly primary: boolean;
}

export function DeedButton({ doable, primary }: DeedButtonProps) {
  const say = useDeskText();
  const local = useLocal();
  const language = useLanguage();
  const advance = useOrder('advance');
  const [key] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState(doable.suggested === null ? '' : String(doable.suggested));
  const { deed, itemId, version } = doable;
  const look = primary ? styles['primaryLink'] : styles['link'];
  if (deed === 'enter') return <Go to={pageOf('sheet', itemId)} className={look}>{say('enterLink')}</Go>;
  if (deed === 'box') return <Go to={pageOf('box', itemId)} className={look}>{local(doable.title)}</Go>;
  if (deed === 'open') return <Go to={itemPage(itemId)} className={look}>{say('openLink', { title: local(doable.title) })}</Go>;

  if (deed === 'issue') return <IssueForm doable={doable} primary={primary} />;

  const asks = deed === 'collect';
  const number = /^\d{1,5}$/u.test(typed) ? Number(typed) : undefined;
  const send = () => advance.mutate({ itemId, version, key, deed, number: asks ? (number ?? null) : null });
  const warning = asks && number !== undefined && doable.suggested !== null && number > doable.suggested ? say('moreThanIssued', { most: doable.suggested }) : undefined;
  const button = <Button type={primary ? 'primary' : 'default'} size={primary ? 'large' : 'middle'} block={primary && !asks} loading={advance.isPending} disabled={asks && number === undefined} onClick={deed === 'sign' ? undefined : send}>{local(doable.title)}</Button>;
  return (
    <form className={styles['deed']} onSubmit={(event) => { event.preventDefault(); if (number !== undefined) send(); }}>
      {asks ? (
        <label className={styles['ask']}>
          <span>{say('collectedCount')}</span>
          <input className={`${styles['number']} figures`} inputMode="numeric" autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value.trim())} />
        </label>
      ) : null}
      {deed === 'sign' ? <Popconfirm title={say('sure')} okText={say('confirm')} onConfirm={send}>{button}</Popconfirm> : button}
      {warning === undefined ? null : <p className={styles['bad']} role="alert">{warning}</p>}
      {advance.error === null ? null : <p className={styles['bad']} role="alert">{readRefusal(advance.error)[language]}{readRefusal(advance.error).issues.map((issue) => <span key={issue.code + issue.path}> {issue[language]}</span>)}</p>}
    </form>
  );
}
