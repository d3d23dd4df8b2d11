import { defineMessages } from '@jinguo/console-kit';

export const useRetentionText = defineMessages(
  'retention',
  {
    title: '到期档案', on: '截至', counted: '共 {count} 件', more: '只显示前 {count} 件，请先处理这些', none: '没有保管期满的案卷', noneHint: '办结案卷保管期满后列在这里，由负责人鉴定：延期保管，或经两人确认后销毁。永久保管的不列。',
    class: '{kept}保管', sealed: '密封', closedOn: '{date}办结', endsOn: '{date}期满', keptLonger: '已延至{date}：{reason}', proposed: '{by}{date}提议销毁（{number}）：{reason}',
    chosen: '已选 {count} 件', all: '全选', choose: '选择{number}', keep: '延期保管', destroy: '提议销毁', confirm: '确认销毁', setAside: '不销毁', until: '保管至', reason: '理由（将记入办件记录）', documentNumber: '销毁批准文号',
    confirmAsk: '销毁后不可恢复：姓名、证件、文书和附件全部删除，只留统计数和办理留痕。确认销毁 {count} 件？', ofYours: '待另一位负责人确认', cancel: '取消',
  },
  {
    title: 'Files whose time is over', on: 'As of', counted_one: '{count} file', counted_other: '{count} files', more: 'Only the first {count} are shown; decide of these first', none: 'No file’s time is over', noneHint: 'Closed files are listed here once their time to be kept is over; a head keeps them longer, or two people destroy them. What is kept for ever is never listed.',
    class: 'Kept {kept}', sealed: 'Sealed', closedOn: 'Closed on {date}', endsOn: 'until {date}', keptLonger: 'Kept to {date}: {reason}', proposed: '{by} proposed to destroy it on {date} ({number}): {reason}',
    chosen: '{count} chosen', all: 'All', choose: 'Choose {number}', keep: 'Keep longer', destroy: 'Propose to destroy', confirm: 'Destroy', setAside: 'Do not destroy', until: 'Keep until', reason: 'Why (goes into the item’s log)', documentNumber: 'Number of the document that allows it',
    confirmAsk: 'Nothing brings it back: names, numbers, papers and uploads are deleted; counts and the log of who handled it stay. Destroy {count}?', ofYours: 'Waits for another head', cancel: 'Cancel',
  },
);
