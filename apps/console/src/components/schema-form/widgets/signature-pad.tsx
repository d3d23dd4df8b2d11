// 手写签名: drawn with a finger, a pen or a mouse and kept as a picture among the item's files. Whoever cannot draw sends a
// picture of her signature instead.
import { sentenceOf, useLanguage } from '@jinguo/console-kit';
import type { WidgetProps } from '@rjsf/utils';
import { Button } from 'antd';
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { useFormShared } from '../form-context.ts';
import { useFormText } from '../messages.ts';
import styles from '../schema-form.module.css';
import { upload } from './upload.ts';

const pen = 2.6;
const ink = '#1c222b';
const fileName = '签名.png';

export function SignaturePad(props: WidgetProps) {
  const text = useFormText();
  const language = useLanguage();
  const { sendAs } = useFormShared();
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = useRef<HTMLInputElement>(null);
  const last = useRef<readonly [number, number]>(undefined);
  const [drawn, setDrawn] = useState(false);
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const [shown, setShown] = useState<string>();
  useEffect(() => (shown === undefined ? undefined : () => URL.revokeObjectURL(shown)), [shown]);
  const value: unknown = props.value;
  const signed = Array.isArray(value) && value.length > 0;

  const at = (event: PointerEvent<HTMLCanvasElement>): readonly [number, number] => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    return [((event.clientX - left) / width) * event.currentTarget.width, ((event.clientY - top) / height) * event.currentTarget.height];
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    last.current = at(event);
  };
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    const from = last.current;
    const context = event.currentTarget.getContext('2d');
    if (from === undefined || context === null) return;
    const to = at(event);
    Object.assign(context, { lineWidth: pen * (event.currentTarget.width / event.currentTarget.clientWidth), lineCap: 'round', lineJoin: 'round', strokeStyle: ink });
    context.beginPath();
    context.moveTo(...from);
    context.lineTo(...to);
    context.stroke();
    last.current = to;
    setDrawn(true);
  };
  const clear = () => {
    canvas.current?.getContext('2d')?.clearRect(0, 0, canvas.current.width, canvas.current.height);
    setDrawn(false);
    setShown(undefined);
    props.onChange(undefined);
  };
  const send = async (file: File) => {
    setSending(true);
    setFailed(undefined);
    try {
      const { id } = await upload(file, () => undefined, sendAs);
      setShown(URL.createObjectURL(file));
      props.onChange([id]);
    } catch (error) {
      setFailed(error);
    } finally {
      setSending(false);
    }
  };
  const keep = () => canvas.current?.toBlob((blob) => {
    if (blob !== null) void send(new File([blob], fileName, { type: 'image/png' }));
  });

  if (signed) {
    return (
      <div className={styles['pad']}>
        <img className={styles['signed']} src={shown ?? `/files/${String(value[0])}?show`} alt={text('signed')} />
        <Button id={props.id} onClick={clear}>{text('signAgain')}</Button>
      </div>
    );
  }
  return (
    <div className={styles['pad']}>
      <canvas ref={canvas} width={1200} height={360} className={styles['canvas']} data-white="" onPointerDown={begin} onPointerMove={draw} onPointerUp={() => { last.current = undefined; }}>{text('drawHere', { label: props.label })}</canvas>
      <p className={styles['hint']}>{text('drawHere', { label: props.label })}</p>
      <div className={styles['padTools']}>
        <Button type="primary" disabled={!drawn} loading={sending} onClick={keep}>{text('useSignature')}</Button>
        <Button disabled={!drawn} onClick={clear}>{text('clearSignature')}</Button>
        <input ref={picture} type="file" hidden accept="image/jpeg,image/png" onChange={({ target }) => { const [file] = target.files ?? []; if (file !== undefined) void send(file); target.value = ''; }} />
        <Button id={props.id} type="link" onClick={() => picture.current?.click()} aria-label={`${text('signaturePicture')} ${props.label}`}>{text('signaturePicture')}</Button>
      </div>
      {failed === undefined ? null : <p className={styles['issue']} role="alert">{sentenceOf(failed, language)}</p>}
    </div>
  );
}
