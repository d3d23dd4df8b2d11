// Files chosen, dropped or photographed: sent at once with progress, kept as ids. What is photographed where there is no signal waits here
// and is sent by itself when there is one again.
import { CameraOutlined, CloseOutlined, PaperClipOutlined, UploadOutlined } from '@ant-design/icons';
import { sentenceOf, useLanguage } from '@jinguo/console-kit';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { online } from '../../online.ts';
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

export interface FilesInputProps {
  readonly ids: readonly string[];
  /** Files already known by name. */
  readonly files: readonly { readonly id: string; readonly name: string }[];
  readonly id: string;
  readonly label: string;
  /** On the open pages: whose files they are, as a part of the address. */
  readonly sendAs?: string | undefined;
  /** Offers the camera too: what is asked for is a paper that lies before her. */
  readonly camera?: boolean;
  readonly onChange: (ids: readonly string[]) => void;
}

export function FilesInput({ ids, files, id: inputId, label, sendAs, camera = false, onChange }: FilesInputProps) {
  const text = useFormText();
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const lens = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
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
      onChange(latest.current);
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
            <Button size="small" type="text" icon={<CloseOutlined />} aria-label={text('removeFile', { name })} onClick={() => onChange(ids.filter((one) => one !== id))} />
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
      {camera ? (
        <>
          <input ref={lens} type="file" hidden accept="image/*" capture="environment" onChange={({ target }) => { take(target.files); target.value = ''; }} />
          <Button icon={<CameraOutlined />} onClick={() => lens.current?.click()} aria-label={`${text('photograph')} ${label}`}>{text('photograph')}</Button>
        </>
      ) : null}
      <Button id={inputId} icon={<UploadOutlined />} onClick={() => input.current?.click()} title={text('uploadHint')} aria-label={`${text('upload')} ${label}`}>{text('upload')}</Button>
    </div>
  );
}
