// Retry or drop one incident, after a reason.
import { sentenceOf, useLanguage } from '@jinguo/console-kit';
import type { IncidentView } from '@jinguo/core';
import { useMutation } from '@tanstack/react-query';
import { Button, Input, Popover } from 'antd';
import { useId, useState } from 'react';
import { client, queryClient, trpc } from '../../api.ts';
import styles from './incident-list.module.css';
import { useIncidentText } from './messages.ts';

const shortest = 2;

export interface SettleButtonProps {
  readonly incident: IncidentView;
  readonly way: 'retry' | 'drop';
}

export function SettleButton({ incident, way }: SettleButtonProps) {
  const text = useIncidentText();
  const language = useLanguage();
  const id = useId();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const settle = useMutation({
    mutationFn: () => client.incident[way].mutate({ id: incident.id, reason: reason.trim() }),
    onSuccess: () => setAsking(false),
    onSettled: () => Promise.all([queryClient.invalidateQueries({ queryKey: trpc.incident.pathKey() }), queryClient.invalidateQueries({ queryKey: trpc.item.get.queryKey() })]),
  });
  // A rule's command has to be given again by whoever gave it; only effects and timers are tried again by themselves.
  const label = text(way === 'drop' ? 'drop' : incident.kind === 'effect' || incident.kind === 'timer' ? 'retry' : 'repaired');
  const ready = reason.trim().length >= shortest;
  const ask = (
    <div className={styles['ask']}>
      <label htmlFor={id}>{text(way === 'retry' ? 'whyRetry' : 'whyDrop')}</label>
      <Input id={id} value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} onPressEnter={() => { if (ready) settle.mutate(); }} />
      {settle.error ? <p className={styles['failed']} role="alert">{sentenceOf(settle.error, language)}</p> : null}
      <Button type="primary" block danger={way === 'drop'} disabled={!ready} loading={settle.isPending} onClick={() => settle.mutate()}>{label}</Button>
    </div>
  );
  return (
    <Popover open={asking} onOpenChange={setAsking} trigger="click" placement="bottomRight" content={ask}>
      <Button>{label}</Button>
    </Popover>
  );
}
