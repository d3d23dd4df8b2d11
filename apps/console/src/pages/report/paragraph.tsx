// One paragraph of the report: words as they are, numbers as buttons.
import type { ReportPart } from '@jinguo/core';
import { useReportText } from './messages.ts';
import styles from './report-page.module.css';

export type ReportNumber = Extract<ReportPart, { kind: 'number' }>;

export interface ParagraphProps {
  readonly parts: readonly ReportPart[];
  readonly compares: boolean;
  readonly onOpen: (number: ReportNumber) => void;
}

export function Paragraph({ parts, compares, onOpen }: ParagraphProps) {
  const text = useReportText();
  return (
    <p className={styles['paragraph']}>
      {parts.map((part, index) => {
        const key = `${index}-${part.text}`;
        if (part.kind === 'text') return <span key={key}>{part.text}</span>;
        return (
          <span key={key}>
            <button type="button" className={`${styles['number']} ${part.backed ? '' : styles['unbacked']} figures`} onClick={() => onOpen(part)}>
              {part.text}
              {part.backed ? null : <span className="sr-only">（{text('unbacked')}）</span>}
            </button>
            {compares ? <span className={`${styles['last']} figures`}>{text('lastYear', { number: part.lastYear })}</span> : null}
          </span>
        );
      })}
    </p>
  );
}
