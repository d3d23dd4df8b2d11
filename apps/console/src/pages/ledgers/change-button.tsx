// Sets another limit for a line, not below what is taken of it, after a reason.
import { sentenceOf, useLanguage } from '@jinguo/console-kit';
import type { LedgerView } from '@jinguo/core';
import { parseYuan, yuanFigures } from '@jinguo/core/plugin';
import { useMutation } from '@tanstack/react-query';
import { Button, Input, Popover } from 'antd';
import { useId, useState } from 'react';
import { client, queryClient, trpc } from '../../api.ts';
import styles from './ledgers-page.module.css';
import { useLedgersText } from './messages.ts';

const shortest = 2;

export interface ChangeButtonProps {
  readonly line: Pick<LedgerView, 'line' | 'unit' | 'most' | 'reserved' | 'spent'>;
  /** What the button says it changes. */
  readonly called: string;
  readonly amount: (value: number) => string;
}

export function ChangeButton({ line, called, amount }: ChangeButtonProps) {
  const text = useLedgersText();
  const [asking, setAsking] = useState(false);
  return (
    <Popover open={asking} onOpenChange={setAsking} trigger="click" placement="bottomRight" destroyOnHidden content={<Ask line={line} amount={amount} onDone={() => setAsking(false)} />}>
      <Button type="link" className={styles['change'] ?? ''} aria-label={text('changeOf', { title: called })}>{text('change')}</Button>
    </Popover>
  );
}

function Ask({ line, amount, onDone }: Omit<ChangeButtonProps, 'called'> & { readonly onDone: () => void }) {
  const text = useLedgersText();
  const language = useLanguage();
  const id = useId();
  const [typed, setTyped] = useState(line.unit === 'fen' ? yuanFigures(line.most) : String(line.most));
  const [reason, setReason] = useState('');
  const most = readAmount(line.unit, typed);
  const taken = line.reserved + line.spent;
  const ready = most !== undefined && most >= taken && most !== line.most && reason.trim().length >= shortest;
  const change = useMutation({
    mutationFn: (wanted: number) => client.ledgers.change.mutate({ line: line.line, most: wanted, reason: reason.trim() }),
    onSuccess: onDone,
    onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.ledgers.lines.queryKey() }),
  });
  return (
    <div className={styles['ask']}>
      <label htmlFor={`${id}-most`}>{text('newMost', { unit: text(line.unit === 'fen' ? 'yuan' : 'countUnit') })}</label>
      <Input id={`${id}-most`} value={typed} inputMode="decimal" maxLength={20} aria-describedby={`${id}-hint`} status={most === undefined || most < taken ? 'error' : ''} onChange={({ target }) => setTyped(target.value)} />
      <span id={`${id}-hint`} className={styles[most !== undefined && most >= taken ? 'faint' : 'failed']}>{most === undefined ? text('wrong') : text('atLeast', { amount: amount(taken) })}</span>
      <label htmlFor={`${id}-why`}>{text('why')}</label>
      <Input id={`${id}-why`} value={reason} maxLength={200} onChange={({ target }) => setReason(target.value)} onPressEnter={() => { if (ready) change.mutate(most); }} />
      {change.error ? <p className={styles['failed']} role="alert">{sentenceOf(change.error, language)}</p> : null}
      <Button type="primary" block disabled={!ready} loading={change.isPending} onClick={() => { if (most !== undefined) change.mutate(most); }}>{text('save', { amount: most === undefined ? '—' : amount(most) })}</Button>
    </div>
  );
}

/** Fen, or a whole number; undefined for anything else. */
function readAmount(unit: LedgerView['unit'], typed: string): number | undefined {
  if (unit === 'count') return /^\d{1,7}$/u.test(typed.trim()) ? Number(typed.trim()) : undefined;
  const parsed = parseYuan(typed);
  return parsed.ok ? parsed.value : undefined;
}
