// 代填: scans of the paper the applicant signed, added or photographed before the office sends in what it entered for her.
import { Panel } from '@jinguo/console-kit';
import { FilesInput } from '../../components/schema-form/widgets/files-input.tsx';
import { useStartText } from './messages.ts';
import styles from './start-page.module.css';

export interface ScansPanelProps {
  /** How many are needed at least; 0: they may be added. */
  readonly needed: number;
  readonly ids: readonly string[];
  readonly files: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (ids: readonly string[]) => void;
}

export function ScansPanel({ needed, ids, files, onChange }: ScansPanelProps) {
  const text = useStartText();
  const missing = ids.length < needed;
  return (
    <Panel title={text('onBehalf')}>
      <p className={styles['scansHint']}>{text(needed === 0 ? 'scansAsked' : 'scansNeeded', { count: needed })}</p>
      <FilesInput ids={ids} files={files} id="scans" label={text('scans')} camera onChange={onChange} />
      {missing ? <p className={styles['scansMissing']}>{text('scansMissing', { count: needed - ids.length })}</p> : null}
    </Panel>
  );
}
