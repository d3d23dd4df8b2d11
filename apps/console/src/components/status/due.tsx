// Until when, and how much of it is left. Late is said in red and in words, never by colour alone.
import { formatDay, formatShortDay, useLanguage } from '@jinguo/console-kit';
import { useStatusText } from './messages.ts';
import styles from './status.module.css';

export interface DueProps {
  readonly dueOn: string | null;
  readonly daysLeft: number | null;
  /** It is the day by which the item has to be taken in. */
  readonly forIntake?: boolean;
  readonly long?: boolean;
}

const soon = 1;

export function Due({ dueOn, daysLeft, forIntake = false, long = false }: DueProps) {
  const text = useStatusText();
  const language = useLanguage();
  if (dueOn === null || daysLeft === null) return <span className={styles['faint']}>{text('noDue')}</span>;
  const look = daysLeft < 0 ? 'lateText' : daysLeft <= soon ? 'soonText' : 'restText';
  const left = daysLeft < 0 ? text('overdue', { count: -daysLeft }) : daysLeft === 0 ? text('dueToday') : text('left', { count: daysLeft });
  return (
    <span className={`${styles['due']} figures`}>
      <span className={styles[look]}>{left}</span>
      <span className={styles['faint']}>{text(forIntake ? 'acceptBy' : 'due', { date: long ? formatDay(dueOn, language) : formatShortDay(dueOn, language) })}</span>
    </span>
  );
}
