import { defineMessages } from '@jinguo/console-kit';

export const useObjectionText = defineMessages(
  'objections',
  {
    title: '网上异议与投诉 {count}', complaint: '投诉', lateHint: '公示期满后收到，作为投诉登记，不作为异议，不停办；供复核或撤销时研究。', acceptedLate: '已受理', upheldLate: '反映属实', notUpheldLate: '反映不实', partlyLate: '反映部分属实', person: '个人（实名）', unit: '单位', anonymous: '匿名线索', about: '针对：{who}', show: '查看异议人身份', unknown: '异议人身份仅调查核实人员可见', takeInBy: '受理期限：{day}', replied: '已答复：{reply}', entry: '针对名单中的哪一个', register: '登记为异议', registerClue: '登记为线索', write: '答复', ruling: '处理结果', reply: '答复内容（异议人凭查询码可见，不要写他人个人信息）', send: '发出答复', held: '登记或答复之前，所指的对象中止办理；公示期满仍未登记的，由系统登记待受理，其余照常进行。', holdsNothing: '所写内容不能对应名单中的任何一项，目前不中止任何一项；请核实后登记到所指的条目，或者答复。', cancel: '取消',
    received: '待处理', registered: '已登记，待受理', accepted: '已受理', notAccepted: '不予受理', upheld: '成立', notUpheld: '不成立', partly: '部分成立',
  },
  {
    title: 'Objections and complaints from the site {count}', complaint: 'Complaint', lateHint: 'It came after the end of the notice: a complaint and no objection; it holds nothing up, and may lead to a review or to taking back what was decided.', acceptedLate: 'Accepted', upheldLate: 'Found to be so', notUpheldLate: 'Found not to be so', partlyLate: 'Found to be so in part', person: 'A person, by name', unit: 'A unit', anonymous: 'Anonymous clue', about: 'About: {who}', show: 'Show who objects', unknown: 'Who objects is known to who looks into it', takeInBy: 'To be taken in by {day}', replied: 'Replied: {reply}', entry: 'Which entry of the list', register: 'Register the objection', registerClue: 'Register as a clue', write: 'Reply', ruling: 'What comes of it', reply: 'The reply, read by the code; no personal data of others', send: 'Send', held: 'Until it is registered or answered, what it names is suspended; where the notice ends before that, the system registers it, and the rest goes on.', holdsNothing: 'What it says names no single entry of the list, so it holds nothing: find out whom it means and register it there, or reply.', cancel: 'Cancel',
    received: 'To be seen to', registered: 'Registered, to be accepted', accepted: 'Accepted', notAccepted: 'Not accepted', upheld: 'Upheld', notUpheld: 'Not upheld', partly: 'In part',
  },
);
