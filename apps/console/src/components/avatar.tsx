// A person as a small disc with the last character of her name, in a quiet colour of her own.
import styles from './avatar.module.css';

const looks = ['a', 'b', 'c', 'd', 'e'] as const;

export function NameDisc({ name, small = false }: { readonly name: string; readonly small?: boolean }) {
  const sum = [...name].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
  return (
    <span className={`${styles['disc']} ${styles[looks[sum % looks.length] ?? 'a']} ${small ? styles['small'] : ''}`} aria-hidden="true">
      {[...name].at(-1) ?? '·'}
    </span>
  );
}
