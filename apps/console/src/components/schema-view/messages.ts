import { defineMessages } from '../../messages/define-messages.ts';

export const useViewText = defineMessages(
  'schemaView',
  {
    show: '查看 {field}',
    why: '查看原因（将记入审计）',
    reasons: '核对申报材料|电话联系申报人|核对收款账户',
    confirm: '查看',
    hide: '隐藏',
    yes: '是',
    no: '否',
    noFiles: '未上传',
    rows: '无',
    notTicked: '未勾选',
  },
  {
    show: 'Show {field}',
    why: 'Reason (goes into the audit log)',
    reasons: 'Compare with the documents|Call the applicant|Check the account',
    confirm: 'Show',
    hide: 'Hide',
    yes: 'Yes',
    no: 'No',
    noFiles: 'None',
    rows: 'None',
    notTicked: 'not ticked',
  },
);
