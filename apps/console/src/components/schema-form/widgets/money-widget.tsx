// Money: typed in yuan, kept in fen, said once more in capitals, because a slipped zero is seen there first.
import { parseYuan, toCapitals, yuanFigures } from '@jinguo/core/plugin';
import type { WidgetProps } from '@rjsf/utils';
import { Input } from 'antd';
import { useState } from 'react';
import { useFormText } from '../messages.ts';
import styles from '../schema-form.module.css';
import { fieldAttributes, numberOf } from './shared.ts';

export function MoneyWidget(props: WidgetProps) {
  const text = useFormText();
  const value = numberOf(props.value);
  const [typed, setTyped] = useState<string | undefined>();
  const shown = typed ?? (value === undefined ? '' : yuanFigures(value));
  return (
    <>
      <Input
        {...fieldAttributes(props)}
        className="figures"
        inputMode="decimal"
        autoComplete="off"
        prefix="¥"
        suffix={text('yuan')}
        value={shown}
        onChange={({ target }) => {
          setTyped(target.value);
          const read = parseYuan(target.value);
          // What is no amount is handed on as it is, so that the form says so instead of keeping the amount before it.
          if (target.value.trim() === '') props.onChange(undefined);
          else props.onChange(read.ok ? read.value : target.value);
        }}
        onBlur={() => setTyped(value === undefined ? typed : undefined)}
      />
      {value === undefined ? null : <p lang="zh-CN" className={styles['echo']}>{toCapitals(value)}</p>}
    </>
  );
}
