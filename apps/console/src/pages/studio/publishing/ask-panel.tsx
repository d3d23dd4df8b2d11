// Asking for the draft to be published on a day, and how it stands with what was asked before.
import { formatDay, formatMoment, Panel, sentenceOf, useLanguage, useLocal } from '@jinguo/console-kit';
import type { DraftPublication } from '@jinguo/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, App, Button, Input, Tag } from 'antd';
import { useState } from 'react';
import { newCommandKey, trpc, type DraftView } from '../../../api.ts';
import { DayInput } from '../../me/day-input.tsx';
import { usePublishingText } from './messages.ts';
import styles from './publishing.module.css';

export interface AskPanelProps {
  readonly draft: DraftView;
  readonly publication: Pick<DraftPublication, 'ask' | 'requests'>;
  readonly ready: boolean;
}

export function AskPanel({ draft, publication, ready }: AskPanelProps) {
  const text = usePublishingText();
  const { ask, requests } = publication;
  const isAsked = requests.some((one) => one.open);
  return (
    <Panel title={text('ask')}>
      <p className={styles['faint']}>{text('intro')}</p>
      {ask === null ? <p className={styles['faint']}>{text(draft.town === null ? 'noPost' : 'noTownPost')}</p> : isAsked ? <p className={styles['asked']}>{text('asked')}</p> : <AskForm draft={draft} ask={ask} ready={ready} />}
      {requests.length === 0 ? null : (
        <>
          <h3 className={styles['group']}>{text('requests')}</h3>
          <ul className={styles['requests']}>{requests.map((one) => <Request key={one.itemId} request={one} />)}</ul>
        </>
      )}
    </Panel>
  );
}

function AskForm({ draft, ask, ready }: { readonly draft: DraftView; readonly ask: NonNullable<DraftPublication['ask']>; readonly ready: boolean }) {
  const text = usePublishingText();
  const language = useLanguage();
  const cache = useQueryClient();
  const { message } = App.useApp();
  const { data: clock } = useQuery(trpc.demo.clock.queryOptions(undefined, { staleTime: 60_000 }));
  const today = clock?.today;
  const [chosen, setChosen] = useState<string>();
  const [reason, setReason] = useState('');
  const [key, setKey] = useState(newCommandKey);
  const day = chosen ?? today;
  const send = useMutation(trpc.item.start.mutationOptions({
    onSuccess: async () => {
      message.success(text('sent'));
      setReason('');
      setKey(newCommandKey());
      await cache.invalidateQueries({ queryKey: trpc.studio.publication.queryKey() });
    },
  }));
  const said = reason.trim();
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== undefined) send.mutate({ ...ask, key, form: { draft: draft.id, title: draft.definition.title.zh.slice(0, 80), publishOn: day, reason: said } });
      }}
    >
      <label htmlFor="publish-on">{text('day')}</label>
      <DayInput id="publish-on" value={day} onChange={setChosen} today={today} wrong={false} />
      <label htmlFor="publish-why">{text('reason')}</label>
      <Input.TextArea id="publish-why" rows={3} maxLength={400} value={reason} placeholder={text('reasonHint')} onChange={({ target }) => setReason(target.value)} />
      {ready ? null : <p className={styles['faint']}>{text('notReady')}</p>}
      {send.error ? <Alert type="error" showIcon title={sentenceOf(send.error, language)} /> : null}
      <Button type="primary" htmlType="submit" loading={send.isPending} disabled={!ready || day === undefined || said.length < 2}>{text('send')}</Button>
    </form>
  );
}

function Request({ request }: { readonly request: DraftPublication['requests'][number] }) {
  const text = usePublishingText();
  const local = useLocal();
  const language = useLanguage();
  return (
    <li>
      <span className={styles['line']}>
        <Link to="/items/$itemId" params={{ itemId: request.itemId }} className="figures">{request.number}</Link>
        <Tag color={request.open ? 'blue' : request.result === 'published' ? 'success' : 'default'}>{local(request.stageTitle)}</Tag>
        <span>{text('step', { revision: request.revision })}{request.publishOn === null ? '' : ` · ${text('on', { day: formatDay(request.publishOn, language) })}`}</span>
      </span>
      <span className={styles['faint']}>{text('by', { name: request.askedBy, at: formatMoment(request.askedAt, language) })}</span>
      {request.open && !request.current ? <Alert type="warning" showIcon title={text('moved')} /> : null}
      {request.problem === null ? null : <Alert type="error" showIcon title={text('problem', { why: local(request.problem) })} />}
    </li>
  );
}
