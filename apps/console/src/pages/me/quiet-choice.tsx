// From when until when her channels are silent, or that they never are.
import { Select, Switch } from 'antd';
import { useDesk } from '../../components/desk/use-desk.ts';
import styles from './message-panel.module.css';
import { useMeText } from './messages.ts';

const usual = { from: 22, until: 7 };

export function QuietChoice() {
  const text = useMeText();
  const { desk: { quiet }, keep } = useDesk();
  const hours = Array.from({ length: 24 }, (_, hour) => ({ value: hour, label: text('clock', { hour: String(hour) }) }));
  return (
    <div className={styles['quiet']}>
      {quiet === null ? <span className={styles['meta']}>{text('quietNever')}</span> : (
        <>
          <Select value={quiet.from} options={hours} onChange={(from: number) => keep({ quiet: { ...quiet, from } })} aria-label={text('quietFrom')} popupMatchSelectWidth={false} />
          <span>{text('to')}</span>
          <Select value={quiet.until} options={hours} onChange={(until: number) => keep({ quiet: { ...quiet, until } })} aria-label={text('quietUntil')} popupMatchSelectWidth={false} />
        </>
      )}
      <Switch checked={quiet !== null} onChange={(on) => keep({ quiet: on ? usual : null })} aria-label={text('quiet')} />
    </div>
  );
}
