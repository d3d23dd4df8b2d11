// 网上异议 of an item's notices, for those who handle them: who objects stays masked until asked for with a reason; one tap
// registers it as the office registers any, and a reply reaches the objector by her code.
import { EyeOutlined } from '@ant-design/icons';
import { formatDay, formatMoment, Panel, sentenceOf, useLanguage } from '@jinguo/console-kit';
import type { ItemDetail, ObjectionView } from '@jinguo/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Input, Popover, Radio, Select } from 'antd';
import { useState } from 'react';
import { queryClient, trpc } from '../../api.ts';
import { useCommandKey } from '../../components/command-key.ts';
import { ReasonAsk } from '../../components/reason-ask.tsx';
import { useObjectionText } from './objection-messages.ts';
import styles from './objections.module.css';

export function ObjectionsPanel({ item }: { readonly item: ItemDetail }) {
  const text = useObjectionText();
  const { data } = useQuery(trpc.objection.list.queryOptions({ itemId: item.id }, { enabled: item.notices.length > 0 }));
  if (data === undefined || data.length === 0) return null;
  return (
    <Panel title={text('title', { count: data.length })}>
      <ul className={styles['list']}>
        {data.map((one) => <li key={one.id}><OneObjection item={item} one={one} /></li>)}
      </ul>
    </Panel>
  );
}

function OneObjection({ item, one }: { readonly item: ItemDetail; readonly one: ObjectionView }) {
  const text = useObjectionText();
  const language = useLanguage();
  const refresh = () => {
    void queryClient.invalidateQueries({ queryKey: trpc.objection.list.queryKey({ itemId: item.id }) });
    void queryClient.invalidateQueries({ queryKey: trpc.item.get.queryKey({ id: item.id }) });
  };
  const open = one.state === 'received' || one.state === 'accepted';
  const waits = open && !one.late && !one.registered && one.kind !== 'anonymous';
  return (
    <article className={styles['one']}>
      <header className={styles['head']}>
        {one.late ? <strong>{text('complaint')}</strong> : null}
        <span className={styles['state']}>{text(one.late ? lateWords[one.state] : one.registered && one.state === 'received' ? 'registered' : one.state)}</span>
        <span>{text(one.kind)}</span>
        {one.kind === 'anonymous' ? null : one.known ? <Objector one={one} /> : <span className={styles['faint']}>{text('unknown')}</span>}
        <time className={`${styles['faint']} figures`} dateTime={one.receivedAt}>{formatMoment(one.receivedAt, language)}</time>
      </header>
      {one.takeInBy === null ? null : <p className={styles['faint']}>{text('takeInBy', { day: formatDay(one.takeInBy, language) })}</p>}
      {one.about === null ? null : <p className={styles['faint']}>{text('about', { who: one.about })}</p>}
      <p className={styles['facts']}>{one.facts}</p>
      {one.late ? <p className={styles['faint']}>{text('lateHint')}</p> : null}
      {waits && one.names !== null ? <p className={styles['faint']}>{text('held')}</p> : null}
      {waits && one.names === null ? <Alert type="warning" showIcon title={text('holdsNothing')} /> : null}
      {one.reply === null ? null : <p className={styles['reply']}>{text('replied', { reply: one.reply })}</p>}
      <div className={styles['steps']}>
        {one.state === 'received' && !one.registered && !one.late ? <Register item={item} one={one} onDone={refresh} /> : null}
        {one.answerable ? <Reply one={one} onDone={refresh} /> : null}
      </div>
    </article>
  );
}

const lateWords = { received: 'received', accepted: 'acceptedLate', notAccepted: 'notAccepted', upheld: 'upheldLate', notUpheld: 'notUpheldLate', partly: 'partlyLate' } as const;

function Objector({ one }: { readonly one: ObjectionView }) {
  const text = useObjectionText();
  const [asking, setAsking] = useState(false);
  const show = useMutation(trpc.objection.show.mutationOptions({ onSuccess: () => setAsking(false) }));
  const { objector, contact } = show.data ?? one;
  return (
    <span className="figures">
      {objector} {contact}
      {show.data === undefined ? (
        <Popover open={asking} onOpenChange={setAsking} trigger="click" content={<ReasonAsk busy={show.isPending} error={show.error} onReason={(reason) => show.mutate({ id: one.id, reason })} />}>
          <Button size="small" type="text" icon={<EyeOutlined />} aria-label={text('show')} />
        </Popover>
      ) : null}
    </span>
  );
}

interface StepProps {
  readonly one: ObjectionView;
  readonly onDone: () => void;
}

function Register({ item, one, onDone }: StepProps & { readonly item: ItemDetail }) {
  const text = useObjectionText();
  const language = useLanguage();
  const keyOf = useCommandKey();
  const listed = item.entries.filter((row) => row.onList);
  const [entry, setEntry] = useState(() => listed.find((row) => row.itemId === one.names)?.itemId);
  const register = useMutation(trpc.objection.register.mutationOptions({ onSuccess: onDone }));
  if (!item.actions.some((action) => action.action === 'object')) return null;
  const request = { id: one.id, seenVersion: item.version, ...(entry === undefined ? {} : { entryId: entry }) };
  return (
    <div className={styles['step']}>
      {item.isBatch ? <Select className={styles['entry'] ?? ''} aria-label={text('entry')} placeholder={text('entry')} showSearch={{ optionFilterProp: 'label' }} value={entry ?? null} onChange={(id: string | null) => setEntry(id ?? undefined)} options={listed.map((row) => ({ value: row.itemId, label: `${row.number} ${row.title}` }))} /> : null}
      <Button type="primary" disabled={item.isBatch && entry === undefined} loading={register.isPending} onClick={() => register.mutate({ ...request, key: keyOf(request) })}>{text(one.kind === 'anonymous' ? 'registerClue' : 'register')}</Button>
      {register.error ? <Alert type="error" showIcon title={sentenceOf(register.error, language)} /> : null}
    </div>
  );
}

const outcomes = ['accepted', 'notAccepted', 'upheld', 'partly', 'notUpheld'] as const;

function Reply({ one, onDone }: StepProps) {
  const text = useObjectionText();
  const language = useLanguage();
  const [writing, setWriting] = useState(false);
  const [state, setState] = useState<(typeof outcomes)[number]>('accepted');
  const [reply, setReply] = useState('');
  const answer = useMutation(trpc.objection.answer.mutationOptions({
    onSuccess: () => {
      setWriting(false);
      setReply('');
      onDone();
    },
  }));
  if (!writing) return <Button onClick={() => setWriting(true)}>{text('write')}</Button>;
  return (
    <div className={styles['writing']}>
      <Radio.Group aria-label={text('ruling')} value={state} onChange={({ target }) => setState(outcomes.find((value) => value === target.value) ?? 'accepted')} options={outcomes.map((value) => ({ value, label: text(one.late ? lateWords[value] : value) }))} />
      <Input.TextArea aria-label={text('reply')} placeholder={text('reply')} maxLength={1000} autoSize={{ minRows: 2, maxRows: 8 }} value={reply} onChange={({ target }) => setReply(target.value)} />
      {answer.error ? <Alert type="error" showIcon title={sentenceOf(answer.error, language)} /> : null}
      <div className={styles['step']}>
        <Button type="primary" disabled={reply.trim().length < 2} loading={answer.isPending} onClick={() => answer.mutate({ id: one.id, state, reply: reply.trim() })}>{text('send')}</Button>
        <Button onClick={() => setWriting(false)}>{text('cancel')}</Button>
      </div>
    </div>
  );
}
