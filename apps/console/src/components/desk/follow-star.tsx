// The star of an item: followed or not, one tap.
import { StarFilled, StarOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { queryClient, trpc } from '../../api.ts';
import { useDeskText } from './messages.ts';
import styles from './desk.module.css';

export interface FollowStarProps {
  readonly itemId: string;
  readonly title: string;
  readonly followed: boolean;
}

export function FollowStar({ itemId, title, followed }: FollowStarProps) {
  const text = useDeskText();
  const follow = useFollow();
  const on = follow.wished?.itemId === itemId ? follow.wished.on : followed;
  return (
    <Button
      type="text"
      size="small"
      className={on ? `${styles['star']} ${styles['starOn']}` : (styles['star'] ?? '')}
      icon={on ? <StarFilled /> : <StarOutlined />}
      aria-pressed={on}
      aria-label={text(on ? 'unfollow' : 'follow', { title })}
      title={text(on ? 'unfollow' : 'follow', { title })}
      onClick={(event) => {
        event.stopPropagation();
        follow.set({ itemId, on: !on });
      }}
    />
  );
}

export interface Follow {
  readonly set: (wish: { readonly itemId: string; readonly on: boolean }) => void;
  /** What was asked for and is not read anew yet. */
  readonly wished: { readonly itemId: string; readonly on: boolean } | undefined;
}

export function useFollow(): Follow {
  const { mutate, variables, isPending } = useMutation(
    trpc.item.follow.mutationOptions({
      onSettled: (_answer, _error, { itemId }) => Promise.all([queryClient.invalidateQueries({ queryKey: trpc.inbox.pathKey() }), queryClient.invalidateQueries({ queryKey: trpc.item.get.queryKey({ id: itemId }) })]),
    }),
  );
  return { set: mutate, wished: isPending ? variables : undefined };
}
