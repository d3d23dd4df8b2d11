// The archive of a congress: one text file, a JSON line for each thing, signed as a whole by its last line. It holds what a
// sceptic needs to count again: every round with its method and tally, the ballots of terminals, and what was announced.
import { z } from 'zod';
import { candidate, electionMethod, publishedBallots, result, round, tally } from '../count/types.ts';
import { signatureLine, verified, type Signer } from './signature.ts';

const words = z.strictObject({ zh: z.string(), en: z.string() });

/** A head of the audit log at the time, as `jinguo audit heads` prints it. */
const head = z.strictObject({ chain: z.string(), seq: z.int().min(1), hash: z.string(), at: z.string() });

const heldRound = z.strictObject({
  what: z.literal('round'),
  /** Number of the round's item. */
  number: z.string(),
  body: z.string(),
  round,
  /** Signed by the tellers and the chief scrutineer. */
  tally,
  /** Ballots cast on terminals; null where they were paper, which is kept sealed. */
  ballots: publishedBallots.nullable(),
  /** As computed then and announced. */
  result,
});

const election = z.strictObject({
  what: z.literal('election'),
  body: z.string(),
  title: words,
  method: electionMethod,
  /** Who was elected to the body in all its rounds, and the seats left vacant, as announced. */
  elected: z.array(candidate),
  vacant: z.int().min(0),
});

const paper = z.strictObject({ what: z.literal('paper'), item: z.string(), name: z.string(), title: z.string(), blocks: z.array(z.unknown()) });

const opening = z.strictObject({
  what: z.literal('congress'),
  format: z.literal('jinguo-congress-1'),
  number: z.string(),
  title: z.string(),
  madeAt: z.iso.datetime(),
  /** Elections are kept for ever (domain.md §3.6). */
  retention: z.literal('permanent'),
  auditHeads: z.array(head),
});

export type HeldRound = z.infer<typeof heldRound>;
export type Election = z.infer<typeof election>;
export type AuditHead = z.infer<typeof head>;

export interface Archive {
  readonly congress: z.infer<typeof opening>;
  readonly elections: readonly Election[];
  readonly rounds: readonly HeldRound[];
  readonly papers: readonly z.infer<typeof paper>[];
}

/** What is archived, without the words that make lines of it. */
export interface ArchiveContent {
  readonly congress: Omit<Archive['congress'], 'what' | 'format' | 'retention'>;
  readonly elections: readonly Omit<Election, 'what'>[];
  readonly rounds: readonly Omit<HeldRound, 'what'>[];
  readonly papers: readonly Omit<Archive['papers'][number], 'what'>[];
}

/** Writes the file: the same content under the same key is the same text. */
export function writeArchive({ congress, elections, rounds, papers }: ArchiveContent, signer: Signer): string {
  const lines = [
    opening.parse({ what: 'congress', format: 'jinguo-congress-1', retention: 'permanent', ...congress }),
    ...elections.map((one) => election.parse({ what: 'election', ...one })),
    ...rounds.map((one) => heldRound.parse({ what: 'round', ...one })),
    ...papers.map((one) => paper.parse({ what: 'paper', ...one })),
  ];
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  return `${text}${signatureLine(text, signer)}\n`;
}

export type ReadArchive =
  | { readonly ok: true; readonly archive: Archive; readonly fingerprint: string }
  /** `notAnArchive` at a line, or a text that is not what was signed. */
  | { readonly ok: false; readonly problem: 'notAnArchive' | 'notSigned'; readonly line: number };

const lineShape = z.discriminatedUnion('what', [opening, election, heldRound, paper]);

/** Reads an archive and verifies that it is what was signed. Whose key that is, the fingerprint says. */
export function readArchive(text: string): ReadArchive {
  const lines = text.split('\n').filter((line) => line !== '');
  const signed = lines.slice(0, -1);
  const fingerprint = verified(signed.map((line) => `${line}\n`).join(''), lines.at(-1) ?? '');
  const parsed = signed.map((line) => lineShape.safeParse(asJson(line)));
  const wrong = parsed.findIndex((one, at) => !one.success || (one.data.what === 'congress') !== (at === 0));
  if (wrong >= 0 || parsed.length === 0) return { ok: false, problem: 'notAnArchive', line: Math.max(1, wrong + 1) };
  if (fingerprint === null) return { ok: false, problem: 'notSigned', line: lines.length };
  const found = parsed.flatMap((one) => (one.success ? [one.data] : []));
  const [congress] = found.filter((one) => one.what === 'congress');
  if (congress === undefined) return { ok: false, problem: 'notAnArchive', line: 1 };
  const elections = found.filter((one) => one.what === 'election');
  // A round of no election would be counted by nobody.
  const stray = found.findIndex((one) => one.what === 'round' && !elections.some(({ body }) => body === one.body));
  if (stray >= 0) return { ok: false, problem: 'notAnArchive', line: stray + 1 };
  const archive: Archive = { congress, elections, rounds: found.filter((one) => one.what === 'round'), papers: found.filter((one) => one.what === 'paper') };
  return { ok: true, archive, fingerprint };
}

function asJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
