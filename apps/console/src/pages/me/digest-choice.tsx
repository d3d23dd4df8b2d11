// At which hour of working days she is written what waits for her, or that she is not.
import { Select } from 'antd';
import { useDesk } from '../../components/desk/use-desk.ts';
import { useMeText } from './messages.ts';

const hours = Array.from({ length: 15 }, (_, index) => index + 6);
const never = -1;

export function DigestChoice() {
  const text = useMeText();
  const { desk, keep } = useDesk();
  return (
    <Select
      value={desk.digestHour ?? never}
      onChange={(hour: number) => keep({ digestHour: hour === never ? null : hour })}
      options={[...hours.map((hour) => ({ value: hour, label: text('digestAt', { hour: `${hour}:00` }) })), { value: never, label: text('digestNever') }]}
      aria-label={text('digest')}
      popupMatchSelectWidth={false}
    />
  );
}
