// A span of time: so many working days, days, months or hours.
import { InputNumber, Select, Space } from 'antd';
import type { Stage } from './stage-of.ts';
import { useFlowText, type FlowText } from './messages.ts';

export type Span = Exclude<NonNullable<Stage['deadline']>['within'], { untilField: string }>;
const units = ['workingDays', 'naturalDays', 'months', 'hours'] as const;
type Unit = (typeof units)[number];

export interface SpanInputProps {
  readonly value: Span;
  readonly label: string;
  readonly onChange: (span: Span) => void;
}

export function SpanInput({ value, label, onChange }: SpanInputProps) {
  const text = useFlowText();
  const unit = unitOf(value);
  return (
    <Space.Compact>
      <InputNumber aria-label={`${label} ${text('amount')}`} min={1} max={3660} precision={0} value={amountOf(value)} changeOnWheel={false} onChange={(amount) => { if (amount !== null) onChange(spanOf(unit, amount)); }} style={{ width: 88 }} />
      <Select aria-label={label} value={unit} onChange={(next: Unit) => onChange(spanOf(next, amountOf(value)))} options={units.map((one) => ({ value: one, label: unitName(one, text) }))} style={{ minWidth: 112 }} />
    </Space.Compact>
  );
}

function unitOf(span: Span): Unit {
  return units.find((one) => one in span) ?? 'workingDays';
}

function amountOf(span: Span): number {
  return Object.values(span).find((one): one is number => typeof one === 'number') ?? 1;
}

function spanOf(unit: Unit, amount: number): Span {
  switch (unit) {
    case 'workingDays': return { workingDays: amount };
    case 'naturalDays': return { naturalDays: amount };
    case 'months': return { months: Math.min(amount, 120) };
    case 'hours': return { hours: amount };
  }
}

function unitName(unit: Unit, text: FlowText): string {
  switch (unit) {
    case 'workingDays': return text('limitWorkingDays');
    case 'naturalDays': return text('limitNaturalDays');
    case 'months': return text('limitMonths');
    case 'hours': return text('limitHours');
  }
}
