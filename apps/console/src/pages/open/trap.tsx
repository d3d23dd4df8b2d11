// A field nobody sees: whoever fills it in is a program. It asks nothing of people and no third party.
import { useOpenText } from './messages.ts';
import styles from './open.module.css';

export function Trap({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const text = useOpenText();
  return (
    <div className={styles['trap']} aria-hidden="true">
      <label>{text('trap')}<input name="website" tabIndex={-1} autoComplete="off" value={value} onChange={({ target }) => onChange(target.value)} /></label>
    </div>
  );
}
