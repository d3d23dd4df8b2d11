// A congress that was held: an executive committee on terminals with a tie and an open seat, a chair on paper. For tests of what
// is archived and counted again.
import { generateKeyPairSync } from 'node:crypto';
import { writeArchive, type ArchiveContent } from '../archive/bundle.ts';
import type { Signer } from '../archive/signature.ts';
import { nextStep } from '../count/next-step.ts';
import { resultOf } from '../count/result-of.ts';
import { tallyOf } from '../count/tally-of.ts';
import { electionMethod, publishedBallots, round as roundShape, type Ballot, type CountedRound, type ElectionMethodInput, type Round } from '../count/types.ts';

export const newSigner = (): Signer => ({ key: generateKeyPairSync('ed25519').privateKey });

type RoundContent = ArchiveContent['rounds'][number];

/** So many ballots for each set of names; everybody not named is voted against. */
type Votes = readonly (readonly [count: number, ids: readonly string[]])[];

export function archivedCongress(): ArchiveContent {
  const executive = heldElection({
    body: 'executive',
    rules: {},
    seats: 3,
    names: ['丁洁', '马丽', '王芳', '沈慧', '顾敏华'],
    onTerminals: true,
    // 12 entitled, 7 elect. Two pass and one seat is open; in the further election both tie; the re-vote decides.
    votes: [[[8, ['丁洁', '马丽']], [3, ['王芳', '沈慧']]], [[7, ['王芳']], [4, ['沈慧']]]],
  });
  const tied = heldElection({ body: 'standing', rules: { differential: { kind: 'fixed', more: 1 } }, seats: 1, names: ['丁洁', '马丽'], onTerminals: true, entitled: 9, votes: [[[4, ['丁洁']], [4, ['马丽']]], [[3, ['丁洁']], [5, ['马丽']]]] });
  const chair = heldElection({ body: 'chair', rules: { differential: { kind: 'none' } }, seats: 1, names: ['马丽'], onTerminals: false, votes: [[[10, ['马丽']], [1, []]]] });
  return {
    congress: { number: 'SY01-2022-0001', title: '南湖区妇女第八次代表大会', madeAt: '2022-11-30T08:00:00.000Z', auditHeads: [{ chain: 'nanhu', seq: 4711, hash: 'ab'.repeat(32), at: '2022-11-30T08:00:00.000Z' }] },
    elections: [executive.election, tied.election, chair.election],
    rounds: [...executive.rounds, ...tied.rounds, ...chair.rounds],
    papers: [{ item: 'SY01-2022-0001', name: 'resultReport', title: '选举结果报告单', blocks: [{ kind: 'paragraph', text: '当选：丁洁、马丽、王芳' }] }],
  };
}

export function archiveText(content: ArchiveContent = archivedCongress(), signer: Signer = newSigner()): string {
  return writeArchive(content, signer);
}

interface Held {
  readonly body: string;
  readonly rules: ElectionMethodInput;
  readonly seats: number;
  readonly names: readonly string[];
  readonly entitled?: number;
  readonly onTerminals: boolean;
  readonly votes: readonly Votes[];
}

function heldElection({ body, rules, seats, names, entitled = 12, onTerminals, votes }: Held) {
  const method = electionMethod.parse(rules);
  const first: Round = roundShape.parse({ kind: 'first', seats, candidates: names.map((name) => ({ id: name, name })) });
  const held: CountedRound[] = [];
  const rounds: RoundContent[] = [];
  for (const [at, cast] of votes.entries()) {
    const step = nextStep(method, first, held);
    if (step.kind === 'end') break;
    const { round } = step;
    const ballots = cast.flatMap(([count, ids]) => Array.from({ length: count }, () => ballotFor(round, ids)));
    const published = publishedBallots.parse({ entitled, present: ballots.length, issued: ballots.length, ballots });
    const tally = tallyOf(method, round, published);
    held.push({ round, tally });
    rounds.push({ number: `SY01-${body}-${at + 1}`, body, round, tally, ballots: onTerminals ? published : null, result: resultOf(method, round, tally) });
  }
  const end = nextStep(method, first, held);
  const outcome = end.kind === 'end' ? { elected: end.elected, vacant: end.vacant } : { elected: [], vacant: seats };
  return { election: { body, title: { zh: body, en: body }, method, ...outcome }, rounds };
}

function ballotFor({ candidates }: Round, ids: readonly string[]): Ballot {
  return { marks: Object.fromEntries(candidates.map(({ id }) => [id, ids.includes(id) ? ('for' as const) : ('against' as const)])), writeIns: [] };
}
