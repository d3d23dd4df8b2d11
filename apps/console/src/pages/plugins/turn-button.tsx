// Turns a plugin off or on, after a reason that whoever meets its items will read.
import { sentenceOf, useLanguage } from '@jinguo/console-kit';
import type { PluginView } from '@jinguo/core';
import { useMutation } from '@tanstack/react-query';
import { Button, Input, Popover } from 'antd';
import { useId, useState } from 'react';
import { client, queryClient, trpc } from '../../api.ts';
import { usePluginsText } from './messages.ts';
import styles from './plugins-page.module.css';

const shortest = 2;

export function TurnButton({ plugin: { name, off } }: { readonly plugin: PluginView }) {
  const text = usePluginsText();
  const language = useLanguage();
  const id = useId();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const on = off !== null;
  const turn = useMutation({
    mutationFn: () => client.plugin.turn.mutate({ plugin: name, on, reason: reason.trim() }),
    onSuccess: () => {
      setAsking(false);
      setReason('');
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.plugin.pathKey() }),
  });
  const label = text(on ? 'turnOn' : 'turnOff');
  const ready = reason.trim().length >= shortest;
  const ask = (
    <div className={styles['ask']}>
      {on ? null : <p className={styles['hint']}>{text('offHint')}</p>}
      <label htmlFor={id}>{text(on ? 'whyOn' : 'whyOff')}</label>
      <Input id={id} value={reason} maxLength={200} onChange={({ target }) => setReason(target.value)} onPressEnter={() => { if (ready) turn.mutate(); }} />
      {turn.error ? <p className={styles['bad']} role="alert">{sentenceOf(turn.error, language)}</p> : null}
      <Button type="primary" block danger={!on} disabled={!ready} loading={turn.isPending} onClick={() => turn.mutate()}>{label}</Button>
    </div>
  );
  return (
    <Popover open={asking} onOpenChange={setAsking} trigger="click" placement="bottomRight" content={ask}>
      <Button type={on ? 'primary' : 'default'} size="small">{label}</Button>
    </Popover>
  );
}
