// Codes with a check of their own (credit code, bank card, phone): brought to their normal form, confirmed when they fit.
import { normalise, parseBankCard, parseCreditCode, parsePhone } from '@jinguo/core/plugin';
import type { WidgetProps } from '@rjsf/utils';
import { Input } from 'antd';
import { useFormText } from '../messages.ts';
import styles from '../schema-form.module.css';
import { fieldAttributes, maxLengthOf, ruleOf, stringOf } from './shared.ts';

export function CreditCodeWidget(props: WidgetProps) {
  const text = useFormText();
  const read = parseCreditCode(stringOf(props.value));
  return (
    <>
      <CodeInput {...props} tidy={(value) => normalise(value).toUpperCase()} />
      {read.ok ? <p className={read.value.organisationCodeFits ? styles['good'] : styles['warn']}>{text(read.value.organisationCodeFits ? 'codeOk' : 'codeWarn')}</p> : null}
    </>
  );
}

export function BankCardWidget(props: WidgetProps) {
  const read = parseBankCard(stringOf(props.value));
  return (
    <>
      <CodeInput {...props} tidy={normalise} keyboard="numeric" />
      {read.ok ? <p className={`${styles['good']} figures`}>{read.value.replaceAll(/(\d{4})(?=\d)/gu, '$1 ')}</p> : null}
    </>
  );
}

export function PhoneWidget(props: WidgetProps) {
  const read = parsePhone(stringOf(props.value));
  return <CodeInput {...props} tidy={(value) => (read.ok ? read.value.normalised : normalise(value))} keyboard="tel" />;
}

interface CodeInputProps extends Pick<WidgetProps, 'id' | 'required' | 'value' | 'onChange' | 'options'> {
  readonly tidy: (value: string) => string;
  readonly keyboard?: 'text' | 'numeric' | 'tel';
}

function CodeInput({ tidy, keyboard = 'text', ...props }: CodeInputProps) {
  const value = stringOf(props.value);
  return (
    <Input
      {...fieldAttributes(props)}
      {...maxLengthOf(ruleOf(props))}
      className="figures"
      autoComplete="off"
      inputMode={keyboard}
      value={value}
      onChange={({ target }) => props.onChange(target.value === '' ? undefined : target.value)}
      onBlur={() => {
        if (value !== '') props.onChange(tidy(value));
      }}
    />
  );
}
