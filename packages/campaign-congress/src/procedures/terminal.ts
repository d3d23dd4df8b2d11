// Terminals of the hall: the desk opens a box for a round and prints its slips; terminals, strangers like the hall's screen,
// show the ballot and cast it. What is cast with which slip nobody learns, this file included: it hands both to the box.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refusal, type ProcedurePorts, type PublicPorts } from '@jinguo/core/plugin';
import { z } from 'zod';
import { bodyTitles } from '../bodies.ts';
import { signerIn } from '../archive/signature.ts';
import { openBox, type CastAnswer } from '../box/box.ts';
import { openingOf } from '../box/seal.ts';
import type { Ballot } from '../count/types.ts';
import { bodyOf, roundOf } from '../rules/rounds.ts';
import { methodOf } from '../rules/settings.ts';
import { electorateView, openRound } from './read-congress.ts';
import type { BallotView } from './shapes.ts';

const about = z.strictObject({ title: z.strictObject({ zh: z.string(), en: z.string() }), writeIns: z.boolean() });

/**
 * Opens the box of a round with a slip for everybody present, as the issue of its ballots; the slips are shown once and kept
 * nowhere. The rules of issuing are asked by the item: where they refuse, the box is taken away again.
 */
export async function openTerminals(ports: ProcedurePorts, { roundId, key }: { readonly roundId: string; readonly key: string }): Promise<{ readonly codes: readonly string[] }> {
  const open = await openRound(ports.engine, roundId);
  const { actions } = await ports.engine.explain(roundId);
  if (open.round.stage !== 'issuing' || !actions.some((one) => one.action === 'record' && one.mine)) throw refusal('NOT_ALLOWED', { who: { zh: '发票时的大会工作人员', en: 'the desk, while ballots are issued' }, action: { zh: '开启电子票箱', en: 'Open the electronic box' } });
  const folder = await ports.folder();
  const body = bodyOf(open.round.data);
  const round = roundOf(open.round.data);
  const boxes = openBox(folder, { random: ports.random });
  const codes = await boxes.prepare(roundId, round, electorateView(open, body).present);
  if (codes === null) throw refusal('RULE_REFUSED', { count: 1 }, { issues: [{ path: '', code: 'BOX_IN_USE', zh: '票箱已有选票，不能重新开启', en: 'The box has ballots in it and cannot be opened anew' }] });
  await writeFile(join(folder, `${roundId}.ballot.json`), JSON.stringify({ title: bodyTitles[body], writeIns: methodOf(open.view.data, body).writeIns && round.kind !== 'revote' }), { mode: 0o600 });
  const form = { printed: codes.length, issued: codes.length, ...openingOf((await signerIn(folder)).key, ports.random) };
  try {
    await ports.engine.act({ itemId: roundId, action: 'record', seenVersion: open.round.version, key, form });
  } catch (error) {
    await boxes.close(roundId);
    await boxes.erase(roundId);
    throw error;
  }
  return { codes: [...codes] };
}

/** The ballot a terminal shows. @throws JinguoError NOT_FOUND where the round has no box. */
export async function ballotView({ folder, random }: PublicPorts, roundId: string): Promise<BallotView> {
  const place = await folder();
  const state = await openBox(place, { random }).state(roundId);
  const text = await readFile(join(place, `${roundId}.ballot.json`), 'utf8').catch(() => undefined);
  if (state === null || text === undefined) throw refusal('NOT_FOUND', { what: 'ballot' });
  return { ...about.parse(JSON.parse(text)), round: state.round, open: state.open };
}

export async function cast({ folder, random }: PublicPorts, { roundId, code, ballot }: { readonly roundId: string; readonly code: string; readonly ballot: Ballot }): Promise<{ readonly answer: CastAnswer }> {
  return { answer: await openBox(await folder(), { random }).cast(roundId, code, ballot) };
}
