import { defineMessages } from '@jinguo/console-kit';

export const useFlowText = defineMessages(
  'studio-flow',
  {
    added: '新增', changed: '有改动', wrong: '有错误', warned: '需留意', start: '起始环节',
    sideStage: '环节', sideWhole: '流程', sideCheck: '检查', sideChanges: '改动', sideTalk: '讨论', side: '流程的细节',
    pick: '点选图上的环节进行修改。', back: '返回流程', name: '名称', nameEn: '英文名称', kind: '种类',
    who: '谁来办', nobody: '不由人办理', addWho: '添加办理人', remove: '移除',
    rulePost: '岗位', ruleApplicant: '申报人', ruleEach: '各单位岗位', ruleEveryone: '全体岗位', ruleDecider: '某环节的决定人', ruleNamed: '表单指定的人', rulePartner: '协同部门',
    village: '村（社区）', town: '镇（街道）', district: '区', bindingVeto: '可否决', bindingCountersign: '须会签', bindingAdvise: '仅供参考', silenceIsConsent: '逾期视为无意见（函中写明）', role: '岗位', unitLevel: '层级', partner: '部门', binding: '效力', stage: '环节', field: '栏目',
    sign: '多人怎么签', signAny: '或签：一人即可', signAll: '会签：人人须签', signInOrder: '顺序会签', signVote: '票签', signShare: '同意比例', signMore: '须超过该比例', signReach: '达到该比例即可', rejectFirst: '一人不同意即止', rejectLast: '听完所有人再定', veto: '可一票否决的岗位',
    pool: '认领', poolOpen: '可直接办理', poolClaim: '须先认领', grace: '决定后可收回的分钟数（0 为不可收回）', withdraw: '申报人撤回', withdrawFree: '随时可撤回', withdrawUntouched: '无人办理前可撤回', withdrawStatement: '须书面说明', withdrawNo: '不可撤回',
    limit: '时限', limitNone: '不限时', limitWorkingDays: '个工作日', limitNaturalDays: '个自然日', limitMonths: '个月', limitHours: '小时', limitUntil: '到表单所填日期', amount: '数量', escalate: '超时提级', escalateAfter: '超时后第几个工作日', escalateTo: '提级给', expires: '到期自动离开本环节',
    ways: '去向', toStage: '去往', needed: '（必须有去向）', when: '条件', always: '无条件', addWay: '添加有条件的去向', addCondition: '添加条件', editCondition: '修改条件', removeWay: '删除此去向', insert: '在此插入环节', setOutcome: '为“{outcome}”设去向', first: '从上到下，先满足者先走',
    verbs: '可以做什么', verbsAll: '本类环节的全部操作', returns: '退回', returnTo: '可退回到', maxReturns: '最多退回次数', mayReject: '可以不同意', backTo: '补正后可直接送回',
    notice: '公示', noticeDays: '公示期', noticeUnit: '计算方式', noticeStart: '起算', startNext: '次一工作日起', startSame: '当日起', noticePaper: '公示文书', objection: '有异议时', objectionItem: '整件离开公示', objectionEntry: '仅该条目离开',
    within: '期限', waitUntil: '等待', expiresAfter: '逾期视为放弃',
    arrive: '到达时', nothing: '不做其他事', addEffect: '添加', notifyApplicant: '通知申报人', notifyAssignees: '通知办理人', makePaper: '生成文书', messageZh: '通知内容（中文）', messageEn: '通知内容（英文）', paper: '文书', carriesOut: '执行“{effect}”', add: '添加',
    form: '填写的表单', formNone: '不填表单', more: '更多设置', place: '位置与删除', earlier: '显示次序前移', later: '显示次序后移', asStart: '设为起始环节', drop: '删除环节', dropAsk: '删除后，原来通向它的都改为通向：', dropYes: '删除', cancel: '取消', ok: '确定',
    insertTitle: '插入环节', insertBetween: '插在“{from}”（{outcome}）与“{to}”之间', insertWhat: '插入什么', insertOne: '一个环节', actor: '由谁办理',
    whole: '整个流程', parameters: '参数（规则所用的数值和词语）', wordsHint: '输入词语，回车添加', yuan: '元', beyond: '应在{from}至{to}{unit}之间；未采用，仍为{value}{unit}', titleOf: '流程名称', startAt: '起始环节', appeal: '未予通过后申请复核', appealRequired: '必须可以', appealNone: '不设复核', appealUnset: '未规定', fallback: '岗位无人时请谁办', steps: '修改记录', export: '导出', stepEdit: '修改', stepUndo: '撤销', stepRedo: '重做',
    colon: '：', comma: '，', sound: '未发现问题', soundWhy: '每件都能办结，每步都有人办。', checking: '正在检查', errors: '{count} 处错误', warnings: '{count} 处提醒', story: '怎样会走到这里', fix: '修正', more2: '查看环节', unchanged: '与原版本相同',
    talk: '留言', talkNone: '还没有留言', say: '写下意见，另一位负责人可见', send: '发送', onStage: '关于“{stage}”',
    kindFillIn: '填报', kindCollect: '收集', kindReview: '审核', kindInspection: '评审打分', kindOpinions: '征求意见', kindNotice: '公示', kindRecord: '登记', kindWait: '等待', kindListed: '列入批次', kindAppeal: '复核期', kindEnd: '结束',
    and: '并且', or: '或者', joins: '各条之间', row: '条件', addRow: '添加条件', addGroup: '添加条件组', value: '值', comparison: '比较', asRows: '按行填写', asCel: 'CEL 表达式', celHint: '输入 fields. 可选择栏目', notRows: '该表达式较复杂，只能以 CEL 修改。', unmet: '不满足时的说明（可不填）', unmetEn: '不满足时的说明（英文）', conditionOf: '“{outcome}”去往“{to}”的条件', dropCondition: '删除条件', yes: '是', no: '否',
    eq: '等于', ne: '不等于', lt: '小于', le: '不超过', gt: '大于', ge: '不低于', before: '早于', notAfter: '不晚于', after: '晚于', notBefore: '不早于', in: '是其中之一', contains: '包含', startsWith: '开头是', endsWith: '结尾是', has: '已填写', hasNot: '未填写',
  },
  {
    added: 'New', changed: 'Changed', wrong: 'Wrong', warned: 'Look again', start: 'First stage',
    sideStage: 'Stage', sideWhole: 'Workflow', sideCheck: 'Check', sideChanges: 'Changes', sideTalk: 'Comments', side: 'Details of the workflow',
    pick: 'Click a stage in the picture to change it.', back: 'Back to the workflow', name: 'Name (Chinese)', nameEn: 'Name (English)', kind: 'Kind',
    who: 'Who acts', nobody: 'Nobody acts', addWho: 'Add who acts', remove: 'Remove',
    rulePost: 'A post', ruleApplicant: 'The applicant', ruleEach: 'A post of each unit', ruleEveryone: 'All who hold a post', ruleDecider: 'Who decided a stage', ruleNamed: 'People named in a form', rulePartner: 'A partner department',
    village: 'village', town: 'town', district: 'district', bindingVeto: 'may veto', bindingCountersign: 'must sign', bindingAdvise: 'advises', silenceIsConsent: 'Silence counts as no objection (the letter says so)', role: 'Role', unitLevel: 'Level', partner: 'Department', binding: 'Weight', stage: 'Stage', field: 'Field',
    sign: 'How several sign', signAny: 'Any one is enough', signAll: 'Everybody signs', signInOrder: 'Everybody, in order', signVote: 'Vote', signShare: 'Share in favour', signMore: 'more than it', signReach: 'at least it', rejectFirst: 'the first refusal ends it', rejectLast: 'everybody is heard first', veto: 'Roles with a veto',
    pool: 'Claiming', poolOpen: 'may act at once', poolClaim: 'must claim first', grace: 'Minutes in which a decision may be taken back (0: never)', withdraw: 'Withdrawal by the applicant', withdrawFree: 'at any time', withdrawUntouched: 'while nobody has acted', withdrawStatement: 'with a written statement', withdrawNo: 'not possible',
    limit: 'Time limit', limitNone: 'No limit', limitWorkingDays: 'working days', limitNaturalDays: 'days', limitMonths: 'months', limitHours: 'hours', limitUntil: 'until a date in the form', amount: 'Number', escalate: 'Escalate when overdue', escalateAfter: 'working days after the limit', escalateTo: 'to', expires: 'Leaves the stage by itself when time is over',
    ways: 'Leads to', toStage: 'To', needed: ' (must lead somewhere)', when: 'if', always: 'always', addWay: 'Add a way with a condition', addCondition: 'Add a condition', editCondition: 'Change the condition', removeWay: 'Remove this way', insert: 'Put a stage in here', setOutcome: 'Lead “{outcome}” somewhere', first: 'The first that fits is taken',
    verbs: 'What may be done', verbsAll: 'all that its kind knows', returns: 'Returns', returnTo: 'May be returned to', maxReturns: 'Returns at most', mayReject: 'may be refused', backTo: 'After correction straight back to',
    notice: 'Public notice', noticeDays: 'Days', noticeUnit: 'Counted in', noticeStart: 'From', startNext: 'the next working day', startSame: 'the same day', noticePaper: 'Paper published', objection: 'On an objection', objectionItem: 'the item leaves', objectionEntry: 'only that entry leaves',
    within: 'Period', waitUntil: 'Wait', expiresAfter: 'Given up when not answered within',
    arrive: 'On arriving', nothing: 'Nothing else happens', addEffect: 'Add', notifyApplicant: 'Tell the applicant', notifyAssignees: 'Tell who acts', makePaper: 'Make a paper', messageZh: 'Message (Chinese)', messageEn: 'Message (English)', paper: 'Paper', carriesOut: 'Carries out “{effect}”', add: 'Add',
    form: 'Form filled in here', formNone: 'No form', more: 'More', place: 'Place and removal', earlier: 'Show earlier', later: 'Show later', asStart: 'Make it the first stage', drop: 'Remove the stage', dropAsk: 'What led to it will lead to:', dropYes: 'Remove', cancel: 'Cancel', ok: 'OK',
    insertTitle: 'Put a stage in', insertBetween: 'Between “{from}” ({outcome}) and “{to}”', insertWhat: 'What', insertOne: 'One stage', actor: 'Who acts',
    whole: 'The whole workflow', parameters: 'Parameters (what the rules go by)', wordsHint: 'Type a word, Enter adds it', yuan: 'yuan', beyond: 'Between {from} and {to} {unit}; not taken, it is still {value} {unit}', titleOf: 'Name (Chinese)', startAt: 'First stage', appeal: 'Review after a refusal', appealRequired: 'must be possible', appealNone: 'none', appealUnset: 'not said', fallback: 'Who is asked when nobody holds the post', steps: 'What was changed', export: 'Export', stepEdit: 'changed', stepUndo: 'undone', stepRedo: 'done again',
    colon: ': ', comma: ', ', sound: 'Nothing is wrong', soundWhy: 'Every item can be finished and every stage has somebody who acts.', checking: 'Checking', errors_one: '{count} error', errors_other: '{count} errors', warnings_one: '{count} warning', warnings_other: '{count} warnings', story: 'How an item comes to it', fix: 'Mend', more2: 'Show the stage', unchanged: 'The same as the version it came from',
    talk: 'Comments', talkNone: 'No comments yet', say: 'Write a comment; the other lead sees it', send: 'Send', onStage: 'On “{stage}”',
    kindFillIn: 'Fill in', kindCollect: 'Collect', kindReview: 'Review', kindInspection: 'Scored review', kindOpinions: 'Opinions', kindNotice: 'Public notice', kindRecord: 'Record', kindWait: 'Wait', kindListed: 'On a list', kindAppeal: 'Appeal period', kindEnd: 'End',
    and: 'and', or: 'or', joins: 'Between them', row: 'Condition', addRow: 'Add a condition', addGroup: 'Add a group', value: 'Value', comparison: 'Comparison', asRows: 'As rows', asCel: 'As CEL', celHint: 'Type fields. to choose a field', notRows: 'This expression has no rows; change it as CEL.', unmet: 'What is said where it does not hold (Chinese)', unmetEn: 'The same in English', conditionOf: 'When “{outcome}” leads to “{to}”', dropCondition: 'Remove the condition', yes: 'yes', no: 'no',
    eq: 'is', ne: 'is not', lt: 'less than', le: 'at most', gt: 'more than', ge: 'at least', before: 'before', notAfter: 'no later than', after: 'after', notBefore: 'no earlier than', in: 'is one of', contains: 'contains', startsWith: 'begins with', endsWith: 'ends with', has: 'is filled in', hasNot: 'is not filled in',
  },
);

export type FlowText = ReturnType<typeof useFlowText>;

/** What a kind of stage is called; a plugin's own shows its name. */
export function kindName(kind: string, text: FlowText): string {
  switch (kind) {
    case 'fillIn': return text('kindFillIn');
    case 'collect': return text('kindCollect');
    case 'review': return text('kindReview');
    case 'inspection': return text('kindInspection');
    case 'opinions': return text('kindOpinions');
    case 'notice': return text('kindNotice');
    case 'record': return text('kindRecord');
    case 'wait': return text('kindWait');
    case 'listed': return text('kindListed');
    case 'appeal': return text('kindAppeal');
    case 'end': return text('kindEnd');
    default: return kind;
  }
}
