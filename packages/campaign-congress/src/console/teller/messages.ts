import { defineMessages } from '@jinguo/console-kit';

export const useTellerText = defineMessages(
  'congressTeller',
  {
    sheetsIn: '已交 {count}/2 份', yoursIsIn: '您的计票单已提交', notYours: '现在不需要您录入', waitForOther: '等待另一位计票人独立提交；两份都到后自动核对。', bothIn: '两份计票单已核对。', waitForChief: '总监票人发起重新计票后，即可更正。',
    yourSheet: '我的计票单', across: '回车向右', down: '回车向下', saved: '已保存', saving: '保存中…', kept: '仅存于本机', send: '提交计票单', open: '还有 {count} 格未填', addsUp: '全部平衡，可以提交',
    name: '候选人', sum: '合计', total: '总计', sumOf: '赞成合计 ≤ {most}', notANumber: '只填数字', overCollected: '超过收回 {most}', overValid: '超过有效 {most}', votesOf: '{name}：{vote}', is: '应为 {count}',
    writeIns: '另选他人', writeInName: '姓名', addWriteIn: '添加另选人', writeInLine: '第 {line} 行', none: '没有另选他人',
    differ: '两份计票单有 {count} 处不一致', differHint: '请两位计票人对照选票重新清点下列各行，然后各自更正。', line: '行', mine: '我的', other: '另一份', first: '第一份', second: '第二份', missing: '无此行',
  },
  {
    sheetsIn: '{count} of 2 sheets in', yoursIsIn: 'Your sheet is in', notYours: 'Nothing is to be entered by you now', waitForOther: 'Waiting for the other teller’s own sheet; both are compared as soon as it is in.', bothIn: 'Both sheets were compared.', waitForChief: 'Once the chief scrutineer has it counted again, yours can be mended.',
    yourSheet: 'My sheet', across: 'Enter: right', down: 'Enter: down', saved: 'Saved', saving: 'Saving…', kept: 'Kept on this machine only', send: 'Hand in the sheet', open: '{count} cells still open', addsUp: 'Everything adds up; hand it in',
    name: 'Candidate', sum: 'Sum', total: 'Total', sumOf: 'For ≤ {most}', notANumber: 'Digits only', overCollected: 'Over {most} collected', overValid: 'Over {most} valid', votesOf: '{name}: {vote}', is: 'must be {count}',
    writeIns: 'Written in', writeInName: 'Name', addWriteIn: 'Add a name', writeInLine: 'Line {line}', none: 'Nobody was written in',
    differ: 'The two sheets differ in {count} places', differHint: 'Count these lines again from the ballots, both of you, then each mends her own.', line: 'Line', mine: 'Mine', other: 'The other', first: 'First', second: 'Second', missing: 'no such line',
  },
);
