// Words that several screens of a congress say; what only one says stands with it.
import { defineMessages } from '@jinguo/console-kit';

export const useCongressText = defineMessages(
  'congress',
  {
    entitled: '应到', present: '实到', onLeave: '请假', issued: '发出', collected: '收回', unreturned: '未收回', valid: '有效', invalid: '无效', seats: '应选', candidates: '候选人',
    for: '赞成', against: '反对', abstain: '弃权', quorum: '法定人数', quorumMet: '达到法定人数', quorumShort: '还差 {count} 人', needed: '当选需 {count} 票',
    first: '选举', revote: '再次投票', further: '另行选举', people: '{count} 人', ballots: '{count} 张', elected: '当选', tied: '得票相同', notElected: '未当选', vacant: '空缺 {count} 席', writtenIn: '另选',
    preparing: '待确认名单', issuing: '待发票', terminals: '终端投票中', publishing: '票箱已关闭，待公布选票', boxSigning: '待总监票人签字', collecting: '投票中', tally: '计票中', mismatch: '两份计票单不一致', signing: '待总监票人签字', announcing: '已签字，待宣布', announced: '已宣布', annulled: '本轮无效', filed: '选票已封存', void: '已作废',
    desk: '会场控制台', places: '代表名额与结构', checkIn: '签到', results: '选举结果', sheet: '计票录入', openItem: '打开办件',
  },
  {
    entitled: 'Entitled', present: 'Present', onLeave: 'On leave', issued: 'Issued', collected: 'Collected', unreturned: 'Not returned', valid: 'Valid', invalid: 'Invalid', seats: 'Seats', candidates: 'Candidates',
    for: 'For', against: 'Against', abstain: 'Abstained', quorum: 'Quorum', quorumMet: 'Quorum reached', quorumShort: '{count} short', needed: '{count} votes elect',
    first: 'Election', revote: 'Re-vote', further: 'Further election', people: '{count}', ballots: '{count}', elected: 'Elected', tied: 'Tied', notElected: 'Not elected', vacant: '{count} vacant', writtenIn: 'written in',
    preparing: 'List to confirm', issuing: 'Ballots to issue', terminals: 'Voting on terminals', publishing: 'Box closed, ballots to publish', boxSigning: 'Awaits the signature', collecting: 'Voting', tally: 'Counting', mismatch: 'The sheets differ', signing: 'Awaits the signature', announcing: 'Signed, to be announced', announced: 'Announced', annulled: 'Annulled', filed: 'Sealed', void: 'Void',
    desk: 'Control desk', places: 'Places and make-up', checkIn: 'Check-in', results: 'Results', sheet: 'Tally entry', openItem: 'Open the item',
  },
);
