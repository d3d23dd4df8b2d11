// 会议纪要: the party group's decision on the list, with number, date, attendees and votes (domain.md §1 partyGroup).
import { formatYuan, printDate, yuanFigures, type Paper, type PaperInput } from '@jinguo/core/plugin';
import { readApplication } from '../application.ts';
import { readMinutes, readRound } from '../round.ts';
import { numberAt } from '@jinguo/core/programme';
import { isCut } from '../shares.ts';
import { amountOf, federation, sumOf, townOf } from './list.ts';

export function minutesPaper(input: PaperInput): Paper {
  const round = readRound(input.data);
  const held = readMinutes(input.data);
  const rows = input.entries.map((entry, index) => [
    String(index + 1), entry.number, readApplication(entry.data).applicantName, townOf(input.unitName(entry.unit)), yuanFigures(amountOf(entry)),
  ]);
  return {
    title: '南湖区妇联党组会议纪要',
    documentNumber: held.number,
    blocks: [
      { kind: 'paragraph', text: `会议日期：${printDate(held.heldOn)}` },
      { kind: 'paragraph', text: `参会人员：${held.attendees.join('、')}` },
      { kind: 'paragraph', text: `会议研究了${round.name}妇女创业小额贷款贴息名单。经表决，同意${held.votesFor}票，反对${held.votesAgainst}票，弃权${held.votesAbstained}票，同意对下列${rows.length}人给予贴息，合计${formatYuan(sumOf(input.entries))}${isCut(input.data) ? `（应补合计${formatYuan(numberAt(input.data, 'shares.claimed'))}，预算不足，按比例核定）` : ''}，按程序公示。` },
      { kind: 'table', head: ['序号', '办件编号', '姓名', '镇（街道）', '贴息金额（元）'], rows },
      { kind: 'signature', lines: [federation, printDate(held.heldOn)] },
    ],
  };
}
