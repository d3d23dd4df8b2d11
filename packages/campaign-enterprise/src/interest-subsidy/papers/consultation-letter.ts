// 征求意见函: asks the departments about every applicant on the list. It names her in full, because they answer about a
// person; she consented to that (form.ts, `sharing`).
import { deadline, formatYuan, normalise, printDate, yuanFigures, type Paper, type PaperInput } from '@jinguo/core/plugin';
import { readApplication } from '../application.ts';
import { readRound } from '../round.ts';
import { amountOf, federation, sumOf } from './list.ts';

/** Who is asked what (domain.md §3.5, §5 stage 5). */
const questions = [
  '区人社局：是否已享受创业担保贷款等其他贴息',
  '公安分局、区法院：是否有违法犯罪记录，是否列入失信被执行人名单',
  '区市场监管局：营业执照是否有效，身份是否属实',
  '区税务局：是否有欠税或重大税收违法',
  '经办银行：借款、还本付息情况是否属实',
  '区财政局：预算安排',
];

export function consultationLetter(input: PaperInput): Paper {
  const round = readRound(input.data);
  const rows = input.entries.map((entry, index) => {
    const application = readApplication(entry.data);
    return [
      String(index + 1), application.applicantName, normalise(application.idNumber).toUpperCase(), application.entityName, normalise(application.uscc).toUpperCase(),
      application.bank, application.contractNo, yuanFigures(application.principal), yuanFigures(amountOf(entry)),
    ];
  });
  const answerBy = deadline(input.calendar, input.today, 5).date;
  return {
    title: `关于征求${round.name}妇女创业小额贷款贴息对象意见的函`,
    blocks: [
      { kind: 'paragraph', text: '各有关单位：' },
      { kind: 'paragraph', text: `经审核，拟对${rows.length}名创业妇女的小额贷款给予贴息，合计${formatYuan(sumOf(input.entries))}。现征求意见，请于${printDate(answerBy)}前回复；逐人有不同意见的，请注明理由。` },
      ...questions.map((text) => ({ kind: 'paragraph' as const, text })),
      { kind: 'table', head: ['序号', '姓名', '证件号码', '经营主体', '信用代码', '经办银行', '合同号', '借款本金（元）', '拟贴息（元）'], rows },
      { kind: 'signature', lines: [federation, printDate(input.today)] },
    ],
  };
}
