import { defineMessages } from '@jinguo/console-kit';

export const useTerminalText = defineMessages(
  'congressTerminal',
  {
    code: '请输入投票码', codeHint: '投票码印在您抽取的纸条上，只能使用一次，不对应任何人。', go: '开始投票', onlyHere: '本终端只供会场内现场投票，不得用于在家或远程投票。系统只记录投票码已用，不记录谁投了什么；请独自填写，勿让他人看到。', clear: '清除', erase: '退格',
    marked: '赞成 {count} / 应选 {seats}', over: '赞成人数超过应选 {seats} 人，交出后为无效票。', blank: '没有任何标记：视为全部弃权。', writeIn: '另选他人', writeInHint: '最多可另选 {count} 人（不超过您反对的人数）', name: '姓名',
    review: '核对选票', mend: '返回修改', cast: '投出选票', leave: '退出', reviewTitle: '请核对，投出后不能更改', thanks: '选票已投入票箱。请离开终端。', next: '下一位', closed: '投票尚未开始或已经结束', closedHint: '请等候工作人员通知。', unknownCode: '投票码不正确，请重新输入；您的选票内容仍在。', alreadyUsed: '这个投票码已经用过，选票已在票箱中。', notABallot: '选票与本轮名单不符，请退出后重新开始。', noBox: '本轮没有电子票箱，请使用纸质选票。',
  },
  {
    code: 'Type your voting code', codeHint: 'It is on the slip you drew. It works once and belongs to nobody.', go: 'Begin', onlyHere: 'For voting in this hall only, never from home or by a link. It is kept that a code was used, never who cast what. Vote alone, where nobody sees it.', clear: 'Clear', erase: 'Erase',
    marked: 'For {count} of {seats} seats', over: 'More marked for than the {seats} seats: cast like this, the ballot is invalid.', blank: 'Nothing is marked: that abstains on everyone.', writeIn: 'Write in', writeInHint: 'Up to {count} (no more than you voted against)', name: 'Name',
    review: 'Look it over', mend: 'Back', cast: 'Cast the ballot', leave: 'Leave', reviewTitle: 'Look it over: once cast it cannot be changed', thanks: 'Your ballot is in the box. Please leave the terminal.', next: 'Next voter', closed: 'The vote has not begun or is over', closedHint: 'Please wait for the staff.', unknownCode: 'That code is not right. Type it again; your ballot is still here.', alreadyUsed: 'This code was used, and a ballot cast with it is in the box.', notABallot: 'This ballot does not fit the list. Leave and begin anew.', noBox: 'There is no electronic box for this round; vote on paper.',
  },
);
