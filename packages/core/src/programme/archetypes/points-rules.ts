// The rules of a book of points (domain.md §4 A14): so much a day of a source, told once, taken back from an entry that is there and no
// more than is left of it, never below zero. Each item is a line of its account's book; no line is ever changed.
import type { JsonObject } from '../../definition/text.ts';
import type { Check, Compute, ItemView, OtherItem } from '../../plugin/contributions.ts';
import { refuse } from '../finding.ts';
import { numberAt, parameterAt, textAt } from '../values.ts';
import { balanceOf, levelOf, pointsFor, type Line } from './points-sums.ts';

/** What the rules are told of a book. */
export interface BookOf {
  /** Workflow of the events. */
  readonly events: string;
  /** Field, and key, of the account. */
  readonly account: string;
  readonly holder: string;
  readonly sources: readonly { readonly value: string; readonly aDay?: unknown }[];
  /** How many levels there are: `level1`, `level2`, … */
  readonly levels: number;
}

const dropped = ['rejected', 'withdrawn', 'terminated', 'voided'];
const pointsOf = (other: OtherItem) => Number(other.fields['points'] ?? 0);
const standing = (lines: readonly OtherItem[]) => lines.filter((other) => !dropped.includes(other.result ?? ''));
const sum = (lines: readonly OtherItem[]) => lines.reduce((all, one) => all + pointsOf(one), 0);

/** The account an event, a reversal or a redemption is of. */
export function accountOf(data: JsonObject, account: string): string {
  return textAt(data, `event.${account}`) || textAt(data, `reversal.${account}`) || textAt(data, `redemption.${account}`);
}

/** The checks and the computes of a book, by name. */
export function pointsRules({ events, account, holder, sources, levels }: BookOf) {
  const linesOf = async ({ data, others }: Parameters<Check>[0]) => standing(await others(account, accountOf(data, account)));
  const sourceOf = (view: ItemView) => sources.find((one) => one.value === textAt(view.data, 'event.source'));
  const mostOf = (view: ItemView, source: BookOf['sources'][number]) => (source.aDay === undefined ? undefined : parameterAt(view, `${source.value}Day`));

  const yearOf = (said: string) => Number(said.slice(0, 4));

  /** What the item puts into the book, and in which year: an event adds, a reversal and a redemption take. */
  const entry: Compute = (view) => {
    const { data, parameters, today } = view;
    const year = yearOf(today);
    const source = sourceOf(view);
    if (source !== undefined) return { points: pointsFor(numberAt(data, 'event.units'), { each: parameterAt(view, source.value), most: mostOf(view, source), before: 0 }), year };
    return { points: -(numberAt(data, 'reversal.points') + (parameters[textAt(data, 'redemption.gift')] ?? 0) * numberAt(data, 'redemption.quantity')), year };
  };
  const enters = (view: ItemView) => numberAt(entry(view), 'points');

  const dailyCap: Check = async (input) => {
    const source = sourceOf(input);
    const most = source === undefined ? undefined : mostOf(input, source);
    if (source === undefined || most === undefined) return [];
    const before = sum((await linesOf(input)).filter((other) => other.fields['source'] === source.value && other.fields['on'] === textAt(input.data, 'event.on')));
    const left = Math.max(0, most - before);
    return numberAt(input.data, 'event.units') * parameterAt(input, source.value) <= left ? [] : [refuse('/event/units', 'DAILY_CAP', { zh: `当日该来源已记${before}分，每日至多${most}分，还可记${left}分`, en: `${before} points of this source that day already; at most ${most} a day` })];
  };

  /** What no cap holds back is told once: the same of a source on one day is one entry, with how many there were. */
  const onceTold: Check = async (input) => {
    const source = sourceOf(input);
    if (source === undefined || source.aDay !== undefined) return [];
    const same = (await linesOf(input)).find((other) => other.fields['source'] === source.value && other.fields['on'] === textAt(input.data, 'event.on') && pointsOf(other) === enters(input));
    return same === undefined ? [] : [refuse('/event/units', 'TOLD_ALREADY', { zh: `${holder}当日同一来源、同样分值已登记（${same.number}）；确有多次的，请在一次登记中填写数量`, en: `the same was entered for that day (${same.number}); give how many there were in one entry` })];
  };

  const onceHeld: Check = ({ data, today }) => (textAt(data, 'event.on') <= today ? [] : [refuse('/event/on', 'NOT_YET', { zh: '日期还未到', en: 'has not come yet' })]);

  /** Entries not yet approved hold points only where they take some: what is to come cannot be spent. */
  const linesIn = (entries: readonly OtherItem[]) => entries.filter((other) => other.result !== null || pointsOf(other) < 0).map((other) => ({ points: pointsOf(other), year: yearOf(other.createdOn) }));
  const standsAt = (view: ItemView, lines: readonly Line[]) => {
    const balance = balanceOf(lines, { year: yearOf(view.today), carry: parameterAt(view, 'carry') });
    return { balance, level: levelOf(balance, Array.from({ length: levels }, (_, index) => parameterAt(view, `level${index + 1}`))) };
  };

  /** How the account stands with this entry in it: as it is entered, taken back or redeemed (domain.md §9 JH04). */
  const book: Compute = (view) => standsAt(view, [...linesIn(standing(view.held ?? [])), { points: enters(view), year: numberAt(view.data, 'entry.year') || yearOf(view.today) }]);

  /** Nothing takes more than the account has. */
  const neverBelowZero: Check = async (input) => {
    const { balance, level } = standsAt(input, linesIn(await linesOf(input)));
    const taken = -enters(input);
    return taken <= balance ? [] : [refuse('', 'POINTS_SHORT', { zh: `余额${balance}分（${level}级），不足${taken}分`, en: `${balance} points are left, ${taken} are asked` })];
  };

  /** A reversal names its entry and takes back no more than is left of it, however many reversals there are. */
  const entryThere: Check = async (input) => {
    const [lines, number] = [await linesOf(input), textAt(input.data, 'reversal.number')];
    const named = lines.find((other) => other.number === number && other.workflow === events);
    if (named === undefined || named.result === null) return [refuse('/reversal/number', 'NO_ENTRY', { zh: '该账户没有这一编号的已入账积分', en: 'the account has no such entry' })];
    const back = -sum(lines.filter((other) => other.fields['reverses'] === number));
    if (numberAt(input.data, 'reversal.points') <= pointsOf(named) - back) return [];
    const words = back === 0 ? { zh: `冲正分值多于该笔的${pointsOf(named)}分`, en: `is more than the ${pointsOf(named)} of the entry` } : { zh: `该笔${pointsOf(named)}分已冲正${back}分，请减少分值`, en: `${back} of the ${pointsOf(named)} of the entry are taken back already` };
    return [refuse('/reversal/points', 'TOO_MUCH', words)];
  };

  return { checks: { dailyCap, onceTold, onceHeld, neverBelowZero, entryThere }, computes: { entry, book } } as const;
}
