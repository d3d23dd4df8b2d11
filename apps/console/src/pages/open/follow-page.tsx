// 查进度: by the code of a receipt, typed or brought along behind the # of a scanned address.
import { Panel, readRefusal, useLanguage } from '@jinguo/console-kit';
import { useMutation } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { Alert, Button, Input, Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { client } from '../../api.ts';
import { ApplicationProgress } from './application-progress.tsx';
import { Field } from './field.tsx';
import { useOpenText } from './messages.ts';
import { ObjectionProgress } from './objection-progress.tsx';
import styles from './open.module.css';

type Kind = 'application' | 'objection';

export function FollowPage() {
  const text = useOpenText();
  const language = useLanguage();
  const { hash } = useLocation();
  const [kind, setKind] = useState<Kind>(hash.startsWith('objection=') ? 'objection' : 'application');
  const [code, setCode] = useState(hash.split('=')[1] ?? '');
  const look = useMutation({
    mutationFn: async (of: { readonly kind: Kind; readonly code: string }) =>
      of.kind === 'application' ? { application: await client.open.progress.mutate({ code: of.code }), code: of.code } : { objection: await client.open.objection.mutate({ code: of.code }) },
  });
  const { mutate } = look;
  useEffect(() => {
    // What was scanned is looked up at once, and leaves the address.
    const [from = '', scanned = ''] = hash.split('=');
    if (scanned === '') return;
    history.replaceState(history.state, '', location.pathname);
    mutate({ kind: from === 'objection' ? 'objection' : 'application', code: scanned });
  }, [hash, mutate]);
  const found = look.data;
  return (
    <div className={styles['page']}>
      <h1 className={styles['title']}>{text('follow')}</h1>
      <Panel>
        <div className={styles['fields']}>
          <Segmented<Kind> block value={kind} onChange={setKind} options={[{ value: 'application', label: text('ofApplication') }, { value: 'objection', label: text('ofObjection') }]} />
          <Field label={text('code')} hint={text('codeHint')}>
            {(id) => <Input id={id} size="large" className="figures" autoComplete="off" maxLength={40} value={code} onChange={({ target }) => setCode(target.value)} onPressEnter={() => mutate({ kind, code })} />}
          </Field>
          {look.error ? <Alert type="error" showIcon title={readRefusal(look.error)[language]} /> : null}
          <Button type="primary" size="large" className={styles['wide'] ?? ''} loading={look.isPending} disabled={code.trim() === ''} onClick={() => mutate({ kind, code })}>{text('look')}</Button>
        </div>
      </Panel>
      {found === undefined ? null : 'objection' in found ? <ObjectionProgress of={found.objection} /> : <ApplicationProgress key={found.application.version} of={found.application} code={found.code} onChanged={() => mutate({ kind: 'application', code: found.code })} />}
    </div>
  );
}
