// The rules asked before a round moves: its settings make sense, its list is not empty, the meeting carried it, the money
// suffices.
import { addMonths, formatYuan, type Check } from '@jinguo/core/plugin';
import { parameterAt, refuse } from '@jinguo/core/programme';
import { sumOf } from './papers/list.ts';
import { readMinutes, readRound } from './round.ts';

export const roundDates: Check = (view) => {
  const { data } = view;
  const longest = parameterAt(view, 'longestClaim');
  const { windowFrom, windowTo, claimFrom, claimTo } = readRound(data);
  return [
    ...(windowFrom <= windowTo ? [] : [refuse('/roundSettings/windowTo', 'WINDOW', { zh: '申报截止早于申报开始', en: 'is before the first day of applications' })]),
    ...(claimFrom < claimTo ? [] : [refuse('/roundSettings/claimTo', 'CLAIM_WINDOW', { zh: '计息截止须晚于计息开始', en: 'must be after the first day that counts' })]),
    ...(claimTo <= addMonths(claimFrom, longest) ? [] : [refuse('/roundSettings/claimTo', 'CLAIM_TOO_LONG', { zh: `计息区间最长${longest}个月`, en: `interest counts for at most ${longest} months` })]),
  ];
};

export const listNotEmpty: Check = ({ entries }) =>
  entries.length > 0 ? [] : [refuse('', 'LIST_EMPTY', { zh: '还没有通过审核的申报，不能生成名单', en: 'no application has passed the reviews yet, so there is no list to close' })];

/** What stays on the list must fit the budget; whoever the same command excludes or holds back no longer counts. */
export const budget: Check = ({ data, entries }) => {
  const { budget: available } = readRound(data);
  const sum = sumOf(entries.filter((entry) => entry.verdict === undefined));
  if (sum <= available) return [];
  return [
    refuse('', 'BUDGET_SHORT', {
      zh: `名单合计${formatYuan(sum)}，超出预算${formatYuan(available)}共${formatYuan(sum - available)}，请将部分对象暂缓或不予列入`,
      en: `the list adds up to ${formatYuan(sum)}, ${formatYuan(sum - available)} over the budget of ${formatYuan(available)}; hold back or exclude some`,
    }),
  ];
};

/** More than half of the attendees in favour, and no more votes than people in the room. */
export const votes: Check = ({ data }) => {
  const { attendees, votesFor, votesAgainst, votesAbstained } = readMinutes(data);
  const cast = votesFor + votesAgainst + votesAbstained;
  return [
    ...(cast <= attendees.length ? [] : [refuse('/minutes/votesFor', 'VOTES', { zh: `表决票合计${cast}张，多于参会的${attendees.length}人，请核对`, en: `${cast} votes from ${attendees.length} attendees; check the figures` })]),
    ...(votesFor * 2 > attendees.length ? [] : [refuse('/minutes/votesFor', 'NOT_CARRIED', { zh: '同意票未超过参会人员的半数，名单未获通过', en: 'no majority of the attendees voted for the list' })]),
  ];
};
