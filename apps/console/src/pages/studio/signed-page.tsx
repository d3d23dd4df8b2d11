// 流程说明: a workflow on one page in Chinese, for the leaders to sign.
import type { Paper } from '@jinguo/core';
import { Button, Modal } from 'antd';
import { PaperSheet } from '../../components/paper/paper-sheet.tsx';
import { printElement } from '../../components/paper/print.ts';
import { useStudioText } from './messages.ts';

export function SignedPage({ paper, onClose }: { readonly paper: Paper; readonly onClose: () => void }) {
  const text = useStudioText();
  return (
    <Modal open width={900} title={text('page')} onCancel={onClose} footer={<Button type="primary" onClick={() => printElement('signed-page')}>{text('print')}</Button>}>
      <div id="signed-page"><PaperSheet paper={paper} /></div>
    </Modal>
  );
}
