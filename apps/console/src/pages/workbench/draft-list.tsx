import { EditOutlined } from '@ant-design/icons';
import { FailedState, formatMoment, Loading, sentenceOf, State, useLanguage, useLocal } from '@jinguo/console-kit';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DraftView } from '@jinguo/core';
import { App, Button, Popconfirm } from 'antd';
import { queryClient, trpc } from '../../api.ts';
import { useWorkbenchText } from './messages.ts';
import styles from './workbench.module.css';

export function DraftList() {
  const text = useWorkbenchText();
  const local = useLocal();
  const language = useLanguage();
  const { message } = App.useApp();
  const { data, error, refetch } = useQuery(trpc.draft.list.queryOptions(undefined, { staleTime: 0 }));
  const remove = useMutation(
    trpc.draft.remove.mutationOptions({
      onError: (failed) => message.error(sentenceOf(failed, language)),
      onSettled: async () => {
        await Promise.all([queryClient.invalidateQueries({ queryKey: trpc.draft.pathKey() }), queryClient.invalidateQueries({ queryKey: trpc.inbox.counts.queryKey() })]);
      },
    }),
  );
  if (error) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  if (data.length === 0) return <State glyph={<EditOutlined />} title={text('noDrafts')} hint={text('noDraftsHint')} />;
  return (
    <ul className={styles['drafts']}>
      {data.map((draft) => (
        <li key={draft.id} className={styles['draft']}>
          <div>
            <p className={styles['title']}>
              {local(draft.workflowTitle)}
              {draft.itemId === null ? null : <span className={styles['batch']}>{text('correction')}</span>}
            </p>
            <p className={`${styles['sub']} figures`}>{text('savedAt', { at: formatMoment(draft.savedAt, language) })}</p>
          </div>
          <div className={styles['draftActions']}>
            <Popconfirm title={text('removeAsk')} okText={text('remove')} onConfirm={() => remove.mutate({ id: draft.id })}>
              <Button type="text" danger>{text('remove')}</Button>
            </Popconfirm>
            <GoOn draft={draft} label={text('goOn')} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function GoOn({ draft, label }: { readonly draft: DraftView; readonly label: string }) {
  return draft.itemId === null ? (
    <Link to="/start" search={{ workflow: draft.workflow, draft: draft.id }} className={styles['goOn']}>{label}</Link>
  ) : (
    <Link to="/items/$itemId/correct" params={{ itemId: draft.itemId }} className={styles['goOn']}>{label}</Link>
  );
}
