// Carries a play out, step by step, through the same functions as the office's own commands and timers, and tells what came of
// each step. Pure seen from outside: the same definition, calendar and play always come to the same.
import { addDays, localDateOf, morningOf } from '../../calendar/local-date.ts';
import { addWorkingDays } from '../../calendar/working-days.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { JinguoError, refusal } from '../../errors.ts';
import type { Actor } from '../../people/post.ts';
import { dueTimers } from '../../store/queries/due-timers.ts';
import type { Footprint } from '../../store/queries/item-footprint.ts';
import { act } from '../command/act.ts';
import { orIncident } from '../outbox/incidents.ts';
import type { EngineParts } from '../parts.ts';
import { start } from '../command/start.ts';
import { runTimers } from '../time/timers.ts';
import { openPlayOffice, type PlayOffice } from './play-office.ts';
import type { Play, PlayStep } from './play.ts';
import { itemsOf, playItem, standingOf, tracesOf } from './stands.ts';
import { happenedBetween, stepWords } from './told.ts';
import type { PlayFrame, PlayReport } from './views.ts';

/** A play that goes round by its timers alone ends here. */
const mostTimers = 500;

/** @throws JinguoError DEFINITION_INVALID, NOT_FOUND */
export async function runPlay(parts: EngineParts, definition: WorkflowDefinition, play: Play): Promise<PlayReport> {
  await using office = await openPlayOffice(parts, definition, play);
  const frames = await framesOf(office, play);
  const items = [];
  for (const id of await itemsOf(office)) items.push(await playItem(office, id));
  const now = office.parts.clock.now();
  return { frames, now: now.toISOString(), today: localDateOf(now), items };
}

/** Without the items' present state, which only a screen needs. */
export async function framesOf(office: PlayOffice, play: Play): Promise<readonly PlayFrame[]> {
  const frames: PlayFrame[] = [];
  let before: ReadonlyMap<string, Footprint> = new Map();
  for (const [index, step] of play.steps.entries()) {
    const words = stepWords(office, step, [...before.values()]);
    const refused = await refusalOf(() => take(office, step, index));
    const after = await tracesOf(office);
    frames.push({
      at: office.parts.clock.now().toISOString(),
      words,
      refusal: refused === undefined ? null : { code: refused.code, zh: refused.text('zh'), en: refused.text('en'), issues: refused.issues },
      happened: await happenedBetween(office, before, after),
      items: [...after.values()].map((one) => standingOf(office, one)),
    });
    before = after;
  }
  return frames;
}

async function refusalOf(work: () => Promise<unknown>): Promise<JinguoError | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (!(error instanceof JinguoError)) throw error;
    return error;
  }
}

async function take(office: PlayOffice, step: PlayStep, index: number): Promise<void> {
  const { parts } = office;
  const key = `play-step-${index}`;
  switch (step.do) {
    case 'start': {
      // A play has no paper to scan.
      const { workflow, unit, form, batch } = step;
      await orIncident(parts, 'submit', async () => start(parts, actorOf(office, step.by), { key, workflow, unit, form, fromSheet: true, ...(batch === undefined ? {} : { batchId: await nth(office, batch) }) }));
      return;
    }
    case 'act': {
      const { do: _, item, by, ...command } = step;
      const itemId = await nth(office, item);
      const row = await parts.store.read.selectFrom('item').select('version').where('id', '=', itemId).executeTakeFirstOrThrow();
      await orIncident(parts, step.action, () => act(parts, actorOf(office, by), { key, itemId, seenVersion: row.version, ...command }));
      return;
    }
    case 'wait':
      await letPass(office, step);
  }
}

function actorOf({ people }: PlayOffice, by: string): Actor {
  const person = people.get(by);
  if (person === undefined) throw refusal('NOT_FOUND', { what: by });
  return { kind: 'person', person };
}

async function nth(office: PlayOffice, index: number): Promise<string> {
  const id = (await itemsOf(office))[index];
  if (id === undefined) throw refusal('NOT_FOUND', { what: String(index) });
  return id;
}

/** What falls due on the way happens at its own instant, in its order, as the worker has it. */
async function letPass(office: PlayOffice, step: Extract<PlayStep, { do: 'wait' }>): Promise<void> {
  const { parts } = office;
  const from = localDateOf(parts.clock.now());
  const worked = step.workingDays === undefined ? from : addWorkingDays(parts.calendar(), from, step.workingDays);
  const passed = addDays(worked, step.days ?? 0);
  const until = morningOf(step.until !== undefined && step.until > passed ? step.until : passed);
  for (let fired = 0; fired < mostTimers; fired += 1) {
    const [next] = await dueTimers(parts.store.read, { now: until.toISOString(), limit: 1 });
    if (next === undefined) break;
    const dueAt = new Date(next.due_at);
    if (dueAt > parts.clock.now()) office.goTo(dueAt);
    if ((await runTimers(parts, 1)) === 0) break;
  }
  if (until > parts.clock.now()) office.goTo(until);
  await runTimers(parts, mostTimers);
}
