// A teller's sheet: what she needs to type it, what she has typed so far, and handing it in. Of her colleague's she is told
// nothing before both are in, and then only the lines that differ.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isObject, refusal, type ActingEngine, type JsonObject, type ProcedurePorts } from '@jinguo/core/plugin';
import { numberAt, rowsAt, textAt, textsAt, valueAt } from '@jinguo/core/programme';
import { z } from 'zod';
import { bodyTitles } from '../bodies.ts';
import { tally as tallyShape, type Tally } from '../count/types.ts';
import { bodyOf, roundOf, sheetIn, tallyIn } from '../rules/rounds.ts';
import { methodOf } from '../rules/settings.ts';
import { inTurn } from './in-turn.ts';
import { openRound } from './read-congress.ts';
import { sheetsIn } from './session.ts';
import { id, roundStage, type SheetView } from './shapes.ts';

/** As texts, for a half-typed sheet is kept as it is. */
export const cellsShape = z.record(z.string().min(1).max(100), z.string().max(60)).refine((cells) => Object.keys(cells).length <= 4000);
type Cells = z.output<typeof cellsShape>;

export async function sheetView({ engine, person, folder }: ProcedurePorts, roundId: string): Promise<SheetView> {
  const { round, view, id: congressId } = await openRound(engine, roundId);
  const { data } = round;
  const stage = roundStage.parse(round.stage);
  const tellers = textsAt(data, 'ballot.tellers');
  const sheets = new Map(Object.entries(isObject(data['tallySheets']) ? data['tallySheets'] : {}));
  const own = sheets.get(person.id);
  const isTold = tellers.includes(person.id) || textAt(data, 'ballot.chief') === person.id;
  const { actions } = await engine.explain(roundId);
  const body = bodyOf(data);
  const sheet = (one: JsonObject[string] | undefined): Tally => ({ ...tallyIn({ ...data, compared: {} }), ...sheetIn(one) });
  const { entitled, present, issued, collected } = tallyIn(data);
  return {
    itemId: roundId,
    number: round.number ?? '',
    congressId,
    bodyTitle: bodyTitles[body],
    round: roundOf(data),
    method: methodOf(view.data, body),
    turnout: { entitled, present, issued, collected },
    stage,
    mayFill: stage === 'tally' && tellers.includes(person.id) && actions.some((one) => one.action === 'approve' && one.mine),
    sent: own === undefined ? null : sheet(own),
    sheets: sheetsIn({ stage, data }),
    differences: isTold && (stage === 'tally' || stage === 'mismatch') ? [...differencesFor(person.id, data)] : [],
    draft: await readDraft(await folder(), roundId, person.id),
  };
}

/** The lines in which the last two sheets differed, hers first; they stay until both have counted again. */
function differencesFor(personId: string, data: JsonObject): SheetView['differences'] {
  const hersIsSecond = textsAt(data, 'compared.by')[1] === personId;
  const number = (row: JsonObject, name: string) => (valueAt(row, name) === null ? null : numberAt(row, name));
  return rowsAt(data, 'compared.lines').map((row) => {
    const [first, second] = [number(row, 'first'), number(row, 'second')];
    return { line: textAt(row, 'line'), ...(row['about'] === undefined ? {} : { about: textAt(row, 'about') }), ...(hersIsSecond ? { first: second, second: first } : { first, second }) };
  });
}

/** @throws JinguoError NOT_ALLOWED to who is no teller of the round. */
export async function saveSheet({ engine, person, folder }: ProcedurePorts, { roundId, cells }: { readonly roundId: string; readonly cells: Cells }): Promise<void> {
  await requireTeller(engine, roundId, person.id);
  const place = await draftPlace(await folder(), roundId, person.id);
  await inTurn(place, async () => {
    await writeFile(`${place}.half`, JSON.stringify(cells), { mode: 0o600 });
    await rename(`${place}.half`, place);
  });
}

export const sendInput = z.strictObject({ roundId: id, key: z.string().min(8).max(80), tally: tallyShape });

export async function sendSheet({ engine, person, folder }: ProcedurePorts, { roundId, key, tally }: z.output<typeof sendInput>): Promise<{ readonly stage: string }> {
  const { valid, invalid, candidates, writeIns } = tally;
  const form = { valid, invalid, lines: candidates.map((one) => ({ ...one })), ...(writeIns.length === 0 ? {} : { writeIns: writeIns.map((one) => ({ ...one })) }) };
  const inAlready = await handedIn(engine, roundId, { by: person.id, form });
  if (inAlready !== undefined) return inAlready;
  // Her colleague's sheet may come in at any moment and changes nothing about hers: the version is the one there is, also
  // where it came in between the two lines below.
  const send = async () => engine.act({ itemId: roundId, action: 'approve', seenVersion: (await engine.ruleView(roundId)).version, key, form });
  const { stage } = await send().catch((error: unknown) => (isStale(error) ? send() : Promise.reject(error)));
  await rm(await draftPlace(await folder(), roundId, person.id), { force: true });
  return { stage };
}

/** Whoever got no answer presses again: the same sheet is in once. */
async function handedIn(engine: ActingEngine, roundId: string, { by, form }: { readonly by: string; readonly form: JsonObject }): Promise<{ readonly stage: string } | undefined> {
  const { round } = await openRound(engine, roundId);
  if (!isDeepStrictEqual(valueAt(round.data, `tallySheets.${by}`), form)) return undefined;
  const { actions } = await engine.explain(roundId);
  return actions.some((one) => one.action === 'approve' && one.mine) ? undefined : { stage: round.stage };
}

function isStale(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'STALE_VERSION';
}

async function requireTeller(engine: ActingEngine, roundId: string, personId: string): Promise<void> {
  const { round } = await openRound(engine, roundId);
  if (!textsAt(round.data, 'ballot.tellers').includes(personId)) throw refusal('NOT_ALLOWED', { who: { zh: '本轮计票人', en: 'the tellers of this round' }, action: { zh: '录入计票单', en: 'Enter the tally' } });
}

async function draftPlace(folder: string, roundId: string, personId: string): Promise<string> {
  const drafts = join(folder, 'sheets');
  await mkdir(drafts, { recursive: true, mode: 0o700 });
  return join(drafts, `${fileName(roundId)}.${fileName(personId)}.json`);
}

async function readDraft(folder: string, roundId: string, personId: string): Promise<Cells | null> {
  const text = await readFile(await draftPlace(folder, roundId, personId), 'utf8').catch(() => undefined);
  if (text === undefined) return null;
  const cells = cellsShape.safeParse(JSON.parse(text));
  return cells.success ? cells.data : null;
}

function fileName(given: string): string {
  return given.replaceAll(/[^\w-]/gu, '_');
}
