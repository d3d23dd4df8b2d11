// Opens the box. Its slips are shown once, laid out to be cut, as long as this page stays open.
import { Panel, readRefusal, useLanguage } from '@jinguo/console-kit';
import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { useOrder } from '../hooks.ts';
import styles from './box.module.css';
import { useBoxText } from './messages.ts';

export interface OpenBoxProps {
  readonly roundId: string;
  readonly present: number;
  readonly opening: ReturnType<typeof useOrder<'openTerminals'>>;
}

export function OpenBox({ roundId, present, opening }: OpenBoxProps) {
  const say = useBoxText();
  const language = useLanguage();
  const { mutate, isPending, error } = opening;
  return (
    <Panel>
      <p className={styles['hint']}>{say('openHint')}</p>
      <p className={styles['hint']}>{say('notFor')}</p>
      <Button type="primary" size="large" loading={isPending} onClick={() => mutate({ roundId })}>{say('open', { count: present })}</Button>
      {error === null ? null : <p className={styles['bad']} role="alert">{readRefusal(error)[language]}{readRefusal(error).issues.map((issue) => <span key={issue.code}> {issue[language]}</span>)}</p>}
    </Panel>
  );
}

export function Slips({ codes }: { readonly codes: readonly string[] }) {
  const say = useBoxText();
  return (
    <Panel>
      <div className={styles['tools']}>
        <strong className={styles['bad']}>{say('once')}</strong>
        <Button icon={<PrinterOutlined />} onClick={() => print()}>{say('print')}</Button>
      </div>
      <ul className={styles['slips']}>{codes.map((code) => <li key={code} className={styles['slip']}><span className="figures">{code}</span><small>{say('slipHint')}</small></li>)}</ul>
    </Panel>
  );
}
