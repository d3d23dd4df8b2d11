// 回执: the code, large, to copy, to photograph or to scan; it is shown once and kept nowhere else.
import { CheckCircleFilled } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, QRCode } from 'antd';
import { useState } from 'react';
import { useOpenText } from './messages.ts';
import styles from './open.module.css';

export interface ReceiptProps {
  readonly kind: 'application' | 'objection' | 'signUp';
  readonly code: string;
  readonly title: string;
  readonly number?: string;
}

export function Receipt({ kind, code, title, number }: ReceiptProps) {
  const text = useOpenText();
  const [copied, setCopied] = useState(false);
  // Behind the #: no server and no proxy on the way sees it.
  const hash = `${kind}=${code}`;
  return (
    <div className={styles['receipt']} role="alert">
      <CheckCircleFilled className={styles['tick'] ?? ''} />
      <h2>{title}</h2>
      {number === undefined ? null : <p className="figures">{text('number', { number })}</p>}
      <p className={styles['codeLabel']}>{text('code')}</p>
      <p className={`${styles['code']} figures`} data-code>{code}</p>
      <Button onClick={() => void navigator.clipboard.writeText(code).then(() => setCopied(true))}>{text(copied ? 'copied' : 'copy')}</Button>
      <div className={styles['qr']} data-white>
        <span aria-hidden="true"><QRCode type="svg" size={148} bordered={false} color="#1c222b" value={`${location.origin}/open/follow#${hash}`} /></span>
        <span>{text('scan')}</span>
      </div>
      <p className={styles['keep']}>{text('keepCode')}</p>
      {kind === 'application' ? <p className={styles['hint']}>{text('next')}</p> : null}
      <Link to="/open/follow" hash={hash}>{text('toFollow')}</Link>
    </div>
  );
}
