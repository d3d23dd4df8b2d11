// 发票: every ballot that was printed is accounted for before any goes out: those issued, those destroyed on the spot, those sealed.
import { readRefusal, useLanguage, useLocal } from '@jinguo/console-kit';
import { Button } from 'antd';
import { useState } from 'react';
import { useOrder } from '../hooks.ts';
import type { DeedButtonProps } from './deed-button.tsx';
import styles from './desk.module.css';
import { useDeskText } from './messages.ts';

const asked = ['printed', 'issued', 'destroyed', 'spare'] as const;
type Typed = Readonly<Record<(typeof asked)[number], string>>;

export function IssueForm({ doable: { itemId, version, title, suggested, deed }, primary }: DeedButtonProps) {
  const say = useDeskText();
  const local = useLocal();
  const language = useLanguage();
  const advance = useOrder('advance');
  const [key] = useState(() => crypto.randomUUID());
  const present = suggested ?? 0;
  const [typed, setTyped] = useState<Typed>({ printed: String(present), issued: String(present), destroyed: '0', spare: '0' });
  const [printed, issued, destroyed, spare] = asked.map((name) => (/^\d{1,4}$/u.test(typed[name]) ? Number(typed[name]) : Number.NaN));
  const sum = Number(issued) + Number(destroyed) + Number(spare);
  const adds = Number(printed) === sum;
  const warning = Number(issued) > present ? say('tooMany', { most: present }) : undefined;
  const send = () => {
    if (adds && deed === 'issue') advance.mutate({ itemId, version, key, deed, number: Number(issued), paper: { printed: Number(printed), destroyed: Number(destroyed), spare: Number(spare) } });
  };
  return (
    <form className={styles['deed']} onSubmit={(event) => { event.preventDefault(); send(); }}>
      {asked.map((name) => (
        <label key={name} className={styles['ask']}>
          <span>{say(`${name}Count`)}</span>
          <input className={`${styles['number']} figures`} inputMode="numeric" autoComplete="off" value={typed[name]} onChange={(event) => setTyped({ ...typed, [name]: event.target.value.trim() })} />
        </label>
      ))}
      <output className={`${adds ? styles['good'] : styles['bad']} figures`}>{say(adds ? 'ballotsAdd' : 'ballotsDiffer', { printed: typed.printed, sum: Number.isNaN(sum) ? '?' : sum })}</output>
      <Button type={primary ? 'primary' : 'default'} size={primary ? 'large' : 'middle'} loading={advance.isPending} disabled={!adds} htmlType="submit">{local(title)}</Button>
      {warning === undefined ? null : <p className={styles['bad']} role="alert">{warning}</p>}
      {advance.error === null ? null : <p className={styles['bad']} role="alert">{readRefusal(advance.error)[language]}{readRefusal(advance.error).issues.map((issue) => <span key={issue.code + issue.path}> {issue[language]}</span>)}</p>}
    </form>
  );
}
