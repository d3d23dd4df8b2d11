// One cell: as the clerk wrote it, red with the reason where it is wrong, and open to be mended with a click or Enter.
import { sentenceOf, useLanguage } from '@jinguo/console-kit';
import { Input, Select } from 'antd';
import { useCallback, useState } from 'react';
import styles from './import.module.css';
import { useImportText } from './messages.ts';
import { problemsOf, type Column, type RowView } from './views.ts';

export interface CellProps {
  readonly row: RowView;
  readonly column: Column;
  readonly value: string;
  /** While the sheet is being worked on nothing is mended. */
  readonly locked: boolean;
  readonly onMend: (value: string) => Promise<void>;
}

export function Cell({ row, column, value, locked, onMend }: CellProps) {
  const text = useImportText();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const problems = problemsOf(row, column.header);
  if (row.state === 'taken') return <span className={styles['text']}>{value}</span>;
  const save = async (written: string) => {
    setOpen(false);
    setFailed(undefined);
    if (written.trim() === value) return;
    try {
      await onMend(written);
    } catch (error) {
      setFailed(error);
    }
  };
  const label = text('edit', { row: row.row, column: column.header });
  const blank = problems.length > 0 ? text('empty') : '—';
  return (
    <div className={problems.length > 0 ? styles['wrong'] : undefined}>
      {open ? <Editor column={column} value={value} label={label} onSave={(written) => void save(written)} onCancel={() => setOpen(false)} /> : (
        <button type="button" className={styles['cell']} disabled={locked} aria-label={`${value === '' ? blank : value}：${label}`} onClick={() => setOpen(true)}>
          {value === '' ? <span className={styles['faint']}>{blank}</span> : value}
        </button>
      )}
      {problems.map((one) => <span key={`${one.code}-${one.zh}`} className={styles['reason']}>{one[language]}</span>)}
      {failed === undefined ? null : <span className={styles['reason']} role="alert">{sentenceOf(failed, language)}</span>}
    </div>
  );
}

interface EditorProps {
  readonly column: Column;
  readonly value: string;
  readonly label: string;
  readonly onSave: (value: string) => void;
  readonly onCancel: () => void;
}

function Editor({ column, value, label, onSave, onCancel }: EditorProps) {
  const [written, setWritten] = useState(value);
  // Whoever opened it means to write.
  const focus = useCallback((field: { readonly focus: () => void } | null) => field?.focus(), []);
  if (column.choices.length > 0) {
    return (
      <Select
        ref={focus}
        defaultOpen
        showSearch
        aria-label={label}
        className={styles['editor'] ?? ''}
        popupMatchSelectWidth={false}
        value={column.choices.includes(value) ? value : null}
        placeholder={value}
        options={column.choices.map((choice) => ({ value: choice, label: choice }))}
        onSelect={(chosen: string) => onSave(chosen)}
        onBlur={onCancel}
        onInputKeyDown={(event) => { if (event.key === 'Escape') onCancel(); }}
      />
    );
  }
  return (
    <Input
      ref={focus}
      aria-label={label}
      className={styles['editor'] ?? ''}
      value={written}
      placeholder={column.example}
      onChange={({ target }) => setWritten(target.value)}
      onPressEnter={() => onSave(written)}
      onBlur={() => onSave(written)}
      onKeyDown={(event) => { if (event.key === 'Escape') onCancel(); }}
    />
  );
}
