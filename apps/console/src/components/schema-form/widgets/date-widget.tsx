// A date: shown as 2022年9月5日, kept as 2022-09-05; the week starts on Monday.
import { useLanguage } from '@jinguo/console-kit';
import type { WidgetProps } from '@rjsf/utils';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { fieldAttributes, stringOf } from './shared.ts';

export function DateWidget(props: WidgetProps) {
  const language = useLanguage();
  const value = stringOf(props.value);
  const read = dayjs(value === '' ? null : value);
  return (
    <DatePicker
      {...fieldAttributes(props)}
      style={{ width: '100%' }}
      value={read.isValid() ? read : null}
      // Typed dates are taken in the ways people type them.
      format={language === 'zh' ? ['YYYY年M月D日', 'YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D', 'YYYY.M.D'] : ['D MMM YYYY', 'YYYY-MM-DD', 'YYYYMMDD']}
      onChange={(chosen) => props.onChange(chosen === null || Array.isArray(chosen) ? undefined : chosen.format('YYYY-MM-DD'))}
    />
  );
}
