// 公示: what the public reads of a round. Masked name, town and amount, nothing else of a person (domain.md §3.4, §3.7).
import { printDate, yuanFigures, type Paper, type PaperInput } from '@jinguo/core/plugin';
import { readApplication } from '../application.ts';
import { readRound } from '../round.ts';
import { howToObject, maskedNames, periodText } from '@jinguo/core/programme';
import { amountOf, federation, townOf } from './list.ts';

export function publicNotice(input: PaperInput): Paper {
  const round = readRound(input.data);
  const names = maskedNames(input.entries.map((entry) => { const { applicantName: name, idNumber } = readApplication(entry.data); return { name, idNumber }; }));
  const rows = input.entries.map((entry, index) => [String(index + 1), names[index] ?? '', townOf(input.unitName(entry.unit)), yuanFigures(amountOf(entry))]);
  const contact = [`${federation}：${round.phone}`, `区财政局：${round.partnerPhone}`, `地址：${round.address}`, ...(round.email === undefined ? [] : [`电子邮箱：${round.email}`])];
  return {
    title: `${round.name}妇女创业小额贷款贴息拟补助对象公示`,
    blocks: [
      { kind: 'paragraph', text: `${round.basis === undefined ? '' : `根据${round.basis}，`}经个人申报、村（社区）初核、镇（街道）审核、部门征求意见和集体审定，现将${rows.length}名拟补助对象予以公示。` },
      { kind: 'paragraph', text: periodText(input) },
      { kind: 'table', head: ['序号', '姓名', '镇（街道）', '贴息金额（元）'], rows },
      { kind: 'paragraph', text: howToObject },
      { kind: 'paragraph', text: `联系方式：${contact.join('；')}。` },
      { kind: 'signature', lines: [federation, printDate(input.today)] },
    ],
  };
}
