import { defineMessages } from '@jinguo/console-kit';

export const useViewText = defineMessages(
  'schemaView',
  {
    show: '查看 {field}',
    hide: '隐藏',
    yes: '是',
    noFiles: '未上传',
    scanRecorded: '证件材料，查看将记入审计',
    scanRefused: '证件材料，仅承办人可以查看',
    rows: '无',
    notTicked: '未勾选',
    before: '原',
    nothingBefore: '未填写',
  },
  {
    show: 'Show {field}',
    hide: 'Hide',
    yes: 'Yes',
    noFiles: 'None',
    scanRecorded: 'Sensitive: looking at it goes into the audit log',
    scanRefused: 'Sensitive: opened by who handles the item',
    rows: 'None',
    notTicked: 'not ticked',
    before: 'was',
    nothingBefore: 'left empty',
  },
);
