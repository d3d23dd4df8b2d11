// Opens the box and shows the codes once, laid out as slips to cut.
import { Panel, readRefusal, useLanguage } from '@jinguo/console-kit';
import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useOrder } from '../hooks.ts';
import styles from './box.module.css';
import { useBoxText } from './messages.ts';
import { TerminalLink } from './terminal-link.tsx';

export interface OpenBoxProps {
  readonly roundId: string;
  readonly present: number;
  /** There is one already, into which nobody has voted. */
  readonly again: boolean;
}

export function OpenBox({ roundId, present, again }: OpenBoxProps) {
  const say = useBoxText();
  const language = useLanguage();
  const open = useOrder('openTerminals');
  const codes = open.data?.codes ?? [];
  return (
    <Panel>
      <p className={styles['hint']}>{say('openHint')}</p>
      <div className={styles['tools']}>
        <Button type={again ? 'default' : 'primary'} size="large" loading={open.isPending} onClick={() => open.mutate({ roundId })}>{say(again ? 'again' : 'open', { count: present })}</Button>
        {again ? <TerminalLink roundId={roundId} /> : null}
      </div>
      {open.error === null ? null : <p className={styles['bad']} role="alert">{readRefusal(open.error)[language]}</p>}
      {codes.length === 0 ? null : (
        <>
          <div className={styles['tools']}>
            <strong className={styles['bad']}>{say('once')}</strong>
            <Button icon={<PrinterOutlined />} onClick={() => print()}>{say('print')}</Button>
          </div>
          <ul className={styles['slips']}>{codes.map((code) => <li key={code} className={styles['slip']}><span className="figures">{code}</span><small>{say('slipHint')}</small></li>)}</ul>
        </>
      )}
    </Panel>
  );
}
