import { defineMessages } from '@jinguo/console-kit';

export const useViewText = defineMessages(
  'schemaView',
  {
    show: '查看 {field}',
    hide: '隐藏',
    yes: '是',
    noFiles: '未上传',
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
    rows: 'None',
    notTicked: 'not ticked',
    before: 'was',
    nothingBefore: 'left empty',
  },
);
