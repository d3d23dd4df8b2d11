import { defineMessages } from '../../messages/define-messages.ts';

export const useTimelineText = defineMessages(
  'approval-timeline',
  {
    name: '审批记录',
    empty: '暂无审批记录',
    newestFirst: '最新在前',
    oldestFirst: '最早在前',
    took: '用时 {count} 个工作日',
    tookToday: '当日办理',
    onBehalfOf: '代{name}',
    changed: '填写或修改 {count} 项',
    folded: '{count} 条系统记录',
    unfold: '展开',
    fold: '收起',
  },
  {
    name: 'Record of decisions',
    empty: 'Nothing recorded yet',
    newestFirst: 'Newest first',
    oldestFirst: 'Oldest first',
    took_one: 'took {count} working day',
    took_other: 'took {count} working days',
    tookToday: 'same day',
    onBehalfOf: 'for {name}',
    changed_one: '{count} value entered or changed',
    changed_other: '{count} values entered or changed',
    folded_one: '{count} entry by the system',
    folded_other: '{count} entries by the system',
    unfold: 'Show',
    fold: 'Hide',
  },
);
