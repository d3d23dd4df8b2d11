// 申请回避: says that one must not decide this item, and why; from then on it waits for somebody else.
import { readRefusal, useLanguage } from '@jinguo/console-kit';
import { useMutation } from '@tanstack/react-query';
import { Alert, App, Input, Modal } from 'antd';
import { useState } from 'react';
import { queryClient, trpc } from '../../../api.ts';
import { useActText } from './messages.ts';

export function RecuseDialog({ itemId, onClose }: { readonly itemId: string; readonly onClose: () => void }) {
  const text = useActText();
  const language = useLanguage();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const recuse = useMutation(
    trpc.tie.recuse.mutationOptions({
      onSuccess: () => {
        void message.success(text('recused'));
        onClose();
      },
      onSettled: () => queryClient.invalidateQueries(),
    }),
  );
  return (
    <Modal open title={text('recuse')} okText={text('confirm', { action: text('recuse') })} cancelText={text('cancel')} okButtonProps={{ disabled: reason.trim() === '', loading: recuse.isPending }} onCancel={onClose} onOk={() => recuse.mutate({ itemId, reason })}>
      <p>{text('recuseHint')}</p>
      {recuse.error ? <Alert type="error" showIcon title={readRefusal(recuse.error)[language]} style={{ marginBlock: 8 }} /> : null}
      <Input.TextArea value={reason} maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} placeholder={text('recuseReason')} aria-label={text('reason')} onChange={({ target }) => setReason(target.value)} />
    </Modal>
  );
}
