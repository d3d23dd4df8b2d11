// A masked value and the way to see it: a reason first, because every look is written down.
import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { trpc } from '../../api.ts';
import { ReasonAsk } from '../reason-ask.tsx';
import { useViewText } from './messages.ts';
import styles from './schema-view.module.css';

export interface MaskedValueProps {
  readonly itemId: string;
  readonly form: string;
  readonly pointer: string;
  readonly field: string;
  readonly masked: string;
}

export function MaskedValue({ itemId, form, pointer, field, masked }: MaskedValueProps) {
  const text = useViewText();
  const [asking, setAsking] = useState(false);
  const unmask = useMutation(trpc.item.unmask.mutationOptions({ onSuccess: () => setAsking(false) }));
  if (unmask.data !== undefined) {
    return (
      <span className={`${styles['shown']} figures`}>
        {String(unmask.data.value)}
        <Button size="small" type="text" icon={<EyeInvisibleOutlined />} aria-label={text('hide')} onClick={() => unmask.reset()} />
      </span>
    );
  }
  return (
    <span className="figures">
      {masked}
      <Popover
        open={asking}
        onOpenChange={setAsking}
        trigger="click"
        content={<ReasonAsk busy={unmask.isPending} error={unmask.error} onReason={(reason) => unmask.mutate({ itemId, form, pointer, reason })} />}
      >
        <Button size="small" type="text" className={styles['eye'] ?? ''} icon={<EyeOutlined />} aria-label={text('show', { field })} />
      </Popover>
    </span>
  );
}
