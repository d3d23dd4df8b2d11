// A rate: typed in per cent, kept in ppm.
import type { WidgetProps } from '@rjsf/utils';
import { Input } from 'antd';
import { useState } from 'react';
import { formatRate } from '../../format/values.ts';
import { fieldAttributes, numberOf } from './shared.ts';

const decimals = 4;

export function RateWidget(props: WidgetProps) {
  const value = numberOf(props.value);
  const [typed, setTyped] = useState<string | undefined>();
  const shown = typed ?? (value === undefined ? '' : formatRate(value).slice(0, -1));
  return (
    <Input
      {...fieldAttributes(props)}
      className="figures"
      inputMode="decimal"
      autoComplete="off"
      suffix="%"
      value={shown}
      onChange={({ target }) => {
        setTyped(target.value);
        props.onChange(target.value.trim() === '' ? undefined : (parsePercent(target.value) ?? target.value));
      }}
      onBlur={() => setTyped(value === undefined ? typed : undefined)}
    />
  );
}

/** `3.85` → 38 500 ppm, without fractions on the way. */
function parsePercent(text: string): number | undefined {
  const match = /^(\d{1,3})(?:[.．。](\d+))?%?$/u.exec(text.normalize('NFKC').trim());
  const fraction = match?.[2] ?? '';
  if (match === null || fraction.length > decimals) return undefined;
  return Number(match[1]) * 10_000 + Number(fraction.padEnd(decimals, '0'));
}
