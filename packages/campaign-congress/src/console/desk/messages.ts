import { defineMessages } from '@jinguo/console-kit';

export const useDeskText = defineMessages(
  'congressDesk',
  {
    steps: '步骤', next: '下一步', missing: '还缺', notYours: '现在不等您操作；有变化时本页自动更新。', over: '大会已结束。', presence: '到会情况', away: '离会', guests: '特邀、列席（不计入应到）',
    rule: '规则', overTwoThirds: '3 × 实到 > 2 × 应到', twoThirdsOrMore: '3 × 实到 ≥ 2 × 应到', noDelegates: '资格审查报告通过后确定应到人数。',
    noRounds: '尚未开始', round: '轮次', sheets: '计票单 {count}/2', done: '选举完毕', electedOf: '当选 {count} / 应选 {seats}', against: '发票前须解决',
    printedCount: '印制选票', issuedCount: '发出选票', destroyedCount: '当场销毁', spareCount: '封存余票', ballotsAdd: '印制 {printed} = 发出 + 销毁 + 封存 {sum}', ballotsDiffer: '印制 {printed} ≠ 发出 + 销毁 + 封存 {sum}：请清点', collectedCount: '收回选票', confirm: '确认', sure: '签字后即计算并锁定结果。两份计票单一致，各项数字相符。', enterLink: '录入计票单', openLink: '打开办件办理：{title}',
    box: '用现场终端投票（电子票箱）', differences: '查看不一致的各行', hall: '大屏', openHall: '开启大屏', tooMany: '不能超过实到 {most} 人', moreThanIssued: '多于发出的 {most} 张：本轮无效，重新投票',
  },
  {
    steps: 'Steps', next: 'Next', missing: 'Still missing', notYours: 'Nothing waits for you now; this page keeps itself up to date.', over: 'The congress is over.', presence: 'Who is here', away: 'Left the hall', guests: 'Guests, observers (not counted)',
    rule: 'Rule', overTwoThirds: '3 × present > 2 × entitled', twoThirdsOrMore: '3 × present ≥ 2 × entitled', noDelegates: 'The qualification report fixes how many are entitled.',
    noRounds: 'Not begun', round: 'Round', sheets: '{count} of 2 sheets', done: 'Elected', electedOf: '{count} of {seats} elected', against: 'To be settled before ballots go out',
    printedCount: 'Ballots printed', issuedCount: 'Ballots issued', destroyedCount: 'Destroyed', spareCount: 'Sealed', ballotsAdd: '{printed} printed = {sum} issued, destroyed or sealed', ballotsDiffer: '{printed} printed ≠ {sum} issued, destroyed or sealed: count again', collectedCount: 'Ballots collected', confirm: 'Confirm', sure: 'The signature computes and locks the result. Both sheets agree and the figures add up.', enterLink: 'Enter the tally', openLink: 'Open the item: {title}',
    box: 'Vote on terminals (electronic box)', differences: 'See the lines that differ', hall: 'Hall screen', openHall: 'Open the hall screen', tooMany: 'No more than the {most} present', moreThanIssued: 'More than the {most} issued: the round is void and is held again',
  },
);
