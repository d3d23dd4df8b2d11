// The newest papers of many items as one PDF, ready for the printer; a hundred at a time.
import { PrinterOutlined } from '@ant-design/icons';
import { defineMessages, sentenceOf, useLanguage } from '@jinguo/console-kit';
import { useMutation } from '@tanstack/react-query';
import { Button, Tooltip } from 'antd';
import { saveFile } from '../save-file.ts';

const useText = defineMessages('print-many', { print: '批量打印', hint: '每件最新的文书合成一个 PDF（最多{most}件）' }, { print: 'Print all', hint: 'The newest paper of each in one PDF, {most} at most' });
const most = 100;

export function PrintMany({ items, className }: { readonly items: readonly string[]; readonly className?: string }) {
  const text = useText();
  const language = useLanguage();
  const save = useMutation({ mutationFn: () => saveFile('/papers', { of: 'items', ids: items.slice(0, most), what: 'newest' }) });
  return (
    <Tooltip title={save.error ? sentenceOf(save.error, language) : text('hint', { most })}>
      <Button type="link" danger={save.error !== null} className={className ?? ''} icon={<PrinterOutlined />} loading={save.isPending} disabled={items.length === 0} onClick={() => save.mutate()}>{text('print')}</Button>
    </Tooltip>
  );
}
