// Rules that programmes share: a round's dates, its list, its vote and its budget; one application each.
import { printDate } from '../calendar/local-date.ts';
import type { LocalText } from '../definition/text.ts';
import type { Check, ListEntry, OtherItem } from '../plugin/contributions.ts';
import { parseIdNumber } from '../values/id-number.ts';
import { findPersonalData } from '../values/find-personal-data.ts';
import { formatYuan } from '../values/money.ts';
import { refuse } from './finding.ts';
import { dateAt, numberAt, textAt, textsAt } from './values.ts';

/** The window of a round runs forwards. */
export const roundDates: Check = ({ data }) => {
  const from = textAt(data, 'roundSettings.windowFrom');
  const to = textAt(data, 'roundSettings.windowTo');
  return from <= to ? [] : [refuse('/roundSettings/windowTo', 'WINDOW', { zh: '申报截止早于申报开始，请改正', en: 'is before the first day of applications; correct it' })];
};

/** First submission only: what was returned may come back after the window has closed. */
export const applicationWindow: Check = ({ batch, today }) => {
  const from = dateAt(batch?.data, 'roundSettings.windowFrom');
  const to = dateAt(batch?.data, 'roundSettings.windowTo');
  if (from === undefined || to === undefined || (today >= from && today <= to)) return [];
  return [refuse('', 'OUT_OF_WINDOW', { zh: `本批次申报时间为${printDate(from)}至${printDate(to)}，请在申报时间内提交`, en: `this round takes applications from ${from} to ${to}; submit within these days` })];
};

/** What the open pages will show says nothing that may not be published. */
export function nothingPersonal(path: string): Check {
  const kinds: Readonly<Record<string, string>> = { 身份证号: 'an ID number', 手机号: 'a mobile number', 银行卡号: 'a bank card number' };
  return ({ data }) => findPersonalData(textAt(data, path)).slice(0, 3).map(({ kind }) => refuse(`/${path.replaceAll('.', '/')}`, 'LEAKS', { zh: `含有${kind}，这段文字将公开，请删去`, en: `contains ${kinds[kind] ?? kind}; these words will be public, take it out` }));
}

/** A batch with nothing on its list does not go on. */
export const listNotEmpty: Check = ({ entries }) =>
  entries.length > 0 ? [] : [refuse('', 'LIST_EMPTY', { zh: '还没有通过审核的申报，不能生成名单', en: 'nothing has passed the reviews yet, so there is no list to close' })];

/** More than half of the attendees in favour, and no more votes than people in the room. */
export const votes: Check = ({ data }) => {
  const attendees = textsAt(data, 'minutes.attendees').length;
  const inFavour = numberAt(data, 'minutes.votesFor');
  const cast = inFavour + numberAt(data, 'minutes.votesAgainst') + numberAt(data, 'minutes.votesAbstained');
  return [
    ...(cast <= attendees ? [] : [refuse('/minutes/votesFor', 'VOTES', { zh: `表决票合计${cast}张，多于参会的${attendees}人，请核对`, en: `${cast} votes from ${attendees} attendees; check the figures` })]),
    ...(inFavour * 2 > attendees ? [] : [refuse('/minutes/votesFor', 'NOT_CARRIED', { zh: '同意票未超过参会人员的半数，名单未获通过', en: 'no majority of the attendees voted for the list' })]),
  ];
};

/** What stays on the list fits the round's budget. `amountOf` in fen. */
export function withinBudget(amountOf: (entry: ListEntry) => number): Check {
  return ({ data, entries }) => {
    const budget = numberAt(data, 'roundSettings.budget');
    const sum = entries.filter((entry) => entry.verdict === undefined).reduce((total, entry) => total + amountOf(entry), 0);
    if (sum <= budget) return [];
    return [refuse('', 'BUDGET_SHORT', { zh: `名单合计${formatYuan(sum)}，超出预算${formatYuan(sum - budget)}，请将部分对象暂缓或不予列入`, en: `the list adds up to ${formatYuan(sum)}, ${formatYuan(sum - budget)} over the budget; hold back or exclude some` })];
  };
}

/** What may be had once only: by whom, and within what time. */
export interface OneEach {
  /** Name of the key (see `keys` of the workflow) that is the same for the same person, household or thing. */
  readonly key: string;
  readonly value: (data: Parameters<Check>[0]['data']) => string;
  /** Field the refusal points at. */
  readonly path: string;
  /** Within one round, one calendar year, or ever. */
  readonly within: 'round' | 'year' | 'ever';
  /** Workflows that count; default: this one's round, else every workflow that carries the key. */
  readonly workflows?: readonly string[];
  /** Results that no longer count. Default: not accepted, refused, withdrawn, terminated, void. */
  readonly dropped?: readonly string[];
  /** What she has already, e.g. 本年度已申报. */
  readonly words: (other: OtherItem) => LocalText;
}

const droppedResults = ['notAccepted', 'rejected', 'withdrawn', 'terminated', 'voided'];

/** The same person, household or thing is not put forward, named or paid twice for the same. */
export function oneEach({ key, value, path, within, workflows, dropped = droppedResults, words }: OneEach): Check {
  return async ({ data, batch, today, others }) => {
    const carried = value(data);
    if (carried === '') return [];
    const same = (await others(key, carried)).filter(
      (other) =>
        !dropped.includes(other.result ?? '') &&
        (workflows === undefined || workflows.includes(other.workflow)) &&
        (within === 'ever' || (within === 'round' ? other.batch === (batch?.id ?? null) : other.createdOn.slice(0, 4) === today.slice(0, 4))),
    );
    return same.slice(0, 3).map((other) => refuse(path, 'ALREADY_THERE', words(other)));
  };
}

/** Meant for women alone: an identity number that says otherwise is refused; one that cannot be read is the form's business. */
export function forWomen(path: string): Check {
  return ({ data, today }) => {
    const id = parseIdNumber(textAt(data, path.slice(1).replaceAll('/', '.')), today);
    return !id.ok || id.value.gender === 'female' ? [] : [refuse(path, 'NOT_FEMALE', { zh: '本项目面向女性，证件号码显示非女性，请核对', en: 'this is for women; the ID number says otherwise' })];
  };
}
