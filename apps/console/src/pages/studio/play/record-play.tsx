import { SaveOutlined } from '@ant-design/icons';
import { sentenceOf, useLanguage } from '@jinguo/console-kit';
import type { Play } from '@jinguo/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { trpc, type DraftView } from '../../../api.ts';
import { usePlayText } from './messages.ts';
import styles from './play.module.css';

/** Keeps the play at hand, under a name. */
export function RecordPlay({ draft: { id, revision }, play, lastRefused }: { readonly draft: Pick<DraftView, 'id' | 'revision'>; readonly play: Play; readonly lastRefused: boolean }) {
  const text = usePlayText();
  const language = useLanguage();
  const cache = useQueryClient();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState('');
  const record = useMutation(trpc.studio.play.record.mutationOptions({
    onSuccess(plays) {
      cache.setQueryData(trpc.studio.play.recorded.queryKey({ id, revision }), plays);
      message.success(text('recordedNow'));
      setOpen(false);
      setTitle('');
    },
  }));
  const save = () => {
    if (title.trim() !== '') record.mutate({ id, title: title.trim(), play });
  };
  return (
    <>
      <Button className={styles['record'] ?? ''} block icon={<SaveOutlined />} onClick={() => setOpen(true)}>{text('record')}</Button>
      <Modal open={open} title={text('recordTitle')} okText={text('save')} cancelText={text('cancel')} okButtonProps={{ disabled: title.trim() === '', loading: record.isPending }} onOk={save} onCancel={() => setOpen(false)}>
        <div className={styles['dialog']}>
          <p className={styles['faint']}>{text('recordHint')}</p>
          {lastRefused ? <Alert type="warning" showIcon title={text('lastRefused')} /> : null}
          <Input aria-label={text('name')} placeholder={text('namePlaceholder')} maxLength={60} value={title} onChange={({ target }) => setTitle(target.value)} onPressEnter={save} />
          {record.error ? <Alert type="error" showIcon title={sentenceOf(record.error, language)} /> : null}
        </div>
      </Modal>
    </>
  );
}
