import { defineMessages } from '@jinguo/console-kit';

export const useConsentText = defineMessages(
  'consents',
  {
    title: '已作出的同意', stands: '有效', withdrawn: '同意已于{on}撤回', by: '{who}提出', withdraw: '撤回', register: '登记撤回',
    ownTitle: '撤回同意', registerTitle: '登记撤回同意', ownHint: '撤回与作出同意一样方便，每项撤回一次。撤回前依法已作的处理和已发布的公示不受影响。', registerHint: '申报人本人可以随时撤回同意。请按其原意如实登记，登记一次，记入办理记录，不能更改。',
    follows: '自登记起：未发布的公示不再列入，更正公告和命名文件略去其人，不再提供给其他单位；撤回敏感信息同意的，不再审核通过，不能再查看隐藏的全文。公示中的，请发布更正公告；无法继续办理的，请将其移出名单、请其撤回申报或终止该件。',
    saidBy: '由谁提出', on: '提出日期', how: '提出方式或原因', howHint: '如：本人来电，不愿公开姓名', why: '原因（可不填）', cancel: '取消', done: '已登记，同意自此不再有效',
    unpublished: '已撤回同意，不能公示',
  },
  {
    title: 'Consents given', stands: 'In force', withdrawn: 'Withdrawn on {on}', by: 'said by {who}', withdraw: 'Withdraw', register: 'Record a withdrawal',
    ownTitle: 'Withdraw the consent', registerTitle: 'Record that the consent was withdrawn', ownHint: 'Withdrawing is as easy as giving, and is done once for each. What was lawful before, a notice published already among it, stands.', registerHint: 'An applicant may withdraw a consent at any time. Write down what she said as she said it: it is recorded once, in the log, and cannot be changed.',
    follows: 'From then on: she is put on no notice to come, corrections and the documents that name leave her out, nothing of her is handed to another organisation; where it is the consent to what is sensitive, she is approved no further and what is hidden is not read in full. While a notice stands, correct it; where she cannot go on, take her off the list, have her withdraw the application, or end the item.',
    saidBy: 'Who said so', on: 'On which day', how: 'How the office was told, or why', howHint: 'e.g. she called: her name is not to be published', why: 'Why (may be left out)', cancel: 'Cancel', done: 'Recorded: the consent is in force no more',
    unpublished: 'Consent withdrawn: not to be published',
  },
);
