// The rules asked before a round moves: its settings make sense, its list is not empty, the meeting carried it, the money
// suffices.
import { addMonths, formatYuan, type Check, type Finding, type ListEntry } from '@jinguo/core/plugin';
import { parameterAt, refuse, warn } from '@jinguo/core/programme';
import { readMinutes, readRound } from './round.ts';
import { claimOf, inOrder } from './shares.ts';

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

/** What stays on the list must fit the budget; whoever the same command excludes or holds back no longer counts. Paid pro rata it always does. */
export const budget: Check = ({ data, entries }) => {
  const { budget: available, whenShort } = readRound(data);
  const listed = inOrder(entries);
  const sum = listed.reduce((all, entry) => all + claimOf(entry), 0);
  if (sum <= available) return [];
  if (whenShort === 'proRata') return cut(sum, available, listed.length);
  const late = whenShort === 'firstCome' ? tooLate(listed, available).map(({ number }) => number) : [];
  return [
    refuse('', 'BUDGET_SHORT', {
      zh: `名单合计${formatYuan(sum)}，超出预算${formatYuan(available)}共${formatYuan(sum - available)}，请将${late.length === 0 ? '部分对象' : `后到的${late.join('、')}`}暂缓或不予列入`,
      en: `the list adds up to ${formatYuan(sum)}, ${formatYuan(sum - available)} over the budget of ${formatYuan(available)}; hold back or exclude ${late.length === 0 ? 'some' : `who came late: ${late.join(', ')}`}`,
    }),
  ];
};

/** A list that is cut says so before the meeting decides; a budget of which nothing is left for some is no budget for it. */
function cut(sum: number, available: number, count: number): readonly Finding[] {
  if (available < count) return [refuse('', 'BUDGET_SHORT', { zh: `预算${formatYuan(available)}不够${count}人分配，请将部分对象暂缓或不予列入`, en: `the budget of ${formatYuan(available)} leaves nothing for some of ${count}; hold back or exclude some` })];
  return [warn('', 'PRO_RATA', { zh: `名单应补合计${formatYuan(sum)}，预算${formatYuan(available)}，将按比例拨付，约为应补的${Math.floor((available * 100) / sum)}%`, en: `${formatYuan(sum)} are due and the budget is ${formatYuan(available)}: all are paid pro rata, about ${Math.floor((available * 100) / sum)} %` })];
}

/** Who came when nothing was left for her. */
function tooLate(listed: readonly ListEntry[], available: number): readonly ListEntry[] {
  let left = available;
  return listed.filter((entry) => {
    const fits = claimOf(entry) <= left;
    if (fits) left -= claimOf(entry);
    return !fits;
  });
}

/** More than half of the attendees in favour, and no more votes than people in the room. */
export const votes: Check = ({ data }) => {
  const { attendees, votesFor, votesAgainst, votesAbstained } = readMinutes(data);
  const cast = votesFor + votesAgainst + votesAbstained;
  return [
    ...(cast <= attendees.length ? [] : [refuse('/minutes/votesFor', 'VOTES', { zh: `表决票合计${cast}张，多于参会的${attendees.length}人，请核对`, en: `${cast} votes from ${attendees.length} attendees; check the figures` })]),
    ...(votesFor * 2 > attendees.length ? [] : [refuse('/minutes/votesFor', 'NOT_CARRIED', { zh: '同意票未超过参会人员的半数，名单未获通过', en: 'no majority of the attendees voted for the list' })]),
  ];
};
