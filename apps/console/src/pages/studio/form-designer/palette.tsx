// The kinds of fields to add: pressed, or dragged to a place.
import { useDesignerText } from './messages.ts';
import { fieldKinds, type FieldKind } from './field-kinds.ts';
import styles from './form-designer.module.css';

export interface PaletteProps {
  readonly onAdd: (kind: FieldKind) => void;
  readonly onDrag: (kind: FieldKind | undefined) => void;
}

export function Palette({ onAdd, onDrag }: PaletteProps) {
  const text = useDesignerText();
  return (
    <nav className={styles['palette']} aria-label={text('palette')}>
      <h2 className={styles['heading']}>{text('palette')}</h2>
      <p className={styles['faint']}>{text('paletteHint')}</p>
      <ul className={styles['kinds']}>
        {fieldKinds.map((kind) => (
          <li key={kind}>
            <button type="button" className={styles['kind']} draggable onDragStart={(event) => { event.dataTransfer.setData('text/plain', kind); onDrag(kind); }} onDragEnd={() => onDrag(undefined)} onClick={() => onAdd(kind)}>{text(`kind_${kind}`)}</button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
