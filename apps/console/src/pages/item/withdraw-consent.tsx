// 撤回同意: her own word needs no more than a tap; the office writes down who said so, on which day and how.
import { readRefusal, useLanguage, useLocal } from '@jinguo/console-kit';
import { useMutation } from '@tanstack/react-query';
import type { ItemDetail } from '@jinguo/core';
import { Alert, App, DatePicker, Form, Input, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { queryClient, trpc } from '../../api.ts';
import { useConsentText } from './consent-messages.ts';
import styles from './consents.module.css';

interface WithdrawConsentProps {
  readonly itemId: string;
  readonly of: ItemDetail['consents'][number];
  readonly by: Exclude<ItemDetail['withdrawsConsent'], 'no'>;
  readonly onClose: () => void;
}

export function WithdrawConsent({ itemId, of: { consent, words }, by, onClose }: WithdrawConsentProps) {
  const text = useConsentText();
  const local = useLocal();
  const language = useLanguage();
  const { message } = App.useApp();
  const [saidBy, setSaidBy] = useState('');
  const [on, setOn] = useState<Dayjs | null>(null);
  const [how, setHow] = useState('');
  const withdrawal = useMutation(
    trpc.item.withdrawConsent.mutationOptions({
      onSuccess: () => {
        void message.success(text('done'));
        onClose();
      },
      onSettled: () => queryClient.invalidateQueries(),
    }),
  );
  const own = by === 'own';
  const ready = own || (saidBy.trim() !== '' && on !== null && how.trim() !== '');
  const order = { itemId, consent, how: how.trim(), ...(own ? {} : { saidBy: saidBy.trim(), on: on?.format('YYYY-MM-DD') ?? '' }) };
  return (
    <Modal open title={text(own ? 'ownTitle' : 'registerTitle')} okText={text(own ? 'ownTitle' : 'register')} cancelText={text('cancel')} okButtonProps={{ disabled: !ready, loading: withdrawal.isPending }} onCancel={onClose} onOk={() => withdrawal.mutate(order)}>
      <p className={styles['lead']}><strong>{local(words)}</strong></p>
      <p className={styles['lead']}>{text(own ? 'ownHint' : 'registerHint')}</p>
      {withdrawal.error ? <Alert type="error" showIcon title={readRefusal(withdrawal.error)[language]} style={{ marginBlock: 8 }} /> : null}
      <Form layout="vertical">
        {own ? null : (
          <>
            <Form.Item label={text('saidBy')} htmlFor="consent-by"><Input id="consent-by" maxLength={60} value={saidBy} onChange={({ target }) => setSaidBy(target.value)} /></Form.Item>
            <Form.Item label={text('on')} htmlFor="consent-on"><DatePicker id="consent-on" value={on} onChange={(date) => setOn(date)} /></Form.Item>
          </>
        )}
        <Form.Item label={text(own ? 'why' : 'how')} htmlFor="consent-how"><Input id="consent-how" maxLength={500} placeholder={own ? undefined : text('howHint')} value={how} onChange={({ target }) => setHow(target.value)} /></Form.Item>
      </Form>
      {own ? null : <p className={styles['follows']}>{text('follows')}</p>}
    </Modal>
  );
}
