import { useLocal } from '@jinguo/console-kit';
import type { Difference, DifferenceKind } from '@jinguo/core';
import { useStudioText } from './messages.ts';
import styles from './studio.module.css';

const comes: ReadonlySet<DifferenceKind> = new Set(['stageAdded', 'formAdded', 'fieldAdded']);
const goes: ReadonlySet<DifferenceKind> = new Set(['stageRemoved', 'formRemoved', 'fieldRemoved']);

/** Differences, a sentence each: green with a plus what came, red with a minus what went. */
export function DifferenceList({ differences }: { readonly differences: readonly Pick<Difference, 'kind' | 'words'>[] }) {
  const text = useStudioText();
  const local = useLocal();
  if (differences.length === 0) return <p className={styles['faint']}>{text('same')}</p>;
  return (
    <ul className={styles['changes']}>
      {differences.map((one) => (
        <li key={`${one.kind} ${one.words.zh}`} className={styles[comes.has(one.kind) ? 'comes' : goes.has(one.kind) ? 'goes' : 'alters']}>{local(one.words)}</li>
      ))}
    </ul>
  );
}
