import { BellOutlined } from '@ant-design/icons';
import { Loading } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { Badge, Button, Drawer } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { trpc } from '../../api.ts';
import { useShellText } from './messages.ts';

const MessageList = lazy(async () => ({ default: (await import('../../components/message-list/message-list.tsx')).MessageList }));

export function MessageBell() {
  const text = useShellText();
  const [open, setOpen] = useState(false);
  const { data: counts } = useQuery(trpc.inbox.counts.queryOptions());
  const unread = counts?.unread ?? 0;
  return (
    <>
      <Badge count={unread} size="small" offset={[-10, 6]}>
        <Button
          type="text"
          shape="circle"
          icon={<BellOutlined style={{ fontSize: 18 }} />}
          aria-label={unread > 0 ? text('unread', { count: unread }) : text('messages')}
          onClick={() => setOpen(true)}
        />
      </Badge>
      <Drawer title={text('messages')} open={open} onClose={() => setOpen(false)} size={420} styles={{ body: { padding: 0 } }}>
        <Suspense fallback={<Loading />}>{open ? <MessageList onOpen={() => setOpen(false)} /> : null}</Suspense>
      </Drawer>
    </>
  );
}
