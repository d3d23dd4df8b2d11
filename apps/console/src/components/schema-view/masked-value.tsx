// A masked value and the way to see it: a reason first, because every look is written down.
import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Input, Popover, Tag } from 'antd';
import { useState } from 'react';
import { trpc } from '../../api.ts';
import { useLanguage } from '../../messages/language.ts';
import { sentenceOf } from '../refusal/read-refusal.ts';
import { useViewText } from './messages.ts';
import styles from './schema-view.module.css';

export interface MaskedValueProps {
  readonly itemId: string;
  readonly form: string;
  readonly pointer: string;
  readonly field: string;
  readonly masked: string;
}

const shortest = 2;

export function MaskedValue({ itemId, form, pointer, field, masked }: MaskedValueProps) {
  const text = useViewText();
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const unmask = useMutation(trpc.item.unmask.mutationOptions({ onSuccess: () => setAsking(false) }));
  if (unmask.data !== undefined) {
    return (
      <span className={`${styles['shown']} figures`}>
        {String(unmask.data.value)}
        <Button size="small" type="text" icon={<EyeInvisibleOutlined />} aria-label={text('hide')} onClick={() => unmask.reset()} />
      </span>
    );
  }
  const show = (why: string) => unmask.mutate({ itemId, form, pointer, reason: why.trim() });
  return (
    <span className="figures">
      {masked}
      <Popover
        open={asking}
        onOpenChange={setAsking}
        trigger="click"
        content={
          <div className={styles['ask']}>
            <label htmlFor={`why-${form}-${pointer}`}>{text('why')}</label>
            <div className={styles['quick']}>
              {text('reasons').split('|').map((one) => (
                <Tag.CheckableTag key={one} checked={reason === one} onChange={() => setReason(one)}>{one}</Tag.CheckableTag>
              ))}
            </div>
            <Input id={`why-${form}-${pointer}`} value={reason} maxLength={200} onChange={({ target }) => setReason(target.value)} onPressEnter={() => { if (reason.trim().length >= shortest) show(reason); }} />
            {unmask.error ? <p className={styles['failed']}>{sentenceOf(unmask.error, language)}</p> : null}
            <Button type="primary" block disabled={reason.trim().length < shortest} loading={unmask.isPending} onClick={() => show(reason)}>{text('confirm')}</Button>
          </div>
        }
      >
        <Button size="small" type="text" className={styles['eye'] ?? ''} icon={<EyeOutlined />} aria-label={text('show', { field })} />
      </Popover>
    </span>
  );
}
