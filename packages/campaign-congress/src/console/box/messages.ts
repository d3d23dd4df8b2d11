import { defineMessages } from '@jinguo/console-kit';

export const useBoxText = defineMessages(
  'congressBox',
  {
    title: '电子票箱', slips: '有效票码', ballots: '已投选票', running: '票箱开启中，由大会工作人员关闭。', nothing: '现在不需要操作票箱。',
    open: '开启票箱，生成 {count} 个投票码', openHint: '按实到人数生成一次性投票码，打印后打乱、由代表随机抽取。不登记谁抽了哪一张。默认仍用纸质选票；不开启票箱即用纸票。', notFor: '只供会场内的终端现场投票，不得用于在家或通过链接远程投票。', once: '投票码只显示这一次，系统不保存。请立即打印。', print: '打印投票码', terminal: '终端页面', slipHint: '每码只能投票一次',
    destroy: '销毁未发出的票码', destroyHint: '输入未发出的票码，销毁后不计入发出。', destroyed: '已销毁，不计入发出', alreadyUsed: '此码已投票，不能销毁', unknownCode: '没有这个投票码', closed: '票箱已关闭', noBox: '没有票箱',
    close: '关闭票箱', closeSure: '关闭后不能再投票。', closeEmptySure: '还没有人投票：关闭后此前打印的投票码全部作废，重新发票（也可改用纸质选票）。', publish: '公布选票并计票', publishHint: '选票按内容排序写入本轮记录，不含时间和顺序，任何人可以重新计票；随后票箱销毁。', writtenIn: '另选人是否符合任职条件（监票人认定）', eligible: '符合', ineligible: '不符合',
  },
  {
    title: 'Electronic box', slips: 'Slips out', ballots: 'Ballots in', running: 'The box is open; the desk closes it.', nothing: 'There is nothing to do with a box now.',
    open: 'Open the box with {count} codes', openHint: 'One code for everybody present, each good once: print, shuffle, let people draw. Nobody writes down who drew which. Paper is the default; without a box the round is voted on paper.', notFor: 'For terminals in the hall only, never for voting from home or by a link.', once: 'The codes are shown this once and kept nowhere. Print them now.', print: 'Print the codes', terminal: 'Terminal page', slipHint: 'Good for one vote',
    destroy: 'Destroy a slip left over', destroyHint: 'Type the code of a slip nobody drew; it then does not count as issued.', destroyed: 'Destroyed; it does not count as issued', alreadyUsed: 'This code was used to vote', unknownCode: 'There is no such code', closed: 'The box is closed', noBox: 'There is no box',
    close: 'Close the box', closeSure: 'Nobody can vote after that.', closeEmptySure: 'Nobody has voted: the printed codes become worthless and ballots are issued anew, on paper if you like.', publish: 'Publish and count the ballots', publishHint: 'The ballots go into the round’s record sorted by what is on them, without time or order; anyone can count them again. Then the box is removed.', writtenIn: 'May those written in be elected? (as the scrutineers find)', eligible: 'May be', ineligible: 'May not',
  },
);
