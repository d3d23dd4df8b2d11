// The electronic box as the desk sees it: how many slips are out and how many ballots in, never which; closing it, judging the
// names written in, and bringing its ballots into the round's record. Opening it and voting are in terminal.ts; that it was
// opened and closed are events of the round's item.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { refusal, type ProcedurePorts } from '@jinguo/core/plugin';
import { z } from 'zod';
import { bodyTitles } from '../bodies.ts';
import { signerIn } from '../archive/signature.ts';
import { openBox } from '../box/box.ts';
import { closingOf } from '../box/seal.ts';
import { ballotFrom, ballotLine } from '../count/ballot-line.ts';
import { asWritten } from '../count/tally-of.ts';
import { ballotLinesIn, bodyOf, openingIn, roundOf } from '../rules/rounds.ts';
import { electorateView, openRound, type OpenRound } from './read-congress.ts';
import { id, roundStage } from './shapes.ts';

const count = z.int().min(0);

export const boxShape = z.strictObject({
  congressId: id,
  title: z.strictObject({ zh: z.string(), en: z.string() }),
  kind: z.enum(['first', 'revote', 'further']),
  stage: roundStage,
  version: z.int(),
  present: count,
  /** null where nobody opened one. `issued`: slips out; `cast`: ballots in. */
  box: z.strictObject({ open: z.boolean(), issued: count, cast: count }).nullable(),
  /** What this person may do now. */
  may: z.enum(['open', 'close', 'publish']).nullable(),
  /** Names written in, once the box is closed: whether each may be elected is for the scrutineers to say. */
  writtenIn: z.array(z.string()),
});
export type BoxView = z.infer<typeof boxShape>;

export async function boxView(ports: ProcedurePorts, roundId: string): Promise<BoxView> {
  const open = await openRound(ports.engine, roundId);
  const box = await boxesOf(ports).then((boxes) => boxes.state(roundId));
  const { version, actions } = await ports.engine.explain(roundId);
  const { stage, data } = open.round;
  const mine = actions.some((one) => one.action === 'record' && one.mine);
  const lines = mine && stage === 'publishing' ? await linesOf(ports, open, roundId) : [];
  const shown = roundStage.safeParse(stage);
  return {
    congressId: open.id,
    title: bodyTitles[bodyOf(data)],
    kind: roundOf(data).kind,
    stage: shown.success ? shown.data : 'preparing',
    version,
    present: electorateView(open, bodyOf(data)).present,
    // A box nobody opened on record, left by a crash between the two, is none yet.
    box: box === null || stage === 'issuing' ? null : { open: box.open, issued: box.issued, cast: box.cast },
    may: mine ? (doneAt[stage] ?? null) : null,
    writtenIn: [...writtenIn(open, lines)],
  };
}

const doneAt: Readonly<Record<string, 'open' | 'close' | 'publish'>> = { issuing: 'open', terminals: 'close', publishing: 'publish' };

/**
 * Ends the vote, with the box's own word on record. One without a ballot is taken away, and ballots are issued anew; so they
 * are where its file was lost. Asked again after a crash it says the same.
 */
export async function closeBox(ports: ProcedurePorts, roundId: string): Promise<void> {
  await desk(ports, roundId);
  const boxes = await boxesOf(ports);
  const { round } = await openRound(ports.engine, roundId);
  if (round.stage === 'publishing') return;
  if (round.stage !== 'terminals') throw refusal('NOT_FOUND', { what: 'box' });
  const { issued, ballots } = (await boxes.close(roundId)) ?? { issued: 0, ballots: [] };
  const list = roundOf(round.data);
  const { key } = await signerIn(await ports.folder());
  const said = closingOf(key, { roundId, opening: openingIn(round.data).opening, issued, ballots: ballots.map((one) => ballotLine(list, one)) });
  await ports.engine.act({ itemId: roundId, action: 'record', seenVersion: round.version, key: `close-${said.signature.slice(0, 64)}`, form: { ...said } });
  if (said.cast === 0) await boxes.erase(roundId);
}

export const publishInput = z.strictObject({ roundId: id.regex(/^[\w-]+$/u), version: z.int().min(1), key: z.string().min(8).max(80), ineligible: z.array(z.string().min(1).max(60)).max(1000) });

/** Brings the ballots into the round's record; then the box has done its work and is taken away. */
export async function publishBallots(ports: ProcedurePorts, { roundId, version, key, ineligible }: z.output<typeof publishInput>): Promise<{ readonly stage: string }> {
  const ballots = await linesOf(ports, await openRound(ports.engine, roundId), roundId);
  const answer = await ports.engine.act({ itemId: roundId, action: 'record', seenVersion: version, key, form: { ballots: [...ballots], ineligible } });
  await (await boxesOf(ports)).erase(roundId);
  await rm(join(await ports.folder(), `${roundId}.ballot.json`), { force: true });
  return { stage: answer.stage };
}

/** Makes a slip worthless that nobody drew. */
export async function destroySlip(ports: ProcedurePorts, { roundId, code }: { readonly roundId: string; readonly code: string }): Promise<'destroyed' | 'alreadyUsed' | 'unknownCode' | 'closed' | 'noBox'> {
  await desk(ports, roundId);
  return (await boxesOf(ports)).destroy(roundId, code);
}

/** Lines of the closed box, or those on record where the round came back to be counted again. */
async function linesOf(ports: ProcedurePorts, { round }: OpenRound, roundId: string): Promise<readonly string[]> {
  const boxes = await boxesOf(ports);
  const state = await boxes.state(roundId);
  if (state?.open === true) return [];
  if (state === null) return ballotLinesIn(round.data);
  return ((await boxes.close(roundId))?.ballots ?? []).map((one) => ballotLine(state.round, one));
}

function writtenIn({ round }: OpenRound, lines: readonly string[]): ReadonlySet<string> {
  const list = roundOf(round.data);
  const listed = new Set([...list.candidates.map(({ name }) => name), ...list.seated].map(asWritten));
  const names = lines.flatMap((line) => ballotFrom(list, line)?.writeIns ?? []).map(asWritten);
  return new Set(names.filter((name) => !listed.has(name)).toSorted());
}

async function desk({ engine }: ProcedurePorts, roundId: string): Promise<void> {
  const { actions } = await engine.explain(roundId);
  if (!actions.some((one) => one.action === 'record' && one.mine)) throw refusal('NOT_ALLOWED', { who: { zh: '大会工作人员', en: 'the desk of the congress' }, action: { zh: '办理电子票箱', en: 'Keep the electronic box' } });
}

async function boxesOf({ folder, random }: ProcedurePorts) {
  return openBox(await folder(), { random });
}
