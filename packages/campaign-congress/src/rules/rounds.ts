// The rounds of one body as items, and as the count reads them: the ballot of the first, what a counted round leads to.
import { isObject, type Json, type JsonObject, type ListEntry } from '@jinguo/core/plugin';
import { isTrueAt, numberAt, rowsAt, textAt, textsAt, valueAt } from '@jinguo/core/programme';
import { electedByCongress, isBody, type Body } from '../bodies.ts';
import type { Closing, Opening } from '../box/seal.ts';
import { ballotFrom } from '../count/ballot-line.ts';
import { nextStep } from '../count/next-step.ts';
import { resultOf } from '../count/result-of.ts';
import type { Candidate, CountedRound, ElectionMethod, PublishedBallots, Round, Tally, Turnout } from '../count/types.ts';
import { namesOf, type Congress } from '../office.ts';
import { strokeOrder } from '../stroke-order.ts';
import { seatsOf } from './settings.ts';

export function bodyOf(data: JsonObject): Body {
  const body = textAt(data, 'ballot.body');
  return isBody(body) ? body : 'executive';
}

/** The round as it goes to the vote: what was proposed in addition is on the list, all in stroke order. */
export function roundOf(data: JsonObject): Round {
  const kind = textAt(data, 'ballot.kind');
  return {
    kind: kind === 'revote' || kind === 'further' ? kind : 'first',
    seats: numberAt(data, 'ballot.seats'),
    candidates: [...strokeOrder([...candidatesIn(data, 'ballot.candidates'), ...rowsAt(data, 'preparing.added').map((row) => asCandidate(textAt(row, 'name')))])],
    threshold: textAt(data, 'ballot.threshold') === 'thirdOfBallots' ? 'thirdOfBallots' : 'majority',
    seated: [...textsAt(data, 'ballot.seated')],
  };
}

/** The tally both tellers agree on, or of the ballots that came out of a box; of a round with more ballots back than out, only the numbers of ballots. */
export function tallyIn(data: JsonObject): Tally {
  return { ...turnoutIn(data), ...sheetIn(valueAt(data, isFromBox(data) ? 'turnout.sheet' : 'compared.sheet')) };
}

/** E, P, I and R. A box says itself how many slips were out and how many ballots are in. */
export function turnoutIn(data: JsonObject): Turnout {
  const { entitled, present } = { entitled: numberAt(data, 'presence.entitled'), present: numberAt(data, 'presence.present') };
  if (!isFromBox(data)) return { entitled, present, issued: numberAt(data, 'issue.issued'), collected: numberAt(data, 'collect.collected') };
  const closing = closingIn(data);
  return { entitled, present, issued: closing?.issued ?? numberAt(data, 'issue.issued'), collected: closing?.cast ?? 0 };
}

/** Whether it is voted on terminals: a box was opened when ballots went out. */
export function isFromBox(data: JsonObject): boolean {
  return openingIn(data).opening !== '';
}

export function openingIn(data: JsonObject): Opening {
  return { opening: textAt(data, 'issue.opening'), key: textAt(data, 'issue.key') };
}

/** What the box said when it was closed; undefined before, and of the closing of an earlier one. */
export function closingIn(data: JsonObject): Closing | undefined {
  const opening = textAt(data, 'closing.opening');
  if (opening === '' || opening !== openingIn(data).opening) return undefined;
  return { opening, issued: numberAt(data, 'closing.issued'), cast: numberAt(data, 'closing.cast'), digest: textAt(data, 'closing.digest'), signature: textAt(data, 'closing.signature') };
}

/** The ballots on record, a line each. */
export function ballotLinesIn(data: JsonObject): readonly string[] {
  return textsAt(data, 'publishing.ballots');
}

/** The ballots a box was closed with, or undefined where a line is none for this list. */
export function publishedIn(data: JsonObject): PublishedBallots | undefined {
  const round = roundOf(data);
  const ballots = ballotLinesIn(data).map((line) => ballotFrom(round, line));
  if (ballots.includes(undefined)) return undefined;
  const { entitled, present, issued } = turnoutIn(data);
  return { entitled, present, issued, ballots: ballots.flatMap((one) => one ?? []), ineligible: [...textsAt(data, 'publishing.ineligible')] };
}

/** What one teller wrote down. */
export function sheetIn(sheet: Json | undefined): Pick<Tally, 'valid' | 'invalid' | 'candidates' | 'writeIns'> {
  return {
    valid: numberAt(sheet, 'valid'), invalid: numberAt(sheet, 'invalid'),
    candidates: rowsAt(sheet, 'lines').map((row) => ({ id: textAt(row, 'id'), for: numberAt(row, 'for'), against: numberAt(row, 'against'), abstain: numberAt(row, 'abstain') })),
    writeIns: rowsAt(sheet, 'writeIns').map((row) => ({ name: textAt(row, 'name'), for: numberAt(row, 'for') })),
  };
}

export function countedRoundOf(data: JsonObject): CountedRound {
  return { round: roundOf(data), tally: tallyIn(data) };
}

/** Rounds of a body that count, oldest first: announced ones, not what the presidium annulled. */
export function heldRounds(congress: Congress, body: Body, members: readonly ListEntry[]): readonly ListEntry[] {
  return roundsOf(congress, body, members).filter((one) => one.stage === 'announced');
}

/** All rounds of a body, oldest first. */
export function roundsOf(congress: Congress, body: Body, members: readonly ListEntry[]): readonly ListEntry[] {
  const { rounds } = namesOf(congress);
  return members.filter((one) => one.workflow === rounds && bodyOf(one.data) === body).toSorted((a, b) => sequenceOf(a.data) - sequenceOf(b.data));
}

export function sequenceOf(data: JsonObject): number {
  return numberAt(data, 'ballot.sequence');
}

/** The result of a round, who takes a seat by it, and the ballot of the round that follows, if one does. */
export function resultIn(data: JsonObject, { method, before }: { readonly method: ElectionMethod; readonly before: readonly CountedRound[] }): JsonObject {
  const own = countedRoundOf(data);
  const held = [...before, own];
  const { void: isVoid, needed, standings, elected, tie, openSeats } = resultOf(method, own.round, own.tally);
  const next = nextStep(method, held[0]?.round ?? own.round, held);
  const won = standings.filter((one) => one.outcome === 'elected');
  return {
    void: isVoid, needed, openSeats, tied: tie === null ? [] : [...tie.ids], tiedSeats: tie?.seats ?? 0,
    standings: standings.map((one) => ({ id: one.id, name: one.name, for: one.for, against: one.against, abstain: one.abstain, listed: one.listed, outcome: one.outcome })),
    elected: [...elected],
    members: won.map((one) => ({ body: bodyOf(data), name: one.name, votes: one.for, round: `${bodyOf(data)}-${sequenceOf(data)}`, begins: 'withTerm' })),
    over: next.kind === 'end',
    why: next.kind === 'end' ? 'end' : next.why,
    vacant: next.kind === 'end' ? next.vacant : 0,
    all: next.kind === 'end' ? next.elected.map((one) => one.name) : [],
    next: next.kind === 'end' ? [] : [ballotAfter(data, next.round, next.why)],
  };
}

/** The same ballot once more, where the presidium annuls a round. */
export function ballotAgain(data: JsonObject): JsonObject {
  return ballotAfter(data, roundOf(data), 'again');
}

function ballotAfter(data: JsonObject, round: Round, why: string): JsonObject {
  const { body, chief, tellers, scrutineers } = ballotOf(data);
  return { body: body ?? '', chief: chief ?? '', tellers: tellers ?? [], scrutineers: scrutineers ?? [], sequence: sequenceOf(data) + 1, why, ...ballotFields(round) };
}

function ballotOf(data: JsonObject): JsonObject {
  const { ballot } = data;
  return isObject(ballot) ? ballot : {};
}

function ballotFields({ kind, seats, candidates, threshold, seated }: Round): JsonObject {
  return { kind, seats, threshold, seated: [...seated], candidates: candidates.map(({ id, name }) => ({ id, name })) };
}

/** Where the team of a body's rounds was passed: by the congress, or by the committee's first meeting. */
const passedAt = (body: Body) => (electedByCongress(body) ? 'adoption' : 'committee');

/** The first ballot of each body as things stand: candidates who are through, of the committee's bodies only its members. */
export function firstBallots(congress: Congress, data: JsonObject, members: readonly ListEntry[]): JsonObject {
  const { candidates } = namesOf(congress);
  const committee = textsAt(data, 'elected.executive');
  const through = members.filter((one) => one.workflow === candidates && one.stage === 'onBallot');
  return Object.fromEntries(congress.bodies.map((body) => {
    const of = through.filter((one) => textAt(one.data, 'proposal.body') === body).map((one) => textAt(one.data, 'proposal.name'));
    const standing = electedByCongress(body) ? of : of.filter((name) => committee.includes(name));
    const seats = seatsOf(data, body);
    const team = valueAt(data, passedAt(body));
    const first: JsonObject = {
      body, sequence: 1, why: 'start', chief: textAt(team, 'chief'), tellers: textsAt(team, 'tellers').slice(0, 2), scrutineers: [...textsAt(team, 'scrutineers')],
      ...ballotFields({ kind: 'first', seats, candidates: [...strokeOrder(standing.map(asCandidate))], threshold: 'majority', seated: [] }),
    };
    return [body, seats === 0 || team === undefined ? [] : [first]];
  }));
}

/** What stands in the way of leaving a body's election: it has no round yet, one is under way, or another must follow. */
export function unfinished(congress: Congress, body: Body, { data, members }: { readonly data: JsonObject; readonly members: readonly ListEntry[] }): boolean {
  if (seatsOf(data, body) === 0) return false;
  const rounds = roundsOf(congress, body, members);
  const last = rounds.at(-1);
  return last === undefined || rounds.some((one) => one.stage !== 'announced' && one.stage !== 'annulled') || textAt(last.data, 'result.why') !== 'end' || last.stage === 'annulled';
}

/** Names elected to a body, in stroke order; none while its election is under way. */
export function electedTo(congress: Congress, body: Body, members: readonly ListEntry[]): readonly string[] {
  const last = heldRounds(congress, body, members).at(-1);
  return textAt(last?.data, 'result.why') === 'end' ? strokeOrder(textsAt(last?.data, 'result.all').map(asCandidate)).map((one) => one.name) : [];
}

export function isSigned(data: JsonObject): boolean {
  return isTrueAt(data, 'signing.signed');
}

function candidatesIn(data: JsonObject, path: string): readonly Candidate[] {
  return rowsAt(data, path).map((row) => ({ id: textAt(row, 'id'), name: textAt(row, 'name') }));
}

function asCandidate(name: string): Candidate {
  return { id: name, name };
}
