// The language of the count: a method, candidates, ballots, a tally, a result. All of it is plain JSON, so that an exported
// round can be counted again by anyone. Letters in the comments are those of the ballot arithmetic: E, P, I, R, V, X, S, C.
import { z } from 'zod';

const count = z.int().min(0).max(100_000);
const name = z.string().trim().min(1).max(60);

/** How many more candidates than seats: none (等额, C = S), a share of the seats, or a fixed number. */
export const differential = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  /** At least one, also where the share comes to less. */
  z.strictObject({ kind: z.literal('share'), percent: z.int().min(1).max(100).default(10), rounding: z.enum(['ceil', 'round']).default('ceil') }),
  z.strictObject({ kind: z.literal('fixed'), more: z.int().min(1).max(100) }),
]);
export type Differential = z.infer<typeof differential>;

/** The rules of one election, as the congress adopts them (选举办法). An empty object is the default of every rule. */
export const electionMethod = z.strictObject({
  /** 超过三分之二: 3P > 2E; 三分之二以上: 3P ≥ 2E. */
  quorum: z.enum(['overTwoThirds', 'twoThirdsOrMore']).default('overTwoThirds'),
  differential: differential.default({ kind: 'share', percent: 10, rounding: 'ceil' }),
  /** Whose half must be passed: those entitled (应到 E), those present (实到 P), or the ballots collected (收回 R). */
  majorityOf: z.enum(['entitled', 'present', 'ballots']).default('entitled'),
  /** A tie at the last seat: vote again at once, or first take who has fewer votes against, and vote again if that ties too. */
  tie: z.enum(['revote', 'fewerAgainst']).default('revote'),
  /** So many re-votes of one tie; the seats of a tie that lasts longer count as not filled. */
  revotes: z.int().min(1).max(9).default(2),
  /** Seats nobody was elected to: another election (另行选举), or left vacant at once. */
  openSeats: z.enum(['furtherElection', 'vacant']).default('furtherElection'),
  /** So many further elections; what is open after them stays vacant. */
  furtherElections: z.int().min(1).max(9).default(1),
  /** What elects in a further election: the same majority, or a third of the ballots collected (得票数不少于选票的三分之一). */
  furtherThreshold: z.enum(['majority', 'thirdOfBallots']).default('majority'),
  /** 另选他人, in place of a candidate voted against. Never in a re-vote, which is among those who tied. */
  writeIns: z.boolean().default(true),
});
export type ElectionMethod = z.infer<typeof electionMethod>;
export type ElectionMethodInput = z.input<typeof electionMethod>;

/** On a ballot a candidate is known by id; somebody written in before becomes a candidate whose id is her name. */
export const candidate = z.strictObject({ id: z.string().min(1).max(60), name });
export type Candidate = z.infer<typeof candidate>;

/** One ballot for one body: the first, another on a tie (再次投票), or another for seats left open (另行选举). */
export const round = z.strictObject({
  kind: z.enum(['first', 'revote', 'further']),
  /** S, the seats this round fills. */
  seats: z.int().min(1).max(500),
  /** As the ballot lists them, in stroke order of the surname. */
  candidates: z.array(candidate).max(1000),
  /** What elects: the method's majority, or a third of the ballots collected. */
  threshold: z.enum(['majority', 'thirdOfBallots']).default('majority'),
  /** Names elected in earlier rounds: nobody is elected twice, so they may not be written in. */
  seated: z.array(name).max(500).default([]),
});
export type Round = z.infer<typeof round>;

/** A mark on a candidate's line. A line without a mark is an abstention; `unreadable` voids that mark alone. */
export const mark = z.enum(['for', 'against', 'unreadable']);
export type Mark = z.infer<typeof mark>;

/** What is on one ballot and nothing else: marks by candidate id, and the names written in, as written. */
export const ballot = z.strictObject({
  marks: z.record(z.string(), mark),
  writeIns: z.array(name).max(500).default([]),
});
export type Ballot = z.infer<typeof ballot>;

/** Votes on one candidate: for + against + abstain = V. */
export const candidateVotes = z.strictObject({ id: z.string().min(1).max(60), for: count, against: count, abstain: count });
export type CandidateVotes = z.infer<typeof candidateVotes>;

/** Who was where and how many ballots went out and came back: known before a single ballot is read. */
export const turnout = z.strictObject({
  /** E 应到: confirmed formal delegates, or the members of the committee that votes. */
  entitled: count,
  /** P 实到. */
  present: count,
  /** I 发出. */
  issued: count,
  /** R 收回; unreturned is I − R. */
  collected: count,
});
export type Turnout = z.infer<typeof turnout>;

/** A counted round, as the tellers write it down. */
export const tally = z.strictObject({
  ...turnout.shape,
  /** V 有效. */
  valid: count,
  /** X 无效. */
  invalid: count,
  candidates: z.array(candidateVotes).max(1000),
  /** Names written in by eligible name, only the marks that count. */
  writeIns: z.array(z.strictObject({ name, for: count })).max(1000).default([]),
});
export type Tally = z.infer<typeof tally>;

/** Ballots as they are published when a box is closed: in no order but their own. R is how many they are. */
export const publishedBallots = z.strictObject({
  ...turnout.omit({ collected: true }).shape,
  ballots: z.array(ballot).max(100_000),
  /** Names written in that may not be elected, as the scrutineers found. Marks for them are void. */
  ineligible: z.array(name).max(1000).default([]),
});
export type PublishedBallots = z.infer<typeof publishedBallots>;

/** How somebody stands after a round. `listed` is false for who was written in; her id is her name. */
export const standing = z.strictObject({
  ...candidateVotes.shape,
  name,
  listed: z.boolean(),
  /** Her votes reach what elects. Among more such than seats, not all are elected. */
  passes: z.boolean(),
  outcome: z.enum(['elected', 'tied', 'notElected']),
});
export type Standing = z.infer<typeof standing>;

/** What a round comes to. */
export const result = z.strictObject({
  /** More ballots came back than went out (R > I): nothing of it counts, the same round is voted again. */
  void: z.boolean(),
  /** The fewest votes for that elect. */
  needed: count,
  /** All who had a vote or stood on the ballot, most votes for first. */
  standings: z.array(standing),
  /** Ids, most votes first; the announcement orders them by strokes. */
  elected: z.array(z.string()),
  /** Those who tie at the last seats, and for how many; null without a tie. */
  tie: z.strictObject({ ids: z.array(z.string()), seats: z.int().min(1) }).nullable(),
  /** Seats that nobody's votes reach. */
  openSeats: count,
});
export type Result = z.infer<typeof result>;

export const countedRound = z.strictObject({ round, tally });
export type CountedRound = z.infer<typeof countedRound>;

/** What follows the rounds so far: another round with its proposed candidates, or the end. */
export const nextStep = z.discriminatedUnion('kind', [
  /** `again`: the last round was void. `missing`: so many candidates are still to be proposed before it may begin. */
  z.strictObject({ kind: z.literal('round'), why: z.enum(['start', 'again', 'tie', 'openSeats']), round, missing: count }),
  /** Everyone elected in any round, and the seats that stay vacant. */
  z.strictObject({ kind: z.literal('end'), elected: z.array(candidate), vacant: count }),
]);
export type NextStep = z.infer<typeof nextStep>;

/** One breach of the arithmetic; any of them blocks signing. */
export const breach = z.strictObject({
  code: z.enum([
    'noQuorum', 'presentOverEntitled', 'issuedOverPresent', 'candidateTwice', 'tooFewCandidates', 'tooManyCandidates',
    'validAndInvalid', 'candidateLines', 'candidateSum', 'forOverSeats', 'writeInsNotAllowed', 'writeInListed', 'writeInTwice', 'writeInOverValid', 'writeInsOverAgainst',
  ]),
  zh: z.string(),
  en: z.string(),
  /** The candidate or written-in name it is about, if one. */
  about: z.string().optional(),
});
export type Breach = z.infer<typeof breach>;
