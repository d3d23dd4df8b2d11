import { ClockCircleOutlined } from '@ant-design/icons';
import { formatDay, formatMoment, formatTime, formatWeekday, useLanguage, useLocal } from '@jinguo/console-kit';
import { parseLocalDate } from '@jinguo/core/plugin';
import { Button, DatePicker, Tooltip } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { dayAfter } from './day-after.ts';
import { usePlayText } from './messages.ts';
import styles from './play.module.css';
import type { Player, Report } from './use-play.ts';

/** The clock of the play, and by how much it goes on. */
export function Clock({ report, player }: { readonly report: Report; readonly player: Player }) {
  const text = usePlayText();
  const local = useLocal();
  const language = useLanguage();
  const [next] = report.items.flatMap((one) => one.timers).filter((one) => one.at > report.now).toSorted((a, b) => a.at.localeCompare(b.at));
  const goTo = (day: string) => {
    const until = parseLocalDate(day);
    if (until !== undefined) player.add({ do: 'wait', until });
  };
  return (
    <section className={styles['clock']} aria-label={text('clock')}>
      <div className={styles['now']}>
        <ClockCircleOutlined />
        <b className="figures">{formatDay(report.today, language)}</b>
        <span className={`${styles['faint']} figures`}>{formatWeekday(report.today, language)} {formatTime(report.now)}</span>
      </div>
      <div className={styles['clockTools']}>
        <Button size="small" disabled={player.busy} onClick={() => player.add({ do: 'wait', workingDays: 1 })}>{text('workingDay')}</Button>
        <Button size="small" disabled={player.busy} onClick={() => player.add({ do: 'wait', days: 1 })}>{text('day')}</Button>
        <Tooltip title={next === undefined ? text('noDue') : `${local(next.title)} · ${formatMoment(next.at, language)}`}>
          <Button size="small" disabled={player.busy || next === undefined} onClick={() => { if (next !== undefined) goTo(dayAfter(next.at)); }}>{text('nextDue')}</Button>
        </Tooltip>
        <DatePicker<Dayjs> size="small" aria-label={text('toDate')} placeholder={text('toDate')} value={null} minDate={dayjs(report.today).add(1, 'day')} showNow={false} disabled={player.busy} onChange={(chosen) => { if (chosen !== null && !Array.isArray(chosen)) goTo(chosen.format('YYYY-MM-DD')); }} />
      </div>
    </section>
  );
}
