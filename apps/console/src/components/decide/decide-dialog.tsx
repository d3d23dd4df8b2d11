// Decides an item from wherever it is listed: the second of two taps. It asks for an opinion at most; an item that asks for
// more is opened instead. What it would do is shown while one looks at it.
import { Loading, readRefusal, useLanguage, useLocal } from '@jinguo/console-kit';
import type { ActionName } from '@jinguo/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Drawer, Input, Modal, type GetRef } from 'antd';
import { useCallback, useRef, useState, type KeyboardEvent } from 'react';
import { client, queryClient, trpc } from '../../api.ts';
import { useCommandKey } from '../command-key.ts';
import { OutcomePreview } from '../outcome-preview/outcome-preview.tsx';
import { takeFocus } from '../take-focus.ts';
import { usePhone } from '../use-phone.ts';
import styles from './decide.module.css';
import { givenAtOnce, isDirect, isOneReason, type Given } from './is-direct.ts';
import { useDecideText } from './messages.ts';
import { isBegun, usePhrases } from './use-phrases.ts';

export type Decision = Extract<ActionName, 'approve' | 'return' | 'reject'>;

export interface DecideDialogProps {
  readonly itemId: string;
  readonly decision: Decision;
  readonly onClose: () => void;
  /** It was done. */
  readonly onDone: (itemId: string) => void;
  /** It needs its page. */
  readonly onOpen: (itemId: string, decision: Decision) => void;
}

const kinds = { approve: 'good', return: 'back', reject: 'bad' } as const;
type Area = GetRef<typeof Input.TextArea>;

const mostDigits = 9;

export function DecideDialog({ itemId, decision, onClose, onDone, onOpen }: DecideDialogProps) {
  const text = useDecideText();
  const local = useLocal();
  const language = useLanguage();
  const phone = usePhone();
  const keyOf = useCommandKey();
  const { message } = App.useApp();
  const [opinion, setOpinion] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<Area>(null);
  const { office, own } = usePhrases(kinds[decision]);
  const phrases = [...own, ...office].slice(0, mostDigits);
  const { data: item, error } = useQuery(trpc.item.get.queryOptions({ id: itemId }, { staleTime: 2_000 }));
  const action = item?.actions.find((one) => one.action === decision);
  const simple = item !== undefined && action !== undefined && (decision === 'approve' ? isDirect(item, action) : isOneReason(item, action));
  const given: Given = action === undefined ? {} : givenAtOnce(action, opinion);
  const missing = decision !== 'approve' && opinion.trim() === '';

  const act = useMutation({
    mutationFn: (words: Given) => {
      const command = { ...words, itemId, action: decision, seenVersion: item?.version ?? 1 };
      return client.item.act.mutate({ ...command, key: keyOf(command) });
    },
    retry: (failures, failed) => failures < 2 && readRefusal(failed).actsNext === 'callerRetries',
    onSuccess: (answer) => {
      message.success(text('done', { number: answer.number, action: action === undefined ? '' : local(action.title) }));
      void queryClient.invalidateQueries({ queryKey: trpc.inbox.pathKey() });
      void queryClient.invalidateQueries({ queryKey: trpc.item.get.queryKey({ id: itemId }) });
      onDone(itemId);
    },
  });
  // As it appears, and at no later drawing.
  const appear = useCallback((area: Area | null) => {
    field.current = area;
    if (!phone) takeFocus(area);
  }, [phone]);
  const refusal = act.error ? readRefusal(act.error) : error ? readRefusal(error) : undefined;
  const send = (words: Given) => {
    setTried(true);
    if (item === undefined || act.isPending) return;
    if (!simple) onOpen(itemId, decision);
    else if (decision === 'approve' || (words.opinion ?? '') !== '') act.mutate(words);
  };
  const choose = (phrase: string) => {
    setOpinion(phrase);
    if (isBegun(phrase)) field.current?.focus({ cursor: 'end' });
    else if (action !== undefined) send(givenAtOnce(action, phrase));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send(given);
      return;
    }
    const phrase = opinion === '' && /^[1-9]$/u.test(event.key) ? phrases[Number(event.key) - 1] : undefined;
    if (phrase !== undefined && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      setOpinion(phrase);
    }
  };

  const title = item === undefined ? '…' : `${action === undefined ? '' : `${local(action.title)} · `}${item.title}`;
  const body = item === undefined ? (refusal === undefined ? <Loading rows={3} /> : <Alert type="error" showIcon title={refusal[language]} />) : (
    <div className={styles['dialog']}>
      <p className={`${styles['faint']} figures`}>{local(item.workflowTitle)} · {item.number} · {local(item.stageTitle)} · {local(item.unitName)}</p>
      {refusal === undefined ? null : <Alert type="error" showIcon title={refusal[language]} {...(refusal.issues.length === 0 ? {} : { description: refusal.issues.map((issue) => issue[language]).join(language === 'zh' ? '；' : '; ') })} />}
      {simple ? (
        <>
          <Input.TextArea
            ref={appear}
            value={opinion}
            maxLength={2000}
            autoSize={{ minRows: 2, maxRows: 6 }}
            placeholder={text(decision === 'approve' ? 'opinion' : 'reason')}
            aria-label={text(decision === 'approve' ? 'opinion' : 'reason')}
            status={tried && missing ? 'error' : ''}
            onChange={({ target }) => setOpinion(target.value)}
            onKeyDown={onKey}
          />
          {tried && missing ? <p className={styles['missing']}>{text('reasonNeeded')}</p> : null}
          <div className={styles['phrases']}>
            {phrases.map((phrase, index) => (
              <Button key={phrase} className={styles['phrase'] ?? ''} disabled={act.isPending} onClick={() => choose(phrase)}>
                {phone ? null : <span className={`${styles['digit']} figures`} aria-hidden="true">{index + 1}</span>}{phrase}
              </Button>
            ))}
          </div>
          {/* Where it leads is the same whatever the reason will be. */}
          <OutcomePreview command={act.isPending ? undefined : { ...given, ...(missing ? { opinion: '…' } : {}), itemId, action: decision, seenVersion: item.version }} waiting={text('foreseeing')} />
        </>
      ) : <Alert type="info" showIcon title={text(action === undefined ? 'notNow' : 'needsForm')} description={item.closed.map((one) => local(one)).join(language === 'zh' ? '；' : '; ')} />}
    </div>
  );
  const foot = (
    <div className={styles['foot']}>
      <span className={styles['faint']}>{phone || !simple ? null : text('hint')}</span>
      <Button onClick={onClose}>{text('cancel')}</Button>
      {item === undefined ? null : simple ? (
        <Button type="primary" danger={decision === 'reject'} loading={act.isPending} onClick={() => send(given)}>{text('confirm', { action: local(action.title) })}</Button>
      ) : <Button type="primary" ref={takeFocus} onClick={() => onOpen(itemId, decision)}>{text('open')}</Button>}
    </div>
  );
  return phone ? (
    <Drawer open placement="bottom" size="auto" title={title} onClose={onClose} footer={foot}>{body}</Drawer>
  ) : (
    // Without a cross: the field is the first there is to stand in, so that a quick Enter never presses what closes.
    <Modal open closable={false} onCancel={onClose} title={title} footer={foot} width={600} style={{ top: 90 }}>{body}</Modal>
  );
}
