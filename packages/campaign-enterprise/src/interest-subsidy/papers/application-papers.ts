// The papers of one application: 申请表 as submitted, 测算表 of the district, 审批表 with a place for each level's opinion.
import { formatYuan, printDate, type Paper, type PaperBlock, type PaperInput } from '@jinguo/core/plugin';
import { appliedOn, readApplication } from '../application.ts';
import { application } from '../form.ts';
import { calculation, villageCheck } from '../review-forms.ts';
import { readRound } from '../round.ts';
import { readAdjustment, readSubsidy, type Subsidy } from '../subsidy.ts';
import { formTable, opinionBox, printRate } from '@jinguo/core/programme';
import { federation } from './list.ts';

export function applicationForm(input: PaperInput): Paper {
  return {
    title: application.title.zh,
    ...numberOf(input),
    blocks: [
      ...formTable(application, input.data['application'], input.unitName),
      { kind: 'signature', lines: ['申报人（签名）：', printDate(appliedOn(input.data, input.today))] },
    ],
  };
}

export function calculationSheet(input: PaperInput): Paper {
  return {
    title: '妇女创业小额贷款贴息测算表',
    ...numberOf(input),
    blocks: [...calculationBlocks(input), { kind: 'signature', lines: ['测算人：', '复核人：', federation, printDate(input.today)] }],
  };
}

/** The levels whose opinions the record holds, and those still to come when the paper is made. */
const decided = { villageCheck: '村（社区）初核意见', townReview: '镇（街道）审核意见', districtCheck: '区妇联经办意见', sectionReview: '区妇联科室负责人意见' };
const toCome = ['部门征求意见情况', '集体审定意见'];

/** Each level's opinion with name and date out of the record, and its place for seal and signature. */
export function approvalForm(input: PaperInput): Paper {
  return {
    title: '妇女创业小额贷款贴息审批表',
    ...numberOf(input),
    blocks: [
      ...formTable(application, input.data['application'], input.unitName),
      ...formTable(villageCheck, input.data['villageCheck']),
      ...calculationBlocks(input),
      ...Object.entries(decided).map(([stage, level]) => opinionBox(level, input.decisions.findLast((one) => one.stage === stage && one.action === 'approve'))),
      ...toCome.map((level) => opinionBox(level, undefined)),
    ],
  };
}

function calculationBlocks({ data, batch }: PaperInput): readonly PaperBlock[] {
  const subsidy = readSubsidy(data);
  if (subsidy === undefined || batch === null) return [];
  const round = readRound(batch.data);
  const loan = readApplication(data);
  const change = readAdjustment(data);
  const rows = [
    ['计息区间', `${printDate(round.claimFrom)}至${printDate(round.claimTo)}（不含）`],
    ['借款本金', formatYuan(loan.principal)],
    ['计息本金上限', formatYuan(round.principalCap)],
    ['合同年利率', printRate(loan.rate)],
    ['签订时一年期LPR', printRate(subsidy.lprPpm)],
    ['贴息利率', printRate(subsidy.usedRatePpm)],
    ['计息天数', `${subsidy.days}天（${round.dayCount}天制）`],
    ['利息', formatYuan(subsidy.interest)],
    ['窗口内已付利息', formatYuan(loan.interestPaid)],
    ['每人贴息上限', formatYuan(round.perPersonCap)],
    ['系统测算', formatYuan(subsidy.computed)],
    ['贴息金额', `${formatYuan(subsidy.amount)}（${bounds[subsidy.boundBy]}）`],
  ];
  const changed = change === undefined || subsidy.boundBy !== 'manualChange' ? [] : formTable(calculation, data['calculation']);
  return [{ kind: 'table', head: ['测算', ''], rows }, ...changed];
}

const bounds: Readonly<Record<Subsidy['boundBy'], string>> = {
  interest: '按利息',
  interestPaid: '以已付利息为限',
  perPersonCap: '以每人上限为限',
  manualChange: '人工调整',
};

function numberOf({ number }: PaperInput): { readonly documentNumber?: string } {
  return number === null ? {} : { documentNumber: number };
}
