// An identity number: read while it is typed, told back as birth date, sex and age, wrong digits named before anything is sent.
import { formatDay, useLanguage } from '@jinguo/console-kit';
import { ageOn, parseIdNumber, normalise } from '@jinguo/core/plugin';
import type { WidgetProps } from '@rjsf/utils';
import { Input } from 'antd';
import { useFormShared } from '../form-context.ts';
import { useFormText } from '../messages.ts';
import styles from '../schema-form.module.css';
import { fieldAttributes, stringOf } from './shared.ts';

const full = 18;
const problems = { length15: 'idLength15', format: 'idFormat', date: 'idDate', checksum: 'idChecksum' } as const;

export function IdNumberWidget(props: WidgetProps) {
  const text = useFormText();
  const language = useLanguage();
  const { today } = useFormShared();
  const value = stringOf(props.value);
  const length = normalise(value).length;
  const read = today === undefined || length < full ? undefined : parseIdNumber(value, today);
  return (
    <>
      <Input
        {...fieldAttributes(props)}
        className="figures"
        autoComplete="off"
        value={value}
        maxLength={24}
        suffix={<span className={styles['faint']}>{length === 0 ? '' : `${length}/${full}`}</span>}
        onChange={({ target }) => props.onChange(target.value === '' ? undefined : target.value)}
        onBlur={() => {
          if (value !== '') props.onChange(normalise(value).toUpperCase());
        }}
      />
      {read === undefined || today === undefined ? null : read.ok ? (
        <p className={styles['good']}>{[text(read.value.gender), text('born', { date: formatDay(read.value.birthDate, language) }), text('age', { count: ageOn(read.value.birthDate, today) })].join(' · ')}</p>
      ) : (
        <p className={styles['issue']}>{text(problems[read.problem])}</p>
      )}
    </>
  );
}
