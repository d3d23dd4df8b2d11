// Names who acts where nobody of the post may: a head above or a colleague, with the reason; both are written down.
import { sentenceOf, useLanguage } from '@jinguo/console-kit';
import type { IncidentView } from '@jinguo/core';
import { useMutation } from '@tanstack/react-query';
import { Button, Input, Popover } from 'antd';
import { useId, useState } from 'react';
import { client, queryClient, trpc } from '../../api.ts';
import { ColleaguePicker } from '../people/colleague-picker.tsx';
import styles from './incident-list.module.css';
import { useIncidentText } from './messages.ts';

const shortest = 2;

export function NameButton({ incident }: { readonly incident: IncidentView }) {
  const text = useIncidentText();
  const language = useLanguage();
  const id = useId();
  const [asking, setAsking] = useState(false);
  const [to, setTo] = useState<string | undefined>();
  const [reason, setReason] = useState('');
  const name = useMutation({
    mutationFn: (who: string) => client.incident.name.mutate({ id: incident.id, to: who, reason: reason.trim() }),
    onSuccess: () => setAsking(false),
    onSettled: () => Promise.all([trpc.incident.pathKey(), trpc.item.get.queryKey(), trpc.inbox.pathKey()].map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  });
  const ready = to !== undefined && reason.trim().length >= shortest;
  const ask = (
    <div className={styles['ask']}>
      <label htmlFor={`${id}who`}>{text('whoActs')}</label>
      <ColleaguePicker id={`${id}who`} itemId={incident.itemId} action="transfer" several={false} chosen={to === undefined ? [] : [to]} onChoose={(ids) => setTo(ids[0])} wrong={false} />
      <label htmlFor={id}>{text('whyName')}</label>
      <Input id={id} value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} />
      {name.error ? <p className={styles['failed']} role="alert">{sentenceOf(name.error, language)}</p> : null}
      <Button type="primary" block disabled={!ready} loading={name.isPending} onClick={() => { if (to !== undefined) name.mutate(to); }}>{text('name')}</Button>
    </div>
  );
  return (
    <Popover open={asking} onOpenChange={setAsking} trigger="click" placement="bottomRight" content={ask}>
      <Button type="primary">{text('name')}</Button>
    </Popover>
  );
}
