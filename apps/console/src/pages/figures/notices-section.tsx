// 公示与异议 of a workflow in a year: what was published, and what became of each objection.
import type { WorkflowFigures } from '@jinguo/core';
import styles from './figures-page.module.css';
import { useFiguresText } from './messages.ts';

const parts = ['notices', 'received', 'open', 'notAccepted', 'upheld', 'partly', 'notUpheld'] as const;

export function NoticesSection({ objections }: Pick<WorkflowFigures, 'objections'>) {
  const text = useFiguresText();
  if (objections.notices === 0 && objections.received === 0) return null;
  return (
    <>
      <h3 className={styles['sub']}>{text('noticesTitle')}</h3>
      <ul className={styles['plain']}>{parts.map((part) => <li key={part}><span>{text(`objections_${part}`)}</span><span className="figures">{objections[part]}</span></li>)}</ul>
    </>
  );
}
