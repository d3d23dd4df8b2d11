// Why it was not done, and what to do: a conflict offers the refresh, broken rules are listed one by one.
import { type Refusal, useLanguage } from '@jinguo/console-kit';
import type { ItemDetail } from '@jinguo/core';
import { Alert, Button } from 'antd';
import { queryClient, trpc } from '../../../api.ts';
import { intoView } from '../../../components/into-view.ts';
import styles from './act.module.css';
import { useActText } from './messages.ts';

export interface RefusalNoteProps {
  readonly item: ItemDetail;
  readonly refusal: Refusal;
  readonly onClose: () => void;
}

export function RefusalNote({ item, refusal, onClose }: RefusalNoteProps) {
  const text = useActText();
  const language = useLanguage();
  const stale = refusal.code === 'STALE_VERSION';
  const refresh = async () => {
    await queryClient.invalidateQueries({ queryKey: trpc.item.get.queryKey({ id: item.id }) });
    onClose();
  };
  return (
    <div className={styles['note']} role="alert" ref={intoView}>
      <Alert
        type={stale ? 'warning' : 'error'}
        showIcon
        closable={{ onClose }}
        title={stale ? text('staleTitle') : refusal[language]}
        description={
          stale ? refusal[language] : refusal.issues.length === 0 ? undefined : (
            <ul className={styles['issues']}>{refusal.issues.map((issue) => <li key={`${issue.path}${issue.code}`}>{issue[language]}</li>)}</ul>
          )
        }
        action={stale ? <Button size="small" type="primary" onClick={() => void refresh()}>{text('refresh')}</Button> : undefined}
      />
    </div>
  );
}
