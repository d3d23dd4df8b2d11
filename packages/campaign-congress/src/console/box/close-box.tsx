// While people vote: slips left over are destroyed, and the vote is ended.
import { Panel, readRefusal, useLanguage } from '@jinguo/console-kit';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useOrder } from '../hooks.ts';
import styles from './box.module.css';
import { useBoxText } from './messages.ts';
import { TerminalLink } from './terminal-link.tsx';

export function CloseBox({ roundId, empty }: { readonly roundId: string; readonly empty: boolean }) {
  const say = useBoxText();
  const language = useLanguage();
  const [code, setCode] = useState('');
  const close = useOrder('closeBox');
  const destroy = useOrder('destroySlip');
  const error = close.error ?? destroy.error;
  const answer = destroy.data?.answer;
  return (
    <Panel>
      <div className={`${styles['tools']} ${styles['centred']}`}>
        <TerminalLink roundId={roundId} />
        <Popconfirm title={say(empty ? 'closeEmptySure' : 'closeSure')} onConfirm={() => close.mutate({ roundId })}><Button type="primary" size="large" loading={close.isPending}>{say('close')}</Button></Popconfirm>
      </div>
      <form className={styles['tools']} onSubmit={(event) => { event.preventDefault(); destroy.mutate({ roundId, code: code.trim() }, { onSuccess: () => setCode('') }); }}>
        <label className={styles['ask']}><span>{say('destroyHint')}</span><input className={`${styles['input']} figures`} autoComplete="off" value={code} onChange={(event) => setCode(event.target.value)} /></label>
        <Button htmlType="submit" disabled={code.trim() === ''} loading={destroy.isPending}>{say('destroy')}</Button>
      </form>
      {answer === undefined ? null : <output className={answer === 'destroyed' ? styles['good'] : styles['bad']}>{say(answer)}</output>}
      {error === null ? null : <p className={styles['bad']} role="alert">{readRefusal(error)[language]}{readRefusal(error).issues.map((issue) => <span key={issue.code}> {issue[language]}</span>)}</p>}
    </Panel>
  );
}
