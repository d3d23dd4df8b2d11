// 证书查验 by a typed code: leads to the certificate's own page.
import { Panel } from '@jinguo/console-kit';
import { useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Field } from './field.tsx';
import { useOpenText } from './messages.ts';
import styles from './open.module.css';

export function CheckPage() {
  const text = useOpenText();
  const go = useNavigate();
  const [code, setCode] = useState('');
  const look = () => void go({ to: '/open/check/$code', params: { code: code.trim() } });
  return (
    <div className={styles['page']}>
      <h1 className={styles['title']}>{text('check')}</h1>
      <Panel>
        <div className={styles['fields']}>
          <Field label={text('certCode')} hint={text('certHint')}>
            {(id) => <Input id={id} size="large" autoComplete="off" maxLength={64} value={code} onChange={({ target }) => setCode(target.value)} onPressEnter={() => { if (code.trim() !== '') look(); }} />}
          </Field>
          <Button type="primary" size="large" className={styles['wide'] ?? ''} disabled={code.trim() === ''} onClick={look}>{text('certLook')}</Button>
        </div>
      </Panel>
    </div>
  );
}
