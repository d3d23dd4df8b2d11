// Declaring one tie: who it is, and the number, which is checked before it is sent.
import { sentenceOf, useLanguage } from '@jinguo/console-kit';
import { normalise, parseIdNumber } from '@jinguo/core/plugin';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Drawer, Input, Radio } from 'antd';
import { useState } from 'react';
import { queryClient, trpc } from '../../api.ts';
import { usePhone } from '../../components/use-phone.ts';
import { Field } from './field.tsx';
import styles from './me-page.module.css';
import { useMeText } from './messages.ts';

export function TieForm({ onClose }: { readonly onClose: () => void }) {
  const text = useMeText();
  const language = useLanguage();
  const phone = usePhone();
  const { message } = App.useApp();
  const { data: clock } = useQuery(trpc.demo.clock.queryOptions());
  const [kind, setKind] = useState<'self' | 'relative'>('relative');
  const [idNumber, setIdNumber] = useState('');
  const [tried, setTried] = useState(false);
  const declare = useMutation(
    trpc.tie.declare.mutationOptions({
      onSuccess: () => {
        void message.success(text('declared'));
        void queryClient.invalidateQueries();
        onClose();
      },
    }),
  );
  const number = normalise(idNumber).toUpperCase();
  const wrong = number === '' ? text('needed') : clock !== undefined && !parseIdNumber(number, clock.today).ok ? text('wrongNumber') : undefined;
  const send = () => {
    setTried(true);
    if (wrong === undefined) declare.mutate({ kind, idNumber: number });
  };
  return (
    <Drawer
      open
      onClose={onClose}
      title={text('ties')}
      placement={phone ? 'bottom' : 'right'}
      size={phone ? '70%' : 480}
      footer={
        <div className={styles['foot']}>
          <Button onClick={onClose}>{text('cancel')}</Button>
          <Button type="primary" loading={declare.isPending} onClick={send}>{text('declare')}</Button>
        </div>
      }
    >
      <div className={styles['form']}>
        {declare.error ? <Alert type="error" showIcon title={sentenceOf(declare.error, language)} /> : null}
        <Field label={text('kind')}>
          <Radio.Group aria-label={text('kind')} value={kind} onChange={({ target }) => setKind(target.value === 'self' ? 'self' : 'relative')} options={(['relative', 'self'] as const).map((value) => ({ value, label: text(value) }))} />
        </Field>
        <Field label={text('idNumber')} htmlFor="tie-number" wrong={tried ? wrong : undefined}>
          <Input id="tie-number" className="figures" autoComplete="off" maxLength={24} value={idNumber} status={tried && wrong !== undefined ? 'error' : ''} onChange={({ target }) => setIdNumber(target.value)} onPressEnter={send} />
        </Field>
        <p className={styles['note']}>{text('tiesHint')}</p>
      </div>
    </Drawer>
  );
}
