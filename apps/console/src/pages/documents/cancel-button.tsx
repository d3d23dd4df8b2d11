// Marks a number 作废, after a reason.
import { sentenceOf, useLanguage } from '@jinguo/console-kit';
import { useMutation } from '@tanstack/react-query';
import { Button, Input, Popover } from 'antd';
import { useId, useState } from 'react';
import { client, queryClient, trpc } from '../../api.ts';
import styles from './documents-page.module.css';
import { useDocumentsText } from './messages.ts';

const shortest = 2;

export function CancelButton({ number }: { readonly number: string }) {
  const text = useDocumentsText();
  const language = useLanguage();
  const id = useId();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const cancel = useMutation({
    mutationFn: () => client.papers.cancelNumber.mutate({ number, reason: reason.trim() }),
    onSuccess: () => setAsking(false),
    onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.papers.numbers.queryKey() }),
  });
  const ready = reason.trim().length >= shortest;
  const ask = (
    <div className={styles['ask']}>
      <label htmlFor={id}>{text('whyCancel')}</label>
      <Input id={id} value={reason} maxLength={200} onChange={({ target }) => setReason(target.value)} onPressEnter={() => { if (ready) cancel.mutate(); }} />
      {cancel.error ? <p className={styles['failed']} role="alert">{sentenceOf(cancel.error, language)}</p> : null}
      <Button type="primary" danger block disabled={!ready} loading={cancel.isPending} onClick={() => cancel.mutate()}>{text('cancelOf', { number })}</Button>
    </div>
  );
  return (
    <Popover open={asking} onOpenChange={setAsking} trigger="click" placement="bottomRight" content={ask}>
      <Button type="link" className={styles['cancel'] ?? ''} aria-label={text('cancelOf', { number })}>{text('cancel')}</Button>
    </Popover>
  );
}
