// What did not load, or not anew, and has no place of its own to say so: one line above the page, and one button for all of it.
// Beside a whole page that failed it is not drawn (app.css).
import { usePageStateText } from '@jinguo/console-kit';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { missed, retryFailed } from '../../api.ts';
import styles from './strips.module.css';

export function FailedStrip() {
  const text = usePageStateText();
  const cache = useQueryClient().getQueryCache();
  const what = useSyncExternalStore(
    (changed) => cache.subscribe(changed),
    () => {
      const all = cache.getAll().map(missed);
      return all.includes('nothing') ? 'partly' : all.includes('newer') ? 'notNewer' : undefined;
    },
  );
  if (what === undefined) return null;
  return (
    <div className={styles['failed']} data-failed-strip role="alert">
      {text(what)}
      <Button size="small" onClick={retryFailed}>{text('retry')}</Button>
    </div>
  );
}
