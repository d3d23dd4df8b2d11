// 通知: opens a round of interest subsidies, with the interest that counts and up to how much (domain.md §5 stage 0).
import { formatYuan, printDate } from '@jinguo/core/plugin';
import { openingPaper } from '@jinguo/core/programme';
import { application } from '../form.ts';
import { readRound } from '../round.ts';
import { federation } from './list.ts';

export const openingNotice = openingPaper({
  subject: ({ data }) => `${readRound(data).name}妇女创业小额贷款贴息`,
  who: '在南湖区创办经济实体、有在贷经营性贷款并按期付息的创业妇女，具体条件以申报表所列为准。',
  startedBy: [],
  form: application,
  steps: ['村（社区）初核（3个工作日）', '镇（街道）审核（5个工作日）', '区妇联审查测算（5个工作日）', '征求部门意见', '集体审定', '公示', '拨付'],
  points: ({ data }) => {
    const { claimFrom, claimTo, principalCap, perPersonCap } = readRound(data);
    return [['贴息标准', `计息区间为${printDate(claimFrom)}至${printDate(claimTo)}（不含当日），本金最高按${formatYuan(principalCap)}计，每人贴息不超过${formatYuan(perPersonCap)}。`]];
  },
  issuer: federation,
});
