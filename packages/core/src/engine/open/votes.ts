// 公众投票: anybody votes for who stands at a stage that is voted on, one vote a day for a telephone and a device. Of the voter
// nothing is kept but keyed hashes of that day and that vote; what there is of votes is told to nobody before they are counted.
import { addDays, localDateOf, type LocalDate } from '../../calendar/local-date.ts';
import type { PublicVote } from '../../definition/public-vote.ts';
import type { ItemContext } from '../../definition/item-context.ts';
import { refusal } from '../../errors.ts';
import type { ItemView } from '../../plugin/contributions.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import { withdrawnOf } from '../../store/queries/consents.ts';
import { addVote, hasVote, standingAt, unverifiedVotes, votesByRange, type Candidate } from '../../store/queries/public-votes.ts';
import { isMissing, withdrawnFrom } from '../consents/require-consents.ts';
import { dateIn } from '../time/due.ts';
import { unitName, type EngineParts } from '../parts.ts';
import { requireOn } from '../plugins/plugin-switch.ts';
import { bringIn, openScene, type Scene } from '../command/scene.ts';
import { isPaused, readingNow, type WorkItem } from '../command/work-item.ts';
import { factsOf } from './facts-shown.ts';
import { stagesWhere } from './stages-where.ts';
import { sendCode, takeCode, votesAreVerified } from './vote-code.ts';
import type { NewVote, NewVoteCode, OpenVote, OpenVoteRow, VoteCandidate } from './views.ts';

/** Days a vote is kept after its last day, for whoever asks how it was counted. */
const keptDays = 180;

/** Votes that are taken today. */
export async function openVotes(parts: EngineParts): Promise<readonly OpenVoteRow[]> {
  const open = await openCandidates(parts, undefined);
  return [...Map.groupBy(open, (one) => one.row.poll).values()].flatMap((all) => (all[0] === undefined ? [] : [{ ...all[0].row, candidates: all.length }]));
}

/** @throws JinguoError VOTE_CLOSED where none is open by that name */
export async function openVote(parts: EngineParts, poll: string): Promise<OpenVote> {
  const open = await openCandidates(parts, poll);
  const [first] = open;
  if (first === undefined) throw refusal('VOTE_CLOSED', {});
  return { ...first.row, candidates: open.length, verified: votesAreVerified(parts), list: open.map(({ one, vote, workflow }) => candidateView(parts, { one, vote, workflow })) };
}

interface Standing {
  readonly row: Omit<OpenVoteRow, 'candidates'>;
  readonly one: Candidate;
  readonly vote: PublicVote;
  readonly workflow: LoadedWorkflow;
}

async function openCandidates(parts: EngineParts, poll: string | undefined): Promise<readonly Standing[]> {
  const today = localDateOf(parts.clock.now());
  const found = await standingAt(parts.store.read, stagesWhere(parts, (reading) => reading.publicVote !== undefined), poll);
  const withdrawn = await withdrawnOf(parts.store.read, found.map((one) => one.id));
  // Who no longer wants to be shown stands on no page.
  return found.filter((one) => !isMissing(withdrawn.get(one.id), 'publish')).flatMap((one) => standing(parts, today, one));
}

/** As the item's own version has it. */
function standing(parts: EngineParts, today: LocalDate, one: Candidate): readonly Standing[] {
  const workflow = parts.registry.version(one.definition_hash);
  const vote = workflow?.compiled.readings.get(one.stage)?.publicVote;
  const context: ItemContext = JSON.parse(one.context);
  const days = vote === undefined || isPaused({ context }) ? undefined : votingDays(vote, context);
  if (workflow === undefined || vote === undefined || days === undefined || !isOpen(days, today)) return [];
  const row = { poll: one.batch_id ?? one.id, programme: workflow.compiled.definition.title, title: one.batch_title ?? one.title, startsOn: days.from, endsOn: days.until };
  return [{ row, one, vote, workflow }];
}

function votingDays({ opens, ends }: PublicVote, context: ItemContext): { readonly from: LocalDate; readonly until: LocalDate } | undefined {
  const [from, until] = [dateIn(context, opens), dateIn(context, ends)];
  return from === null || until === null ? undefined : { from, until };
}

function isOpen({ from, until }: { readonly from: LocalDate; readonly until: LocalDate }, today: LocalDate): boolean {
  return from <= today && today <= until;
}

function candidateView(parts: EngineParts, { one, vote, workflow }: Pick<Standing, 'one' | 'vote' | 'workflow'>): VoteCandidate {
  const facts = factsOf(parts, workflow, { shows: vote.shows, data: JSON.parse(one.data) });
  return { id: one.id, number: one.number, title: one.title, unit: unitName(parts, one.unit), facts };
}

/** @throws JinguoError VOTE_CLOSED, VOTE_CODE_NOT_SENT */
export async function sendVoteCode(parts: EngineParts, asked: NewVoteCode): Promise<void> {
  if ((await openCandidates(parts, asked.poll)).length === 0) throw refusal('VOTE_CLOSED', {});
  await sendCode(parts, asked);
}

/** @throws JinguoError NOT_FOUND, PLUGIN_OFF, VOTE_CLOSED, VOTE_CODE_WRONG, VOTED_TODAY */
export async function castVote(parts: EngineParts, { candidate, device, phone, code, source }: NewVote): Promise<void> {
  // What is wrong with the code is told after the commit: each try has to count.
  const taken = await parts.store.write(async (tx) => {
    const scene = openScene(parts, tx);
    const work = await bringIn(scene, candidate);
    if (work.stopped) await requireOn(parts, tx, work.row.workflow);
    const vote = readingNow(work).publicVote;
    const days = vote === undefined || work.row.status !== 'open' || work.row.restricted !== 0 || isPaused(work) || isMissing((await withdrawnFrom(scene, work)).get(candidate), 'publish') ? undefined : votingDays(vote, work.context);
    if (days === undefined || !isOpen(days, scene.today)) throw refusal('VOTE_CLOSED', {});
    const poll = pollOf(work);
    const hash = (what: string, value: string) => parts.blind(`vote.${what}`, `${poll}|${value}`);
    const given = { phone_hash: hash('phone', `${scene.today}|${phone}`), device_hash: hash('device', `${scene.today}|${device}`), item_id: candidate };
    const verified = votesAreVerified(parts);
    if (verified && !(await takeCode(parts, tx, { poll, phone, code }))) return hasVote(tx, given);
    const added = await addVote(tx, { ...given, poll, range_hash: hash('range', source), keep_until: addDays(days.until, keptDays), verified: verified ? 1 : 0 });
    if (!added && !(await hasVote(tx, given))) throw refusal('VOTED_TODAY', {});
    return true;
  });
  if (!taken) throw refusal('VOTE_CODE_WRONG', {});
}

function pollOf({ row }: WorkItem): string {
  return row.batch_id ?? row.id;
}

/** What the public gave, for the rules of a stage that counts it. */
export async function votesFor(scene: Scene, work: WorkItem): Promise<NonNullable<ItemView['votes']>> {
  const all = await votesByRange(scene.tx.db, pollOf(work));
  return { own: all.get(work.row.id) ?? [], all: [...all.values()], unverified: await unverifiedVotes(scene.tx.db, work.row.id) };
}
