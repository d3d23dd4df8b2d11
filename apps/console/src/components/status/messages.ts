import { defineMessages } from '@jinguo/console-kit';

export const useStatusText = defineMessages(
  'status',
  {
    overdue: '超期 {count} 个工作日',
    dueToday: '今日到期',
    left: '剩 {count} 个工作日',
    due: '{date} 到期',
    acceptBy: '受理期限 {date}',
    noDue: '不限时',
    returned: '曾退回',
  },
  {
    overdue_one: '{count} working day overdue',
    overdue_other: '{count} working days overdue',
    dueToday: 'Due today',
    left_one: '{count} working day left',
    left_other: '{count} working days left',
    due: 'due {date}',
    acceptBy: 'accept by {date}',
    noDue: 'No time limit',
    returned: 'Was returned',
  },
);
