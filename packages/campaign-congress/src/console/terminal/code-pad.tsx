// A pad of large keys for the code; a keyboard types it as well.
import { Button } from 'antd';
import { useState } from 'react';
import { useTerminalText } from './messages.ts';
import styles from './terminal.module.css';

export interface CodePadProps {
  readonly onCode: (code: string) => void;
  readonly onType: () => void;
}

/** What codes are made of: no letter that is taken for a digit. */
const keys = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const mostKeys = 24;

export function CodePad({ onCode, onType }: CodePadProps) {
  const text = useTerminalText();
  const [code, setCode] = useState('');
  const type = (next: string) => {
    onType();
    setCode(next.toUpperCase().slice(0, mostKeys));
  };
  return (
    <form className={styles['pad']} onSubmit={(event) => { event.preventDefault(); if (code !== '') onCode(code.replaceAll(/[\s-]/gu, '')); }}>
      <label className={styles['codeLabel']} htmlFor="code">{text('code')}</label>
      <p className={styles['faint']}>{text('codeHint')}</p>
      <input id="code" className={`${styles['code']} figures`} autoComplete="off" autoCapitalize="characters" spellCheck={false} value={code} onChange={(event) => type(event.target.value)} />
      <div className={styles['keys']}>
        {keys.map((key) => <button key={key} type="button" className={styles['key']} onClick={() => type(code + key)}>{key}</button>)}
        <button type="button" className={`${styles['key']} ${styles['wide']}`} onClick={() => type(code.slice(0, -1))}>{text('erase')}</button>
        <button type="button" className={`${styles['key']} ${styles['wide']}`} onClick={() => type('')}>{text('clear')}</button>
      </div>
      <div className={styles['go']}><Button type="primary" size="large" block htmlType="submit" disabled={code === ''}>{text('go')}</Button></div>
      <p className={styles['faint']}>{text('onlyHere')}</p>
    </form>
  );
}
