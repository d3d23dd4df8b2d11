import { defineMessages } from '@jinguo/console-kit';

export const useResultsText = defineMessages(
  'congressResults',
  { announcement: '公告', votes: '得票', names: '以姓氏笔画为序', none: '尚未选出', open: '选举进行中', noVotes: '得票数由大会工作人员查阅。', name: '姓名', outcome: '结果', voidRound: '收回多于发出，本轮无效。', print: '打印', archive: '下载档案', archiveHint: '含各轮计票、文书与审计链首的签名文件，可用 jinguo recount 复核' },
  { announcement: 'Announcement', votes: 'Votes', names: 'In stroke order of the surname', none: 'Nobody yet', open: 'Under way', noVotes: 'The votes are for the staff of the congress.', name: 'Name', outcome: 'Outcome', voidRound: 'More came back than went out: the round is void.', print: 'Print', archive: 'Archive', archiveHint: 'One signed file of rounds, papers and the audit log’s heads; jinguo recount counts it again' },
);
