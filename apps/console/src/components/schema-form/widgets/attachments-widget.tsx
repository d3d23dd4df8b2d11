// Files of a form: chosen or dropped, sent at once with progress, kept in the form as ids. What is photographed where there is no
// signal waits here and is sent by itself when there is one again.
import { CloseOutlined, PaperClipOutlined, UploadOutlined } from '@ant-design/icons';
import { sentenceOf, useLanguage } from '@jinguo/console-kit';
import type { WidgetProps } from '@rjsf/utils';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { online } from '../../online.ts';
import { useFormShared } from '../form-context.ts';
import { useFormText } from '../messages.ts';
import styles from '../schema-form.module.css';
import { shrink } from './shrink-image.ts';
import { upload } from './upload.ts';

interface Sending {
  readonly key: string;
  readonly file: File;
  readonly percent: number;
  readonly failed?: string | undefined;
  /** For the connection to come back. */
  readonly waits?: boolean;
}

export function AttachmentsWidget(props: WidgetProps) {
  const text = useFormText();
  const language = useLanguage();
  const { files, sendAs } = useFormShared();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const value: unknown = props.value;
  const ids = Array.isArray(value) ? value.map(String) : [];
  // Two uploads may end between two drawings: each adds to what the other made of the list.
  const latest = useRef(ids);
  useEffect(() => {
    latest.current = ids;
  });

  const send = async (key: string, file: File): Promise<void> => {
    const put = (change: Partial<Sending>) => setSending((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
    try {
      if (!navigator.onLine) {
        put({ waits: true });
        await online();
      }
      put({ waits: false, failed: undefined, percent: 0 });
      const done = await upload(await shrink(file), (percent) => put({ percent }), sendAs);
      setNames((all) => ({ ...all, [done.id]: done.name }));
      setSending((all) => all.filter((one) => one.key !== key));
      latest.current = [...latest.current, done.id];
      props.onChange(latest.current);
    } catch (error) {
      // It was on its way when the signal went.
      if (!navigator.onLine) return send(key, file);
      put({ failed: sentenceOf(error, language) });
    }
  };

  const take = (list: FileList | null) => {
    const added = [...(list ?? [])].map((file) => ({ key: crypto.randomUUID(), file, percent: 0 }));
    setSending((all) => [...all, ...added]);
    for (const one of added) void send(one.key, one.file);
  };

  return (
    <div
      className={styles['files']}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer.files);
      }}
    >
      {ids.map((id) => {
        const name = names[id] ?? files.find((one) => one.id === id)?.name ?? id.slice(0, 8);
        return (
          <span key={id} className={styles['file']}>
            {sendAs === undefined ? <a href={`/files/${id}`}><PaperClipOutlined /> {name}</a> : <span><PaperClipOutlined /> {name}</span>}
            <Button size="small" type="text" icon={<CloseOutlined />} aria-label={text('removeFile', { name })} onClick={() => props.onChange(ids.filter((one) => one !== id))} />
          </span>
        );
      })}
      {sending.map((one) => (
        <span key={one.key} className={styles['file']}>
          {one.file.name}
          {one.failed === undefined ? (
            <span className={styles['faint']}>{one.waits === true ? text('waitsToUpload') : text('uploading', { percent: one.percent })}</span>
          ) : (
            <>
              <span className={styles['issue']}>{one.failed}</span>
              <Button size="small" type="link" onClick={() => void send(one.key, one.file)}>{text('uploadAgain')}</Button>
              <Button size="small" type="link" onClick={() => { setSending((all) => all.filter((other) => other.key !== one.key)); }} aria-label={text('removeFile', { name: one.file.name })}>✕</Button>
            </>
          )}
        </span>
      ))}
      <input ref={input} type="file" multiple hidden accept="application/pdf,image/jpeg,image/png" onChange={({ target }) => { take(target.files); target.value = ''; }} />
      <Button id={props.id} icon={<UploadOutlined />} onClick={() => input.current?.click()} title={text('uploadHint')} aria-label={`${text('upload')} ${props.label}`}>{text('upload')}</Button>
    </div>
  );
}
