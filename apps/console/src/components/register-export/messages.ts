import { defineMessages } from '@jinguo/console-kit';

export const useRegisterText = defineMessages(
  'register-export',
  {
    export: '导出台账', title: '导出台账', columns: '选择要导出的列', all: '全选', none: '清空', usual: '常用', masked: '脱敏', full: '含完整个人信息', fullHint: '所选列中的个人信息将完整导出，每一件都会记录是谁、因何查看。', reason: '导出理由', reasonHint: '如：拨付资金核对收款账户', download: '下载 .xlsx', rows: '已写入 {count} 行', stoppedAtOnce: '已取消，没有生成文件。', stopped: '已取消：写到第{count}行，没有生成文件。', stoppedFull: '已读取的办件仍记入审计。', nothing: '没有可导出的列', chosen: '已选 {count} 列', only: '按事项筛选后，可导出表单中的各项内容。',
  },
  {
    export: 'Export', title: 'Export as a sheet', columns: 'Choose the columns', all: 'All', none: 'None', usual: 'Usual', masked: 'masked', full: 'Personal data in full', fullHint: 'The chosen columns show personal data in full; for every item it is recorded who looked and why.', reason: 'Reason', reasonHint: 'e.g. to check the accounts before paying', download: 'Download .xlsx', rows_one: '{count} row written', rows_other: '{count} rows written', stoppedAtOnce: 'Cancelled: there is no file.', stopped: 'Cancelled after {count} rows: there is no file.', stoppedFull: 'The items read so far stay recorded as looked at.', nothing: 'There is nothing to export', chosen_one: '{count} column chosen', chosen_other: '{count} columns chosen', only: 'Filter by programme to export what its forms hold.',
  },
);
