// What a head decides of the files she chose: keep them to a day, or propose to destroy them by a document.
import { sentenceOf, useLanguage } from '@jinguo/console-kit';
import { useMutation } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { client } from '../../api.ts';
import { useRetentionText } from './messages.ts';
import styles from './retention-page.module.css';

const shortest = 2;

interface DecideProps {
  readonly itemIds: readonly string[];
  readonly onDone: () => void;
}

export function Decide({ itemIds, onDone }: DecideProps) {
  const text = useRetentionText();
  const [asking, setAsking] = useState<'keep' | 'destroy'>();
  return (
    <>
      <Button disabled={itemIds.length === 0} onClick={() => setAsking('keep')}>{text('keep')}</Button>
      <Button danger disabled={itemIds.length === 0} onClick={() => setAsking('destroy')}>{text('destroy')}</Button>
      {asking === undefined ? null : <Ask what={asking} itemIds={itemIds} onClose={() => setAsking(undefined)} onDone={onDone} />}
    </>
  );
}

function Ask({ what, itemIds, onClose, onDone }: DecideProps & { readonly what: 'keep' | 'destroy'; readonly onClose: () => void }) {
  const text = useRetentionText();
  const language = useLanguage();
  const [reason, setReason] = useState('');
  const [documentNumber, setNumber] = useState('');
  const [until, setUntil] = useState<Dayjs | null>(null);
  const send = useMutation({
    mutationFn: () => (what === 'keep'
      ? client.archives.keepLonger.mutate({ itemIds: [...itemIds], until: until?.format('YYYY-MM-DD') ?? '', reason: reason.trim() })
      : client.archives.propose.mutate({ itemIds: [...itemIds], reason: reason.trim(), documentNumber: documentNumber.trim() })),
    onSuccess: () => { onClose(); onDone(); },
  });
  const ready = reason.trim().length >= shortest && (what === 'keep' ? until !== null : documentNumber.trim().length >= shortest);
  return (
    <Modal open title={text(what)} okText={text(what)} cancelText={text('cancel')} onCancel={onClose} onOk={() => send.mutate()} okButtonProps={{ disabled: !ready, loading: send.isPending, danger: what === 'destroy' }}>
      <Form layout="vertical">
        <p className={styles['faint']}>{text('chosen', { count: itemIds.length })}</p>
        {what === 'keep'
          ? <Form.Item label={text('until')} htmlFor="retention-until"><DatePicker id="retention-until" value={until} onChange={(date) => setUntil(date)} /></Form.Item>
          : <Form.Item label={text('documentNumber')} htmlFor="retention-number"><Input id="retention-number" maxLength={60} value={documentNumber} onChange={({ target }) => setNumber(target.value)} /></Form.Item>}
        <Form.Item label={text('reason')} htmlFor="retention-reason"><Input id="retention-reason" maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} /></Form.Item>
        {send.error ? <p className={styles['failed']} role="alert">{sentenceOf(send.error, language)}</p> : null}
      </Form>
    </Modal>
  );
}

/** The second person's word on what was proposed. */
export function Settle({ itemIds, onDone }: DecideProps) {
  const text = useRetentionText();
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const settle = useMutation({ mutationFn: (agreed: boolean) => client.archives.settle.mutate({ itemIds: [...itemIds], agreed }), onSuccess: () => { setAsking(false); onDone(); } });
  const failed = settle.error ? <p className={styles['failed']} role="alert">{sentenceOf(settle.error, language)}</p> : null;
  return (
    <>
      <Button danger type="primary" disabled={itemIds.length === 0} onClick={() => setAsking(true)}>{text('confirm')}</Button>
      <Button disabled={itemIds.length === 0} loading={settle.isPending && !asking} onClick={() => settle.mutate(false)}>{text('setAside')}</Button>
      {asking ? null : failed}
      {asking ? (
        <Modal open title={text('confirm')} okText={text('confirm')} cancelText={text('cancel')} onCancel={() => setAsking(false)} onOk={() => settle.mutate(true)} okButtonProps={{ danger: true, loading: settle.isPending }}>
          <p>{text('confirmAsk', { count: itemIds.length })}</p>
          {failed}
        </Modal>
      ) : null}
    </>
  );
}
