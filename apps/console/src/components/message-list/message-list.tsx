// Messages to me, newest first; opening one reads it and leads to its item.
import { BellOutlined } from '@ant-design/icons';
import { defineMessages, FailedState, formatMoment, Loading, State, useLanguage, useLocal } from '@jinguo/console-kit';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { queryClient, trpc } from '../../api.ts';
import styles from './message-list.module.css';

const useText = defineMessages(
  'messageList',
  { none: '没有消息', noneHint: '办件有进展时，会在这里告诉您。', readAll: '全部标为已读', unread: '未读', count: '{count} 条未读' },
  { none: 'No messages', noneHint: 'When an item of yours moves on, you read it here.', readAll: 'Mark all as read', unread: 'unread', count: '{count} unread' },
);

export function MessageList({ onOpen }: { readonly onOpen?: () => void }) {
  const text = useText();
  const local = useLocal();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(trpc.message.list.queryOptions());
  const read = useMutation(
    trpc.message.read.mutationOptions({
      onSettled: async () => {
        await Promise.all([
          queryClient.invalidateQueries({ queryKey: trpc.message.pathKey() }),
          queryClient.invalidateQueries({ queryKey: trpc.inbox.counts.queryKey() }),
        ]);
      },
    }),
  );
  if (error) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  if (data.length === 0) return <State glyph={<BellOutlined />} title={text('none')} hint={text('noneHint')} />;
  const unread = data.filter((one) => one.readAt === null).map((one) => one.id);
  return (
    <div>
      <div className={styles['head']}>
        <span>{text('count', { count: unread.length })}</span>
        <Button size="small" type="link" disabled={unread.length === 0} loading={read.isPending} onClick={() => read.mutate({ ids: unread.slice(0, 500) })}>
          {text('readAll')}
        </Button>
      </div>
      <ul className={styles['list']}>
        {data.map((one) => {
          const words = (
            <>
              <span className={styles['text']}>
                {one.readAt === null ? <span className={styles['dot']}><span className="sr-only">{text('unread')}</span></span> : null}
                {local(one.text)}
              </span>
              <span className={`${styles['meta']} figures`}>{[one.itemNumber, formatMoment(one.at, language)].filter(Boolean).join(' · ')}</span>
            </>
          );
          const open = () => {
            if (one.readAt === null) read.mutate({ ids: [one.id] });
            onOpen?.();
          };
          return (
            <li key={one.id}>
              {one.itemId === null ? (
                <button type="button" className={styles['row']} onClick={open}>{words}</button>
              ) : (
                <Link to="/items/$itemId" params={{ itemId: one.itemId }} className={styles['row']} onClick={open}>{words}</Link>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
