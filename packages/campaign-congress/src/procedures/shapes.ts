// What the screens of a congress are told, as schemas: the session, its bodies and rounds, places, who is there, results.
import { z } from 'zod';
import { breach, candidate, electionMethod, result, round, tally, turnout } from '../count/types.ts';

export const id = z.string().min(1).max(64);
const words = z.strictObject({ zh: z.string(), en: z.string() });
const count = z.int().min(0);

/** Where a round stands: the stages of its workflow. */
export const roundStage = z.enum(['preparing', 'issuing', 'terminals', 'publishing', 'boxSigning', 'collecting', 'tally', 'mismatch', 'signing', 'announcing', 'announced', 'annulled', 'filed', 'void']);
export type RoundStage = z.infer<typeof roundStage>;

/** What a person may do to a round from the desk; `open`: on the item's own page, `enter` and `box`: on theirs. */
export const deed = z.enum(['confirmList', 'issue', 'collect', 'box', 'enter', 'recount', 'sign', 'announce', 'finish', 'open']);
const doable = z.strictObject({
  deed,
  itemId: id,
  version: z.int(),
  title: words,
  /** The number the desk most likely writes down; null where none is asked. */
  suggested: count.nullable(),
});
export type Doable = z.infer<typeof doable>;

const roundRow = z.strictObject({
  itemId: id,
  number: z.string(),
  kind: round.shape.kind,
  stage: roundStage,
  seats: count,
  candidates: count,
  /** What stands against handing out ballots, while they are not out. */
  breaches: z.array(breach),
  /** Sheets that are in, of two. */
  sheets: z.int().min(0).max(2),
  doable: doable.nullable(),
});
export type RoundRow = z.infer<typeof roundRow>;

const bodyView = z.strictObject({
  body: z.string(),
  title: words,
  seats: count,
  electorate: z.strictObject({ entitled: count, present: count, quorumNeeded: count, hasQuorum: z.boolean(), rule: electionMethod.shape.quorum }),
  elected: count,
  vacant: count,
  done: z.boolean(),
  rounds: z.array(roundRow),
});
export type BodyView = z.infer<typeof bodyView>;

const step = z.strictObject({ title: words, state: z.enum(['done', 'current', 'future']) });

export const sessionView = z.strictObject({
  itemId: id,
  number: z.string(),
  title: z.string(),
  open: z.boolean(),
  stageTitle: words,
  steps: z.array(step),
  /** Of the congress itself; those who elect a body stand with it. */
  electorate: bodyView.shape.electorate,
  onLeave: count,
  away: count,
  /** Guests and observers who are there; counted nowhere. */
  guests: count,
  /** What is missing before the next step may begin. */
  missing: z.array(words),
  bodies: z.array(bodyView),
  /** The one thing to do next, where it is this person's. */
  primary: doable.nullable(),
  /** The hall's screen, once it was opened. */
  hall: z.string().nullable(),
});
export type SessionView = z.infer<typeof sessionView>;

export const placesView = z.strictObject({
  title: z.string(),
  units: z.array(z.strictObject({ unit: z.string(), title: words, places: count, named: count, confirmed: count })),
  targets: z.array(z.strictObject({ trait: z.string(), title: words, bound: z.enum(['least', 'most']), amount: count, unit: z.enum(['percent', 'people']), people: count, gap: count })),
  total: z.strictObject({ places: count, named: count, confirmed: count }),
});
export type PlacesView = z.infer<typeof placesView>;

const presence = z.enum(['absent', 'present', 'away', 'leave']);
const attendee = z.strictObject({ itemId: id, number: z.string(), name: z.string(), unit: words, presence });
export type Attendee = z.infer<typeof attendee>;

export const attendance = z.strictObject({
  title: z.string(),
  /** Of the congress, of its new committee's first meeting, and guests and observers, who are no electorate. */
  groups: z.array(z.strictObject({ group: z.enum(['delegates', 'committee', 'guests']), electorate: bodyView.shape.electorate.nullable(), people: z.array(attendee) })),
});
export type Attendance = z.infer<typeof attendance>;

const difference = z.strictObject({ line: z.string(), about: z.string().optional(), first: z.int().nullable(), second: z.int().nullable() });

export const sheetView = z.strictObject({
  itemId: id,
  number: z.string(),
  congressId: id,
  bodyTitle: words,
  round,
  method: electionMethod,
  turnout,
  stage: roundStage,
  /** Whether her sheet is awaited. */
  mayFill: z.boolean(),
  /** Hers, as she handed it in. */
  sent: tally.nullable(),
  sheets: z.int().min(0).max(2),
  /** Lines that differ, once both are in; first is hers where she is a teller. */
  differences: z.array(difference),
  /** What she had typed, as she typed it. */
  draft: z.record(z.string(), z.string()).nullable(),
});
export type SheetView = z.infer<typeof sheetView>;

const roundResult = z.strictObject({ itemId: id, number: z.string(), kind: round.shape.kind, seats: count, tally, result });
export type RoundResult = z.infer<typeof roundResult>;

export const resultsView = z.strictObject({
  title: z.string(),
  bodies: z.array(z.strictObject({
    body: z.string(),
    title: words,
    /** With votes, for who may see them; null for everybody else. */
    rounds: z.array(roundResult).nullable(),
    /** In stroke order and without votes, as it is announced. */
    elected: z.array(candidate),
    vacant: count,
    done: z.boolean(),
  })),
});
export type ResultsView = z.infer<typeof resultsView>;

/** What the hall sees: nothing that a stranger may not. */
export const hallView = z.strictObject({
  title: z.string(),
  stageTitle: words,
  steps: z.array(step),
  electorate: bodyView.shape.electorate,
  /** The round at hand; its result is not among this. */
  round: z.strictObject({ title: words, kind: round.shape.kind, stage: roundStage, seats: count, candidates: z.array(z.string()), issued: count, collected: count }).nullable(),
  /** Elected, by body, in stroke order, from the signature on. */
  elected: z.array(z.strictObject({ title: words, names: z.array(z.string()), vacant: count })),
});
export type HallView = z.infer<typeof hallView>;

export const ballotView = z.strictObject({ title: words, round, writeIns: z.boolean(), open: z.boolean() });
export type BallotView = z.infer<typeof ballotView>;
