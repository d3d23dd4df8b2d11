import { defineMessages } from '@jinguo/console-kit';

export const useWhyText = defineMessages(
  'why',
  {
    title: '为什么走这条路',
    holds: '成立',
    fails: '不成立',
    unknown: '未判定',
    and: '同时满足',
    or: '满足其一',
    way: '去“{stage}”',
    reads: '{title} {shown}',
  },
  {
    title: 'Why this way',
    holds: 'true',
    fails: 'false',
    unknown: 'not decided',
    and: 'all of',
    or: 'any of',
    way: 'To “{stage}”',
    reads: '{title}: {shown}',
  },
);
