// How an application stands, in plain words, and what is asked of the applicant: to supplement it, or nothing.
import { formatDay, Panel, readRefusal, useLanguage, useLocal } from '@jinguo/console-kit';
import type { JsonObject } from '@jinguo/core';
import { useMutation } from '@tanstack/react-query';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { Alert, Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { client, type trpc } from '../../api.ts';
import { useCommandKey } from '../../components/command-key.ts';
import { toSend } from '../../components/schema/read.ts';
import { ConsentsGiven } from './consents-given.tsx';
import { Facts } from './facts.tsx';
import { useOpenText } from './messages.ts';
import { OpenForm } from './open-form.tsx';
import styles from './open.module.css';

type Application = NonNullable<inferOutput<typeof trpc.open.progress>['application']>;

export interface ApplicationProgressProps {
  readonly of: Application;
  readonly code: string;
  readonly onChanged: () => void;
}

export function ApplicationProgress({ of, code, onChanged }: ApplicationProgressProps) {
  const text = useOpenText();
  const local = useLocal();
  const language = useLanguage();
  const keyOf = useCommandKey();
  const [data, setData] = useState<JsonObject>(of.form?.data ?? {});
  const state = of.turn === 'hers' ? 'turnHers' : of.turn === 'office' ? 'turnOffice' : of.notAccepted !== null ? 'turnNotAccepted' : of.good === true ? 'turnGood' : 'turnBad';
  const look = of.turn === 'hers' || of.state.why !== null ? 'needed' : of.turn === 'nobody' && of.good === true ? 'good' : 'waiting';
  return (
    <>
      <Panel title={local(of.programme)}>
        <p className={`${styles['state']} ${styles[look]}`}>{of.state.why === null ? text(state) : text('turnHeld', { state: local(of.state.title), why: local(of.state.why) })}</p>
        {of.state.why === null ? null : <p className={styles['keep']}>{text('turnHeldHint')}</p>}
        <Facts rows={[[text('number', { number: '' }).trim(), of.number], [text('stage'), local(of.stage)], [text('appliedOn'), formatDay(of.appliedOn, language)]]} />
        {of.notAccepted === null ? null : <Alert type="warning" showIcon title={text('notAcceptedWhy', { reason: of.notAccepted.reason })} description={text('rightBody', { body: of.notAccepted.rightBody })} />}
        {of.asked === null ? null : <Alert type="warning" showIcon title={text('asked')} description={of.asked} />}
        {of.turn === 'hers' && of.dueOn !== null ? <p className={styles['keep']}>{text('due', { date: formatDay(of.dueOn, language) })}</p> : null}
        {of.mayWithdraw === 'no' ? null : <Withdraw of={of} code={code} onChanged={onChanged} />}
      </Panel>
      {of.form === null ? null : (
        <>
          <h2 className={styles['title']}>{local(of.form.title)}</h2>
          {of.form.kept.length === 0 ? null : <Alert type="info" showIcon title={text('keptHint', { count: of.form.kept.length })} />}
          <OpenForm
            schema={of.form.schema} name="" data={data} onChange={setData} units={of.units} today={of.today} sendAs={`code=${encodeURIComponent(code)}`} ready submitText={text('supplement')}
            submit={async () => {
              const order = { code, seenVersion: of.version, action: 'submit' as const, form: toSend(of.form?.schema ?? {}, data) };
              await client.open.act.mutate({ ...order, key: keyOf(order) });
              onChanged();
              return [];
            }}
          />
        </>
      )}
      {of.consents.length === 0 ? null : <ConsentsGiven of={of.consents} code={code} onChanged={onChanged} />}
    </>
  );
}

function Withdraw({ of, code, onChanged }: ApplicationProgressProps) {
  const text = useOpenText();
  const language = useLanguage();
  const keyOf = useCommandKey();
  const [why, setWhy] = useState('');
  const withdrawal = useMutation({
    mutationFn: () => {
      const order = { code, seenVersion: of.version, action: 'withdraw' as const, ...(why.trim() === '' ? {} : { opinion: why.trim() }) };
      return client.open.act.mutate({ ...order, key: keyOf(order) });
    },
    onSuccess: onChanged,
  });
  return (
    <div className={styles['withdraw']}>
      {withdrawal.error ? <Alert type="error" showIcon title={readRefusal(withdrawal.error)[language]} /> : null}
      <Popconfirm
        title={text('withdrawSure')}
        description={of.mayWithdraw === 'withReason' ? <Input aria-label={text('withdrawWhy')} placeholder={text('withdrawWhy')} maxLength={300} value={why} onChange={({ target }) => setWhy(target.value)} /> : undefined}
        okText={text('yes')} cancelText={text('no')} okButtonProps={{ disabled: of.mayWithdraw === 'withReason' && why.trim() === '' }} onConfirm={() => withdrawal.mutate()}
      >
        <Button loading={withdrawal.isPending}>{text('withdraw')}</Button>
      </Popconfirm>
    </div>
  );
}
