// 流程说明: a workflow on one page in Chinese, for the leaders to sign.
import type { DescribedStage, Paper } from '@jinguo/core';
import { Button, Modal } from 'antd';
import { PaperSheet } from '../../components/paper/paper-sheet.tsx';
import { printElement } from '../../components/paper/print.ts';
import { useStudioText } from './messages.ts';

export interface SignedPageProps {
  readonly title: string;
  readonly stages: readonly DescribedStage[];
  readonly onClose: () => void;
}

export function SignedPage({ title, stages, onClose }: SignedPageProps) {
  const text = useStudioText();
  const paper: Paper = {
    title: `“${title}”办理流程说明`,
    blocks: [
      { kind: 'paragraph', text: `本流程共${stages.length}个环节，各环节的办理人、时限和去向如下。` },
      { kind: 'table', head: ['环节', '办理人', '时限', '去向'], rows: stages.map((one) => [one.title, one.who, one.within, one.leads.join('；')]) },
      { kind: 'signature', lines: ['审定人（签字）：　　　　　　　　', '年　　月　　日'] },
    ],
  };
  return (
    <Modal open width={900} title={text('page')} onCancel={onClose} footer={<Button type="primary" onClick={() => printElement('signed-page')}>{text('print')}</Button>}>
      <div id="signed-page"><PaperSheet paper={paper} /></div>
    </Modal>
  );
}
