import { defineMessages } from '@jinguo/console-kit';

export const useStatusText = defineMessages(
  'status',
  {
    overdue: '超期 {count} 个工作日',
    dueToday: '今日到期',
    left: '剩 {count} 个工作日',
    due: '{date} 到期',
    noDue: '不限时',
    returned: '曾退回',
    going: '办理中', late: '已超期', givenBack: '待补正', paused: '已挂起', finished: '已办结', ended: '已结束', archived: '已归档',
  },
  {
    overdue_one: '{count} working day overdue',
    overdue_other: '{count} working days overdue',
    dueToday: 'Due today',
    left_one: '{count} working day left',
    left_other: '{count} working days left',
    due: 'due {date}',
    noDue: 'No time limit',
    returned: 'Sent back',
    going: 'In progress', late: 'Overdue', givenBack: 'Sent back', paused: 'Paused', finished: 'Done', ended: 'Ended', archived: 'Archived',
  },
);
