// The newest papers of many items as one PDF, ready for the printer; a hundred at a time.
import { PrinterOutlined } from '@ant-design/icons';
import { defineMessages, sentenceOf, useLanguage } from '@jinguo/console-kit';
import { Alert, Button, Modal, Tooltip } from 'antd';
import { useLongWork } from '../long-work/use-long-work.ts';
import { WorkBar } from '../long-work/work-bar.tsx';
import { saveFile } from '../save-file.ts';

const useText = defineMessages(
  'print-many',
  { print: '批量打印', hint: '每件最新的文书合成一个 PDF（最多{most}件）', title: '批量打印 {count} 件', done: '已排版 {done} / {total} 件', stopped: '已取消，没有生成文件。', close: '关闭', again: '重试' },
  { print: 'Print all', hint: 'The newest paper of each in one PDF, {most} at most', title: 'Print {count}', done: '{done} of {total} set', stopped: 'Cancelled: there is no file.', close: 'Close', again: 'Try again' },
);
const most = 100;

export interface PrintManyProps {
  readonly items: readonly string[];
  /** Beside other buttons, as one of them; else as a link. */
  readonly look?: 'button' | 'link';
}

export function PrintMany({ items, look = 'link' }: PrintManyProps) {
  const text = useText();
  const language = useLanguage();
  const ids = items.slice(0, most);
  const work = useLongWork((watch) => saveFile('/papers', { of: 'items', ids, what: 'newest' }, watch));
  return (
    <>
      <Tooltip title={text('hint', { most })}>
        <Button type={look === 'link' ? 'link' : 'default'} icon={<PrinterOutlined />} disabled={ids.length === 0} onClick={work.begin}>{text('print')}</Button>
      </Tooltip>
      <Modal
        open={work.state !== 'idle' && work.state !== 'over'}
        title={text('title', { count: ids.length })}
        closable={false}
        mask={{ closable: false }}
        footer={work.state === 'running' ? null : (
          <>
            <Button onClick={work.reset}>{text('close')}</Button>
            <Button type="primary" onClick={work.begin}>{text('again')}</Button>
          </>
        )}
      >
        {work.state === 'running' ? <WorkBar progress={work.progress} said={({ done, total }) => text('done', { done, total: total ?? ids.length })} onStop={work.stop} /> : null}
        {work.state === 'stopped' ? <Alert type="info" showIcon title={text('stopped')} /> : null}
        {work.state === 'failed' ? <Alert type="error" showIcon title={sentenceOf(work.error, language)} /> : null}
      </Modal>
    </>
  );
}
