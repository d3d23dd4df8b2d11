// A workflow on one page in Chinese, as a paper for the leaders to sign.
import type { DescribedStage } from '../../analysis/export/description.ts';
import type { Paper } from '../../plugin/contributions.ts';

export function descriptionPaper(title: string, stages: readonly DescribedStage[]): Paper {
  return {
    title: `“${title}”办理流程说明`,
    blocks: [
      { kind: 'paragraph', text: `本流程共${stages.length}个环节，各环节的办理人、时限和去向如下。` },
      { kind: 'table', head: ['环节', '办理人', '时限', '去向'], rows: stages.map((one) => [one.title, one.who, one.within, one.leads.join('；')]) },
      { kind: 'signature', lines: ['审定人（签字）：　　　　　　　　', '年　　月　　日'] },
    ],
  };
}
