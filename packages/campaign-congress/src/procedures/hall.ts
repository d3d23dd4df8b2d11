// The hall's screen. The desk opens it once and its link is the key; what the screen may show is then written into the
// plugin's folder, anew with every change the desk or the door makes. The screen itself is a stranger and reads only that.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refusal, type ProcedurePorts, type PublicPorts } from '@jinguo/core/plugin';
import { numberAt } from '@jinguo/core/programme';
import { bodyTitles } from '../bodies.ts';
import { roundOf, turnoutIn } from '../rules/rounds.ts';
import { seatsOf } from '../rules/settings.ts';
import { electionOf } from '../workflows/congress.ts';
import { congressTitle, electorateView, openCongress, roundItems, stageTitle, stepsOf, type RoundItem } from './read-congress.ts';
import { inTurn } from './in-turn.ts';
import { electedIn } from './results.ts';
import { hallView, type HallView, type RoundStage } from './shapes.ts';

const over: readonly RoundStage[] = ['announcing', 'announced', 'annulled', 'filed', 'void'];
const shown: readonly RoundStage[] = ['announcing', 'announced', 'filed'];
/** What of the chain is held in the hall. */
const inTheHall = (stage: string) => ['preparatory', 'presidium', 'adoption', 'committee', 'closing'].includes(stage) || stage.startsWith('elect');
const secretBytes = 18;

/** The key of a congress's hall; null where none was opened. */
export async function hallOf(folder: string, congressId: string): Promise<string | null> {
  return readFile(join(folder, 'halls', `${nameOf(congressId)}.key`), 'utf8').catch(() => null);
}

/** Opens the hall's screen, or brings it up to date. */
export function showHall(ports: ProcedurePorts, congressId: string): Promise<{ readonly hall: string }> {
  // In turn, so that what is written last was read last.
  return inTurn(`hall ${congressId}`, () => writeHall(ports, congressId));
}

async function writeHall(ports: ProcedurePorts, congressId: string): Promise<{ readonly hall: string }> {
  const folder = await ports.folder();
  const known = await hallOf(folder, congressId);
  const view = await viewOf(ports, congressId);
  const hall = known ?? Buffer.from(ports.random(secretBytes)).toString('base64url');
  await mkdir(join(folder, 'halls'), { recursive: true, mode: 0o700 });
  await replace(join(folder, 'halls', `${hall}.json`), JSON.stringify(view));
  if (known === null) await replace(join(folder, 'halls', `${nameOf(congressId)}.key`), hall);
  return { hall };
}

/** Brings the hall's screen up to date, where one was opened. */
export async function refreshHall(ports: ProcedurePorts, congressId: string): Promise<void> {
  if ((await hallOf(await ports.folder(), congressId)) !== null) await showHall(ports, congressId);
}

/** What the screen of this key shows. @throws JinguoError NOT_FOUND */
export async function readHall({ folder }: PublicPorts, hall: string): Promise<HallView> {
  const text = await readFile(join(await folder(), 'halls', `${nameOf(hall)}.json`), 'utf8').catch(() => undefined);
  if (text === undefined) throw refusal('NOT_FOUND', { what: 'hall' });
  return hallView.parse(JSON.parse(text));
}

async function viewOf({ engine }: ProcedurePorts, congressId: string): Promise<HallView> {
  const open = await openCongress(engine, congressId);
  const roundsFor = await roundItems(engine, open);
  const bodies = open.congress.bodies.filter((body) => seatsOf(open.view.data, body) > 0);
  const atHand = bodies.flatMap((body) => roundsFor(body).map((item) => ({ body, item }))).find(({ item }) => !over.includes(item.stage));
  const [first = 'executive', ...byCommittee] = bodies;
  const voting = atHand?.body ?? (isCommitteeMeeting(open.view.stage) ? (byCommittee[0] ?? first) : first);
  return {
    title: congressTitle(open),
    stageTitle: stageTitle(open),
    steps: stepsOf(open, inTheHall),
    electorate: electorateView(open, voting),
    round: atHand === undefined ? null : { title: bodyTitles[atHand.body], ...roundNow(atHand.item) },
    elected: bodies.map((body) => {
      const signed = roundsFor(body).filter((one) => shown.includes(one.stage));
      return { title: bodyTitles[body], names: electedIn(open, body, signed).map(({ name }) => name), vacant: numberAt(signed.at(-1)?.data, 'result.vacant') };
    }),
  };
}

/** Who is in the room: the congress, or the committee it elected. */
function isCommitteeMeeting(stage: string): boolean {
  return stage === 'committee' || (stage.startsWith('elect') && stage !== electionOf('executive'));
}

function roundNow({ stage, data }: RoundItem) {
  const round = roundOf(data);
  const { issued, collected } = turnoutIn(data);
  return { kind: round.kind, stage, seats: round.seats, candidates: round.candidates.map(({ name }) => name), issued, collected };
}

async function replace(place: string, text: string): Promise<void> {
  await writeFile(`${place}.half`, text, { mode: 0o600 });
  await rename(`${place}.half`, place);
}

function nameOf(given: string): string {
  return given.replaceAll(/[^\w-]/gu, '_');
}
