// One box for one number: digits only, red at once, Enter and the arrows lead to the next.
import styles from './teller.module.css';
import { useTellerText } from './messages.ts';
import { wrongAtOnce } from './sheet.ts';
import type { Sheet } from './use-sheet.ts';
import type { SheetView } from '../../procedures/shapes.ts';

export interface NumberCellProps {
  readonly view: SheetView;
  readonly sheet: Sheet;
  readonly cell: string;
  readonly label: string;
  /** Where Enter and the arrows lead from here. */
  readonly next: Readonly<Record<'Enter' | 'ArrowUp' | 'ArrowDown', string | undefined>>;
}

export function NumberCell({ view, sheet, cell, label, next }: NumberCellProps) {
  const say = useTellerText();
  const wrong = wrongAtOnce(sheet.cells, cell, view.turnout);
  const most = wrong === 'overValid' ? (sheet.cells['valid'] ?? '') : view.turnout.collected;
  return (
    <span className={styles['cell']}>
      <input
        id={idOf(cell)}
        className={`${styles['box']} ${wrong === undefined ? '' : styles['wrong']} figures`}
        inputMode="numeric"
        autoComplete="off"
        maxLength={5}
        aria-label={label}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${idOf(cell)}-wrong`}
        value={sheet.cells[cell] ?? ''}
        onFocus={(event) => event.target.select()}
        onChange={(event) => sheet.set(cell, event.target.value.trim())}
        onKeyDown={(event) => {
          const to = event.key === 'Enter' || event.key === 'ArrowUp' || event.key === 'ArrowDown' ? next[event.key] : undefined;
          if (to === undefined) return;
          event.preventDefault();
          document.querySelector<HTMLInputElement>(`#${CSS.escape(idOf(to))}`)?.focus();
        }}
      />
      {wrong === undefined ? null : <span id={`${idOf(cell)}-wrong`} className={styles['why']} role="alert">{say(wrong, { most })}</span>}
    </span>
  );
}

function idOf(cell: string): string {
  return `cell-${cell}`;
}
