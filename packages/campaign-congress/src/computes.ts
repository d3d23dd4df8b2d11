// What a congress and its rounds compute: gap table, rolls, first ballots, results. Each is run by an act on its item.
import { isObject, type Compute, type ItemView, type JsonObject } from '@jinguo/core/plugin';
import { dateAt, numberAt, textAt, valueAt } from '@jinguo/core/programme';
import { isBody } from './bodies.ts';
import { differences, type Difference } from './count/compare.ts';
import { resultOf } from './count/result-of.ts';
import { tallyOf } from './count/tally-of.ts';
import type { Tally } from './count/types.ts';
import { namesOf, type Congress } from './office.ts';
import { electorateOf } from './rules/electorate.ts';
import { gapOf } from './rules/makeup.ts';
import { ballotAgain, bodyOf, countedRoundOf, closingIn, electedTo, firstBallots, heldRounds, isFromBox, isSigned, publishedIn, resultIn, roundOf, sequenceOf, sheetIn, tallyIn, turnoutIn } from './rules/rounds.ts';
import { methodOf } from './rules/settings.ts';

export function computesOf(congress: Congress): Readonly<Record<string, Compute>> {
  const names = namesOf(congress);
  const chosen = ['chosen', 'examined', 'seated', 'present', 'away', 'onLeave'];
  return {
    /** Of the congress: what is short. */
    makeup: ({ data, members, today }) => {
      const delegates = members.filter((one) => one.workflow === names.delegates && chosen.includes(one.stage)).map((one) => ({ unit: one.unit, nomination: objectAt(one.data, 'nomination') }));
      const { places, targets, total, missed } = gapOf(objectAt(data, 'plan'), delegates, dateAt(data, 'plan.heldFrom') ?? today);
      return { missed, total: { ...total }, places: places.map((one) => ({ ...one })), targets: targets.map(({ title, ...one }) => ({ ...one, title: { ...title } })) };
    },
    /** E, fixed by the qualification report: whom it finds qualified. */
    register: ({ entries }) => ({ entitled: entries.filter((one) => one.workflow === names.delegates && one.stage === 'examined' && one.verdict === undefined).length }),
    /** P: who is there now. */
    roll: (view) => ({ present: electorateOf(congress, 'executive', view).present }),
    /** E and P of the committee at its meeting. */
    assembly: (view) => ({ ...electorateOf(congress, 'standing', view) }),
    opening: ({ data, members }) => firstBallots(congress, data, members),
    elected: ({ members }) => Object.fromEntries(congress.bodies.map((body) => [body, [...electedTo(congress, body, members)]])),
    /** Of a round. */
    ready: ({ data }) => ({ candidates: roundOf(data).candidates.map(({ id, name }) => ({ id, name })), again: [ballotAgain(data)] }),
    presence: (view) => ({ ...electorateOf(congress, bodyOf(view.data), ofBatch(view)) }),
    turnout: (view) => turnout(view),
    emptied: ({ data }) => ({ empty: closingIn(data)?.cast === 0 }),
    compared: ({ data }) => compared(data),
    result: (view) => (isSigned(view.data) ? result(congress, view) : { over: false }),
    /** Of a seat that ends, and of a vacancy. */
    opened: ({ data, today }) => ({ vacancy: [{ body: textAt(data, 'seat.body'), name: textAt(data, 'seat.name'), since: dateAt(data, 'departure.on') ?? today }] }),
    filled: (view) => filled(congress, view),
  };
}

function ofBatch({ batch, members }: ItemView) {
  return { data: batch?.data ?? {}, members };
}

/** How many ballots are out and back, as far as they are known. */
function turnout(view: ItemView): JsonObject {
  const { data } = view;
  const { issued, collected } = turnoutIn(data);
  const isBack = isFromBox(data) ? closingIn(data) !== undefined : valueAt(data, 'collect.collected') !== undefined;
  return { issued, ...(isBack ? { collected } : {}), overfull: collected > issued, fromBox: isFromBox(data), ...(isFromBox(data) ? { sheet: boxSheet(view) } : {}) };
}

/**
 * Nothing is compared until both sheets are in, and nothing is said of one alone. Where two differed, their lines stay to be
 * seen until two new ones are in: whoever of the tellers counts second needs them too.
 */
function compared(data: JsonObject): JsonObject {
  const sheets = objectAt(data, 'tallySheets');
  const [first, second] = Object.values(sheets);
  if (first === undefined || second === undefined) return { agree: false, both: false, ...differedBefore(objectAt(data, 'compared')) };
  const turnout = tallyIn({ ...data, compared: {} });
  const differ = differences({ ...turnout, ...sheetIn(first) }, { ...turnout, ...sheetIn(second) });
  const name = (id: string) => roundOf(data).candidates.find((one) => one.id === id)?.name ?? id;
  return {
    both: true, agree: differ.length === 0, by: Object.keys(sheets), ...(differ.length === 0 ? { sheet: first } : { words: differ.map((one) => inWords(one, name)).join('；') }),
    lines: differ.map(({ line, about, first: one, second: other }) => ({ line, ...(about === undefined ? {} : { about }), first: one, second: other })),
  };
}

function differedBefore({ agree, by, lines }: JsonObject): JsonObject {
  return agree === false && by !== undefined && lines !== undefined ? { by, lines } : {};
}

const lineWords: Readonly<Record<Difference['line'], string>> = { entitled: '应到', present: '实到', issued: '发出', collected: '收回', valid: '有效票', invalid: '无效票', for: '赞成', against: '反对', abstain: '弃权', writeIn: '另选' };

function inWords({ line, about, first, second }: Difference, name: (id: string) => string): string {
  return `${about === undefined ? '' : name(about)}${lineWords[line]}：${first ?? '无'} / ${second ?? '无'}`;
}

/** The sheet that two tellers fill for paper; ballots of a box are counted. */
function boxSheet({ data, batch }: ItemView): JsonObject {
  const published = publishedIn(data);
  if (published === undefined) return {};
  const { valid, invalid, candidates, writeIns } = tallyOf(methodOf(batch?.data ?? {}, bodyOf(data)), roundOf(data), published);
  return { valid, invalid, lines: candidates.map((one) => ({ ...one })), writeIns: writeIns.map((one) => ({ ...one })) };
}

function result(congress: Congress, { data, members, batch }: ItemView): JsonObject {
  const body = bodyOf(data);
  const before = heldRounds(congress, body, members).filter((one) => sequenceOf(one.data) < sequenceOf(data)).map((one) => countedRoundOf(one.data));
  const made = resultIn(data, { method: methodOf(batch?.data ?? {}, body), before });
  const { elected } = made;
  return { ...made, count: Array.isArray(elected) ? elected.length : 0 };
}

/** The committee's vote on one person, by the rules of the congress it comes from. */
function filled(congress: Congress, { data, batch, members, today }: ItemView): JsonObject {
  const body = textAt(data, 'vacancy.body');
  const name = textAt(data, 'filling.candidate');
  const tally = voteTally(congress, { data, members });
  const { elected } = resultOf(methodOf(batch?.data ?? {}, isBody(body) ? body : 'executive'), { kind: 'first', seats: 1, candidates: [{ id: name, name }], threshold: 'majority', seated: [] }, tally);
  const won = elected.length === 1;
  return { won, entitled: tally.entitled, again: [{ body, name: textAt(data, 'vacancy.name'), since: dateAt(data, 'vacancy.since') ?? today }], member: won ? [{ body, name, votes: tally.candidates[0]?.for ?? 0, round: `${today}`, begins: 'now' }] : [] };
}

/** E: the members of the committee who serve now. */
export function voteTally(congress: Congress, { data, members }: Pick<ItemView, 'data' | 'members'>): Tally {
  const names = namesOf(congress);
  const entitled = members.filter((one) => one.workflow === names.members && one.stage === 'serving' && textAt(one.data, 'seat.body') === 'executive').length;
  const number = (field: string) => numberAt(data, `committeeVote.${field}`);
  const name = textAt(data, 'filling.candidate');
  return {
    entitled, present: number('present'), issued: number('issued'), collected: number('collected'), valid: number('collected') - number('invalid'), invalid: number('invalid'),
    candidates: [{ id: name, for: number('votesFor'), against: number('votesAgainst'), abstain: number('votesAbstained') }], writeIns: [],
  };
}

function objectAt(data: JsonObject, path: string): JsonObject {
  const value = valueAt(data, path);
  return isObject(value) ? value : {};
}
