// CEL for the curious, with completion: the names a condition can read and the functions it can call.
import { useLocal } from '@jinguo/console-kit';
import type { ReadableName } from '@jinguo/core';
import { AutoComplete, Input } from 'antd';
import { useState } from 'react';
import { useFlowText } from '../messages.ts';

export interface CelInputProps {
  readonly value: string;
  readonly names: readonly ReadableName[];
  readonly onChange: (cel: string) => void;
}

/** Of the language itself; a plugin's own functions stand in its documents. */
const functions = ['has(', 'size(', 'daysBetween(', 'addDays(', 'addMonths('] as const;
const wordAtEnd = /[a-zA-Z.]+$/u;

export function CelInput({ value, names, onChange }: CelInputProps) {
  const text = useFlowText();
  const local = useLocal();
  const [caret, setCaret] = useState<number | null>(null);
  const before = value.slice(0, caret ?? value.length);
  const after = value.slice(caret ?? value.length);
  const word = wordAtEnd.exec(before)?.[0] ?? '';
  const known = [...names.map((one) => ({ name: one.name, title: local(one.title) })), ...functions.map((one) => ({ name: one, title: '' }))];
  const matching = word === '' ? [] : known.filter((one) => one.name.toLowerCase().includes(word.toLowerCase()) && one.name !== word).slice(0, 12);
  const options = matching.map((one) => ({ value: `${before.slice(0, before.length - word.length)}${one.name}${after}`, label: `${one.name}　${one.title}` }));
  return (
    <AutoComplete value={value} options={options} onChange={(typed: string) => onChange(typed)} defaultActiveFirstOption={false} popupMatchSelectWidth={false} style={{ width: '100%' }}>
      <Input.TextArea aria-label={text('asCel')} placeholder={text('celHint')} autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} spellCheck={false} style={{ fontFamily: 'ui-monospace, monospace' }} onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)} />
    </AutoComplete>
  );
}
