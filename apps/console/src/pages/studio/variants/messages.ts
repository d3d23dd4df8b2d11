import { defineMessages } from '@jinguo/console-kit';

export const useVariantsText = defineMessages(
  'studio-variants',
  {
    title: '镇街变体', intro: '镇街可以在区里的流程上作自己的改动，经区里审批后，只用于本镇街之后的新办件；区里规定的要求在每条路上都必须成立。', none: '还没有镇街制定变体。', noneOwn: '{town}按区里的第{number}版办理。',
    districtOnly: '这个流程在区里办理，按区里的第{number}版，镇街没有变体。', own: '本镇街的流程', ownIntro: '区里现行第{number}版。您可以为本镇街修改，经区里审批后用于本镇街的新办件；在办事项和其他镇街不受影响。', number: '第{number}版', base: '基于区里第{number}版', behind: '落后于区里现行版', behindHint: '区里已改用第{number}版。带入后，本镇街的改动会重新做在区里的新版上，由您核对后送审。',
    items: '在办 {count} 件', changes: '与区里现行版相比', musts: '区里的要求', holds: '满足', broken: '不满足', make: '制定变体', change: '修改', takeOver: '带入区里的新版', leave: '改回区里的流程', leaveAsk: '从现在起，{town}的新办件按区里的第{number}版办理；在办事项不变。', leaveYes: '改回', cancel: '取消', left: '已改回区里的流程',
  },
  {
    title: 'Towns’ own versions', intro: 'A town may change the district’s workflow for itself. Agreed to by the district, its version is followed by that town’s new items alone; what the district asks for holds on every way.', none: 'No town has a version of its own.', noneOwn: '{town} follows the district’s version {number}.',
    districtOnly: 'Its items are the district’s and follow the district’s version {number}; a town has none of its own.', own: 'Your town’s workflow', ownIntro: 'The district’s version {number} is in force. You may change it for your town; once the district agrees, your town’s new items follow it. Running items and other towns are left as they are.', number: 'Version {number}', base: 'from the district’s version {number}', behind: 'Behind the district’s', behindHint: 'The district uses version {number} now. Taking over makes your town’s changes again on that version; you look at them and ask for approval.',
    items_one: '{count} open item', items_other: '{count} open items', changes: 'Against the district’s version in force', musts: 'What the district asks for', holds: 'Kept', broken: 'Not kept', make: 'Make our own', change: 'Change it', takeOver: 'Take over the district’s new version', leave: 'Back to the district’s', leaveAsk: 'From now on new items of {town} follow the district’s version {number}; running items are left as they are.', leaveYes: 'Go back', cancel: 'Cancel', left: 'Back to the district’s workflow',
  },
);
