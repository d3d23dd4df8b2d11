import { defineMessages } from '@jinguo/console-kit';

export const usePlayText = defineMessages(
  'studio-play',
  {
    beginTitle: '发起一件，试走一遍', beginHint: '用替身扮演各岗位，时钟由您拨动；一切只在试走里发生，不写入系统，也不发出通知。', unit: '所属单位', starter: '由谁发起', exampleRefused: '示例会被拒绝：{why}。可以照样开始看它怎么说，也可以自己填表。', startExample: '用示例表单开始', fill: '自己填写表单', start: '发起', formProblems: '表单还有{count}处需要填写',
    round: '所属批次会先按平常的办法开好。', clock: '试走的时间', day: '+1 天', workingDay: '+1 个工作日', nextDue: '到下一期限', nextDueAt: '到下一期限（{at}）', toDate: '拨到某日', noDue: '没有等待到期的期限',
    waitsFor: '等待', nobody: '不等人办理，等时间或批次', due: '{at} 到期', acceptBy: '受理期限 {at}', mayAct: '现在谁能办', none: '现在没有人可以办理', more: '更多', over: '已办结', good: '结果：通过', bad: '结果：未通过',
    path: '走过的路', reset: '重来', back: '退回一步', nothing: '还没有走。', refused: '被拒绝：{why}', record: '录制为用例', recordTitle: '录制为试走用例', recordHint: '以后的每一版都要走出同样的结果，否则不能发布。', name: '用例名称', namePlaceholder: '如：会签一致同意，公示期满', save: '保存', cancel: '取消', recordedNow: '已录制', lastRefused: '最后一步被拒绝；录制后，以后的版本也必须拒绝它。',
    recorded: '录制的用例', recordedHint: '在此草稿上逐个走过；有不符的，不能发布。', recordedNone: '还没有录制用例。走完一遍后点“录制为用例”。', holds: '符合', broken: '不符', brokenAt: '第{step}步', open: '打开', rename: '改名', retire: '停用', retireAsk: '停用后，这个用例不再阻止发布；记录会保留。', retireYes: '停用', retired: '已停用的用例（{count}）', by: '{name} {at} 录制', retiredBy: '{name} {at} 停用', steps: '{count}步',
    opinion: '意见', opinionNeeded: '请写明意见', target: '退回到', result: '结果', answer: '意见类别', confirm: '{action}', playing: '正在试走…', cannot: '此草稿现在不能试走',
  },
  {
    beginTitle: 'Start one and play it through', beginHint: 'Stand-ins play every post and you move the clock. All of it happens in the play only: nothing is written, nothing is sent.', unit: 'Unit', starter: 'Started by', exampleRefused: 'The example would be refused: {why}. Begin all the same to see what is said, or fill the form yourself.', startExample: 'Begin with an example', fill: 'Fill in the form', start: 'Start', formProblems: '{count} places of the form need attention',
    round: 'The round it belongs to is opened first in the usual way.', clock: 'Time in the play', day: '+1 day', workingDay: '+1 working day', nextDue: 'To the next deadline', nextDueAt: 'To the next deadline ({at})', toDate: 'To a date', noDue: 'Nothing falls due',
    waitsFor: 'Waits for', nobody: 'nobody; for time or its round', due: 'due {at}', acceptBy: 'accept by {at}', mayAct: 'Who may act now', none: 'Nobody may act now', more: 'More', over: 'Over', good: 'Result: good', bad: 'Result: not good',
    path: 'The way so far', reset: 'Start over', back: 'Step back', nothing: 'Nothing has happened yet.', refused: 'Refused: {why}', record: 'Record as a test case', recordTitle: 'Record as a test case', recordHint: 'Every later version must come to the same, or it cannot be published.', name: 'Name', namePlaceholder: 'e.g. All sign, the notice ends', save: 'Save', cancel: 'Cancel', recordedNow: 'Recorded', lastRefused: 'The last step was refused; once recorded, later versions must refuse it too.',
    recorded: 'Recorded test cases', recordedHint: 'Each is played on this draft; what differs keeps it from being published.', recordedNone: 'None yet. Play one through, then record it as a test case.', holds: 'Holds', broken: 'Differs', brokenAt: 'Step {step}', open: 'Open', rename: 'Rename', retire: 'Retire', retireAsk: 'Once retired, it keeps nothing from being published. The record stays.', retireYes: 'Retire', retired: 'Retired ({count})', by: 'Recorded by {name}, {at}', retiredBy: 'Retired by {name}, {at}', steps: '{count} steps',
    opinion: 'Opinion', opinionNeeded: 'Write why', target: 'Back to', result: 'Result', answer: 'Answer', confirm: '{action}', playing: 'Playing…', cannot: 'This draft cannot be played now',
  },
);
