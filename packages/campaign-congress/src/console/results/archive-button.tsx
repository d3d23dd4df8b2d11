// The archive as a file: made when clicked, because each one carries the audit log's heads of its moment.
import { DownloadOutlined } from '@ant-design/icons';
import { sentenceOf, useLanguage } from '@jinguo/console-kit';
import { App, Button } from 'antd';
import { useOrder } from '../hooks.ts';
import { useResultsText } from './messages.ts';

export function ArchiveButton({ congressId }: { readonly congressId: string }) {
  const say = useResultsText();
  const language = useLanguage();
  const { message } = App.useApp();
  const archive = useOrder('archive');
  const download = () => archive.mutate({ congressId }, { onSuccess: save, onError: (error) => void message.error(sentenceOf(error, language)) });
  return <Button icon={<DownloadOutlined />} title={say('archiveHint')} loading={archive.isPending} onClick={download}>{say('archive')}</Button>;
}

function save({ name, text }: { readonly name: string; readonly text: string }): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/jsonl' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
