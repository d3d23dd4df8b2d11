import { defineMessages } from '@jinguo/console-kit';

export const useDocumentsText = defineMessages(
  'documents',
  { title: '发文登记簿', year: '年度', yearOption: '{year}年', counted: '共 {count} 号', cancelledCount: '其中作废 {count} 号', inForce: '在用', cancelled: '作废', cancelledOn: '{date}作废', none: '这一年还没有取号', noneHint: '文书按年取号，取号后列在这里；作废的号不再使用。', cancel: '作废', cancelOf: '作废{number}', whyCancel: '作废原因（将记入办件记录）', export: '导出' },
  { title: 'Register of documents', year: 'Year', yearOption: '{year}', counted_one: '{count} number', counted_other: '{count} numbers', cancelledCount: '{count} of them cancelled', inForce: 'In force', cancelled: 'Cancelled', cancelledOn: 'Cancelled on {date}', none: 'No number was drawn in this year', noneHint: 'Papers draw their numbers year by year and are listed here; a cancelled number is not used again.', cancel: 'Cancel', cancelOf: 'Cancel {number}', whyCancel: 'Why (goes into the item’s log)', export: 'Export' },
);
