// A day of the office's calendar, from today on: the phone's own wheel on a phone, a month's sheet elsewhere.
import { useLanguage } from '@jinguo/console-kit';
import { DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { usePhone } from '../../components/use-phone.ts';

export interface DayInputProps {
  readonly id: string;
  /** YYYY-MM-DD */
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
  readonly today: string | undefined;
  readonly wrong: boolean;
}

export function DayInput({ id, value, onChange, today, wrong }: DayInputProps) {
  const language = useLanguage();
  const phone = usePhone();
  const status = wrong ? 'error' : '';
  if (phone) return <Input id={id} type="date" min={today} value={value ?? ''} status={status} onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)} />;
  return (
    <DatePicker
      id={id}
      style={{ width: '100%' }}
      showNow={false}
      {...(today === undefined ? {} : { minDate: dayjs(today), defaultPickerValue: dayjs(today) })}
      value={value === undefined ? null : dayjs(value)}
      status={status}
      format={language === 'zh' ? ['YYYY年M月D日', 'YYYY-MM-DD', 'YYYYMMDD'] : ['D MMM YYYY', 'YYYY-MM-DD', 'YYYYMMDD']}
      onChange={(chosen) => onChange(chosen === null || Array.isArray(chosen) ? undefined : chosen.format('YYYY-MM-DD'))}
    />
  );
}
