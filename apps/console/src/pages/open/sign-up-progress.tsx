// Whether she has a place, or which turn she has on the waiting list; and to cancel.
import { formatMoment, Panel, readRefusal, useLanguage, useLocal } from '@jinguo/console-kit';
import type { SignUpStatus } from '@jinguo/core';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Popconfirm } from 'antd';
import { client } from '../../api.ts';
import { Facts, shownFact } from './facts.tsx';
import { useOpenText } from './messages.ts';
import styles from './open.module.css';

export interface SignUpProgressProps {
  readonly of: SignUpStatus;
  readonly code: string;
  readonly onChanged: () => void;
}

export function SignUpProgress({ of, code, onChanged }: SignUpProgressProps) {
  const text = useOpenText();
  const local = useLocal();
  const language = useLanguage();
  const cancel = useMutation({ mutationFn: () => client.open.cancelSignUp.mutate({ code }), onSuccess: onChanged });
  const word = of.calledOff ? 'stateCalledOff' : of.came ? 'stateCame' : ({ placed: 'statePlaced', waiting: 'stateWaiting', cancelled: 'stateCancelled' } as const)[of.state];
  const look = of.calledOff ? 'needed' : of.state === 'placed' ? 'good' : 'waiting';
  return (
    <Panel title={<span lang="zh-CN">{of.title}</span>}>
      <p className={`${styles['state']} ${styles[look]}`}>{text(word, { people: of.people, turn: of.turn })}</p>
      {of.movedUpAt !== null && of.state === 'placed' ? <p className={styles['keep']}>{text('movedUp')}</p> : null}
      <Facts rows={[...of.facts.map((fact): readonly [string, string] => [local(fact.title), shownFact(fact.value, language)]), [text('organiser'), local(of.unit)], [text('signedUpOn'), formatMoment(of.signedUpAt, language)]]} />
      {cancel.error ? <Alert type="error" showIcon title={readRefusal(cancel.error)[language]} /> : null}
      {of.mayCancel ? (
        <Popconfirm title={text('cancelSure')} okText={text('yes')} cancelText={text('no')} onConfirm={() => cancel.mutate()}>
          <Button loading={cancel.isPending}>{text('cancelSignUp')}</Button>
        </Popconfirm>
      ) : null}
    </Panel>
  );
}
