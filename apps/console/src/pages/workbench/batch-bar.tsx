// What can be done with the items that are ticked: it lies at the foot of the screen while any is.
import { Button, Checkbox } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { PrintMany } from '../../components/paper/print-many.tsx';
import { useWorkbenchText } from './messages.ts';
import type { BatchAction } from './run-batch.ts';
import type { Selection } from './use-selection.ts';
import styles from './workbench.module.css';

const BatchDialog = lazy(async () => ({ default: (await import('./batch-dialog.tsx')).BatchDialog }));

export interface BatchBarProps {
  readonly selection: Selection;
  /** What is done with is only printed. */
  readonly decides: boolean;
  readonly shown: number;
}

export function BatchBar({ selection, decides, shown }: BatchBarProps) {
  const text = useWorkbenchText();
  const [asked, setAsked] = useState<BatchAction>();
  const count = selection.rows.length;
  if (count === 0 && asked === undefined) return null;
  // Only where something ticked waits to be taken in: most lists have nothing that does.
  const takesIn = selection.rows.some((row) => row.quick.some((one) => one.action === 'accept'));
  return (
    <section className={styles['batchBar']} data-action-bar aria-label={text('selected', { count })}>
      <Checkbox checked={count === shown} indeterminate={count > 0 && count < shown} onChange={({ target }) => selection.all(target.checked)}>{text('selected', { count })}</Checkbox>
      <Button type="text" onClick={selection.clear}>{text('clearSelection')}</Button>
      <span className={styles['spring']} />
      <PrintMany look="button" items={selection.rows.map((row) => row.itemId)} />
      {decides ? (
        <>
          <Button onClick={() => setAsked('reject')} danger>{text('reject')}</Button>
          <Button onClick={() => setAsked('return')}>{text('return')}</Button>
          {takesIn ? <Button onClick={() => setAsked('accept')}>{text('accept')}</Button> : null}
          <Button type="primary" onClick={() => setAsked('approve')}>{text('approve')}</Button>
        </>
      ) : null}
      {asked === undefined ? null : (
        <Suspense fallback={null}>
          <BatchDialog rows={selection.rows} action={asked} onClose={() => { setAsked(undefined); selection.clear(); }} />
        </Suspense>
      )}
    </section>
  );
}
