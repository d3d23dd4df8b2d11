import { useLocal } from '@jinguo/console-kit';
import type { ConditionRow, ReadableName } from '@jinguo/core';
import { Input, InputNumber, Select } from 'antd';
import { useFlowText } from '../messages.ts';

export interface ValueInputProps {
  readonly name: ReadableName;
  readonly row: ConditionRow;
  readonly choices: ReadableName['choices'];
  readonly onChange: (value: ConditionRow['value']) => void;
}

/** What a name is compared with: money in yuan, a choice from the form's, a date as a date. */
export function ValueInput({ name, row: { comparison, value }, choices, onChange }: ValueInputProps) {
  const text = useFlowText();
  const local = useLocal();
  const label = text('value');
  if (name.type === 'boolean') return <Select aria-label={label} value={value === true} onChange={onChange} options={[{ value: true, label: text('yes') }, { value: false, label: text('no') }]} />;
  if (comparison === 'in') {
    const list = Array.isArray(value) ? value : [];
    return <Select mode={choices.length > 0 ? 'multiple' : 'tags'} aria-label={label} value={list.map(String)} onChange={(chosen: string[]) => { if (chosen.length > 0) onChange(chosen.map((one) => choices.find((choice) => String(choice.value) === one)?.value ?? (name.type === 'integer' ? Math.trunc(Number(one)) || 0 : one))); }} options={choices.map((one) => ({ value: String(one.value), label: local(one.title) }))} />;
  }
  if (choices.length > 0) return <Select showSearch={{ optionFilterProp: 'label' }} aria-label={label} value={String(value)} onChange={(chosen: string) => onChange(choices.find((one) => String(one.value) === chosen)?.value ?? chosen)} options={choices.map((one) => ({ value: String(one.value), label: local(one.title) }))} />;
  if (name.type === 'integer') {
    const fen = name.unit === 'fen';
    const ones = fen || name.unit === 'hundredths' ? 100 : 1;
    const number = typeof value === 'number' ? value : 0;
    return <InputNumber aria-label={label} precision={ones === 1 ? 0 : 2} value={number / ones} {...(fen ? { prefix: '¥' } : {})} onChange={(typed) => { if (typed !== null) onChange(Math.round(typed * ones)); }} style={{ width: '100%' }} />;
  }
  if (name.type === 'date') return <Input type="date" aria-label={label} value={String(value)} onChange={({ target }) => { if (target.value !== '') onChange(target.value); }} />;
  return <Input aria-label={label} maxLength={500} value={String(value)} onChange={({ target }) => onChange(target.value)} />;
}
