// What the outcomes and verdicts of core's own stage kinds are called.
import { bySilence } from './advisers-silence.ts';
import type { LocalText } from './text.ts';

const outcomeTitles: Readonly<Record<string, LocalText>> = {
  submitted: { zh: '提交', en: 'Submitted' },
  approved: { zh: '同意', en: 'Approved' },
  rejected: { zh: '不同意', en: 'Rejected' },
  notAccepted: { zh: '不予受理', en: 'Not accepted' },
  returned: { zh: '退回', en: 'Returned' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
  expired: { zh: '逾期未补正', en: 'Not answered in time' },
  agreed: { zh: '意见齐备', en: 'All opinions in' },
  vetoed: { zh: '否决', en: 'Vetoed' },
  amend: { zh: '有意见', en: 'Amendment asked' },
  [bySilence]: { zh: '逾期视为无意见', en: 'No answer in time: no objection' },
  none: { zh: '无意见', en: 'No objection' },
  disagree: { zh: '不同意', en: 'Disagrees' },
  passed: { zh: '公示期满', en: 'Notice ended' },
  objected: { zh: '提出异议', en: 'Objected to' },
  clue: { zh: '匿名线索（不停办）', en: 'Anonymous clue (does not stop it)' },
  recorded: { zh: '已登记', en: 'Recorded' },
  elapsed: { zh: '到期', en: 'Time came' },
  advanced: { zh: '随批次进入下一环节', en: 'Moved on with the batch' },
  appealed: { zh: '申请复核', en: 'Review asked' },
  lapsed: { zh: '逾期未申请复核', en: 'No review asked in time' },
  excluded: { zh: '不予列入', en: 'Excluded' },
  held: { zh: '暂缓', en: 'Held back' },
  adopted: { zh: '转入本批次', en: 'Taken over by this batch' },
  takenBack: { zh: '拿回', en: 'Decision taken back' },
  terminated: { zh: '终止', en: 'Terminated' },
  voided: { zh: '作废', en: 'Voided' },
  reopened: { zh: '重新办理', en: 'Reopened' },
};

/** An outcome or verdict in words; one without a word of its own shows its name. */
export function outcomeTitle(name: string): LocalText {
  return outcomeTitles[name] ?? { zh: name, en: name };
}
