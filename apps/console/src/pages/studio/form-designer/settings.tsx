// Settings that count when they are finished, on Enter or on leaving; left empty they are taken away.
import { Input, InputNumber } from 'antd';
import { useState } from 'react';
import { Field } from '../flow/field.tsx';

interface TextSettingProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly long?: boolean;
  readonly maxLength?: number;
}

export function TextSetting({ label, value, onCommit, long = false, maxLength = 300 }: TextSettingProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    if (typed !== null && typed.trim() !== value) onCommit(typed.trim());
    setTyped(null);
  };
  const shared = { value: typed ?? value, maxLength, onChange: ({ target }: { readonly target: { readonly value: string } }) => setTyped(target.value), onBlur: commit };
  return <Field label={label}>{long ? <Input.TextArea {...shared} autoSize={{ minRows: 2, maxRows: 5 }} /> : <Input {...shared} onPressEnter={commit} />}</Field>;
}

interface NumberSettingProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onCommit: (value: number | undefined) => void;
}

export function NumberSetting({ label, value, onCommit }: NumberSettingProps) {
  const [typed, setTyped] = useState<number | null>();
  const commit = () => {
    const next = typed ?? undefined;
    if (typed !== undefined && next !== value) onCommit(next);
    setTyped(undefined);
  };
  return <Field label={label}><InputNumber style={{ width: '100%' }} min={0} changeOnWheel={false} value={typed === undefined ? (value ?? null) : typed} onChange={setTyped} onBlur={commit} onPressEnter={commit} /></Field>;
}
