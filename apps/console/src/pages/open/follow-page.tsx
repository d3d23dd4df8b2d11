// 查进度: by the code of a receipt, of an application, a sign-up or an objection, typed or brought along behind the # of a scanned address.
import { Panel, readRefusal, useLanguage } from '@jinguo/console-kit';
import { useMutation } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { Alert, Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { client } from '../../api.ts';
import { ApplicationProgress } from './application-progress.tsx';
import { Field } from './field.tsx';
import { useOpenText } from './messages.ts';
import { ObjectionProgress } from './objection-progress.tsx';
import styles from './open.module.css';
import { SignUpProgress } from './sign-up-progress.tsx';

export function FollowPage() {
  const text = useOpenText();
  const language = useLanguage();
  const { hash } = useLocation();
  const [code, setCode] = useState(hash.split('=')[1] ?? '');
  const look = useMutation({ mutationFn: async (of: string) => ({ ...(await client.open.progress.mutate({ code: of })), code: of }) });
  const { mutate } = look;
  useEffect(() => {
    // What was scanned is looked up at once, and leaves the address.
    const [, scanned = ''] = hash.split('=');
    if (scanned === '') return;
    history.replaceState(history.state, '', location.pathname);
    mutate(scanned);
  }, [hash, mutate]);
  const found = look.data;
  return (
    <div className={styles['page']}>
      <h1 className={styles['title']}>{text('follow')}</h1>
      <Panel>
        <div className={styles['fields']}>
          <Field label={text('code')} hint={text('codeHint')}>
            {(id) => <Input id={id} size="large" className="figures" autoComplete="off" maxLength={40} value={code} onChange={({ target }) => setCode(target.value)} onPressEnter={() => mutate(code)} />}
          </Field>
          {look.error ? <Alert type="error" showIcon title={readRefusal(look.error)[language]} /> : null}
          <Button type="primary" size="large" className={styles['wide'] ?? ''} loading={look.isPending} disabled={code.trim() === ''} onClick={() => mutate(code)}>{text('look')}</Button>
        </div>
      </Panel>
      {found === undefined || found.signUp === null ? null : <SignUpProgress key={found.signUp.state} of={found.signUp} code={found.code} onChanged={() => mutate(found.code)} />}
      {found === undefined || found.objection === null ? null : <ObjectionProgress of={found.objection} />}
      {found === undefined || found.application === null ? null : <ApplicationProgress key={found.application.version} of={found.application} code={found.code} onChanged={() => mutate(found.code)} />}
    </div>
  );
}
