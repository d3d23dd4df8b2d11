import { defineMessages, Panel } from '@jinguo/console-kit';
import { MessageList } from '../../components/message-list/message-list.tsx';

const useText = defineMessages('messagesPage', { title: '消息' }, { title: 'Messages' });

export function MessagesPage() {
  const text = useText();
  return (
    <>
      <h1 className="sr-only">{text('title')}</h1>
      <Panel title={text('title')} flush><MessageList /></Panel>
    </>
  );
}
