import { defineMessages } from '@jinguo/console-kit';

export const usePaperText = defineMessages(
  'paper',
  { period: '公示期：{from}至{to}', provisional: '暂定' },
  { period: 'Stands from {from} to {to}', provisional: 'provisional' },
);
