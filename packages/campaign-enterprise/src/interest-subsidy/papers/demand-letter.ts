// 追缴通知书: asks a subsidy back within fifteen working days, with the sum and what follows if it is not returned (domain.md §5).
import { addWorkingDays, formatYuan, printDate, type Paper, type PaperInput } from '@jinguo/core/plugin';
import { readApplication } from '../application.ts';
import { readSubsidy } from '../subsidy.ts';
import { federation } from './list.ts';

const days = 15;

export function demandLetter(input: PaperInput): Paper {
  const { data, number, today, calendar } = input;
  const sum = formatYuan(readSubsidy(data)?.amount ?? 0);
  return {
    title: '妇女创业小额贷款贴息资金追缴通知书',
    ...(number === null ? {} : { documentNumber: number }),
    blocks: [
      { kind: 'paragraph', text: `${readApplication(data).applicantName}：` },
      { kind: 'paragraph', text: `经核查，你享受的妇女创业小额贷款贴息存在不符合规定的情形。请于${printDate(addWorkingDays(calendar, today, days))}前（${days}个工作日内）将贴息资金${sum}退回区财政局。` },
      { kind: 'paragraph', text: '退回后按规定期限内不再受理你的贴息申报。对本通知有异议的，可在期限内提出书面说明。' },
      { kind: 'signature', lines: [federation, printDate(today)] },
    ],
  };
}
