import { usePageStateText } from '@jinguo/console-kit';
import { useSyncExternalStore } from 'react';
import styles from './strips.module.css';

export function OfflineStrip() {
  const text = usePageStateText();
  const online = useSyncExternalStore(listen, () => navigator.onLine);
  return online ? null : <output className={styles['strip']}>{text('offline')}</output>;
}

function listen(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}
