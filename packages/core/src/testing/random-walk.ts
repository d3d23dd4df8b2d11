// A walk by chance through the workflows of any plugins on the real engine: people start what they may, take up what they
// are offered, let time pass and try what must not work. What the screens promise is held against what the engine does.
// The same seed walks the same way; every fault names it.
import { randomUUID } from 'node:crypto';
import { JinguoError, type ErrorCode } from '../errors.ts';
import type { JsonObject } from '../definition/text.ts';
import { isObject } from '../values/json.ts';
import { allPeople } from '../store/queries/people.ts';
import { chanceOf, pick, shuffled } from '../values/chance.ts';
import { exampleOf } from './example-of.ts';
import { brokenPromises } from './invariants.ts';
import { undelivered } from './invariants/deliveries.ts';
import { lateTimers } from '../engine/invariants/timers.ts';
import type { Kit } from './kit.ts';
import { tryHostile } from './walk-hostile.ts';
import type { ActCommand } from '../engine/command/command.ts';
import { act, attempt, commandFor, findOffer, isNote, seen, written, type Offer, type Sending, type WalkWorld } from './walk-world.ts';

/** How long people do by chance what they may, and from which seed. */
export interface WalkOptions {
  readonly seed: number;
  readonly steps: number;
  /** Begins something new; by default anybody starts anything she may, its form filled from its schema alone. */
  readonly begin?: (kit: Kit, serial: number) => Promise<unknown>;
  /** Data for forms that chance would seldom get right, by the form's name. */
  readonly forms?: Readonly<Record<string, JsonObject>>;
}

/** What came of a walk by chance. */
export interface WalkReport {
  /** Accepted commands by action. */
  readonly accepted: Readonly<Record<string, number>>;
  /** Refusals by code. */
  readonly refused: Readonly<Record<string, number>>;
  /** Stages that items came to, as `workflow/stage`. */
  readonly stages: readonly string[];
  /** What should not be, each with the seed and the step that showed it. */
  readonly faults: readonly string[];
}

/** Why something that was offered may still be refused: by its data, its conditions or its rules, never by who asks. */
const honest: ReadonlySet<ErrorCode> = new Set(['ACTION_NOT_POSSIBLE', 'RULE_REFUSED', 'FORM_INVALID', 'NOTICE_LEAKS', 'TOO_SOON', 'LEDGER_SHORT']);
/** Steps between two looks at the whole database. */
const inspectEvery = 2000;

/**
 * Walks so many steps; answers what was done, refused and found wrong.
 *
 * @example
 * ```ts
 * const report = await randomWalk(kit, { seed: 2022, steps: 2000 });
 * expect(report.faults).toEqual([]);
 * ```
 */
export async function randomWalk(kit: Kit, options: WalkOptions): Promise<WalkReport> {
  const faults: string[] = [];
  let step = 0;
  const world: WalkWorld = {
    kit,
    chance: chanceOf(options.seed),
    people: await allPeople(kit.store.read),
    forms: options.forms ?? {},
    lastDone: undefined,
    accepted: {},
    refused: {},
    fault: (what) => void faults.push(`seed ${options.seed}, step ${step}: ${what}`),
  };
  for (step = 1; step <= options.steps && faults.length < 20; step += 1) {
    const roll = world.chance();
    if (roll < 0.12) await begin(world, options, step);
    else if (roll < 0.2) await passTime(world);
    else if (roll < 0.78) await takeOffer(world);
    else await tryHostile(world);
    if (step % inspectEvery === 0) await inspect(world);
  }
  await inspect(world);
  await kit.settle();
  for (const late of [...(await lateTimers(kit.store, kit.clock.now())), ...(await undelivered(kit.store, kit.clock.now()))]) world.fault(late);
  return { accepted: world.accepted, refused: world.refused, stages: await stagesReached(kit), faults };
}

async function begin(world: WalkWorld, options: WalkOptions, serial: number): Promise<void> {
  const { begin: own } = options;
  const started = await (own === undefined ? attempt(world, 'starting', undefined, () => startAnything(world)) : beginOwn(world, () => own(world.kit, serial)));
  if (started !== undefined && !(started instanceof JinguoError)) note(world, 'start');
}

/** May take several commands, of which the first stand when a later one is refused. */
async function beginOwn(world: WalkWorld, own: () => Promise<unknown>): Promise<unknown> {
  try {
    return await own();
  } catch (error) {
    if (!(error instanceof JinguoError)) throw error;
    world.refused[error.code] = (world.refused[error.code] ?? 0) + 1;
    return error;
  }
}

async function startAnything(world: WalkWorld): Promise<unknown> {
  const { chance, kit } = world;
  for (const person of shuffled(world.people, chance)) {
    const programme = pick((await kit.engine.programmes(person)).filter((one) => one.mayStart), chance);
    const unit = pick(programme?.units ?? [], chance);
    if (programme === undefined || unit === undefined) continue;
    const form = exampleOf(programme.form.schema, chance);
    const batchId = pick(programme.openBatches, chance)?.id;
    const command = { workflow: programme.workflow, key: randomUUID(), unit: unit.id, form: isObject(form) ? form : {}, ...(batchId === undefined ? {} : { batchId }) };
    return kit.engine.start({ kind: 'person', person }, command);
  }
  return undefined;
}

/** Mostly hours, now and then weeks; then whatever is due is done. */
async function passTime(world: WalkWorld): Promise<void> {
  const hours = world.chance() < 0.9 ? 30 : 24 * 60;
  world.kit.clock.advance(Math.floor(world.chance() * hours) * 3_600_000);
  try {
    await world.kit.settle();
  } catch (error) {
    world.fault(`what was due could not be done: ${String(error)}`);
  }
}

/** Does what somebody is offered: it leads where the answer says, or is refused for a reason of its own. */
async function takeOffer(world: WalkWorld): Promise<void> {
  const offer = await findOffer(world);
  if (offer === undefined) return;
  const { person, item } = offer;
  const command = commandFor(world, offer);
  const foretold = await foretell(world, { person, command });
  if (foretold === undefined) await explained(world, offer, command);
  const answer = await attempt(world, `${command.action} by ${person.name}`, item.id, () => act(world, { person, command }));
  if (foretold !== undefined && foretold !== (answer instanceof JinguoError ? answer.code : `${answer.stage}/${answer.version}/${answer.result ?? ''}`)) {
    world.fault(`a dry run of “${command.action}” on ${item.number} by ${person.name} foretold ${foretold}; it gave ${JSON.stringify(answer)}`);
  }
  if (answer instanceof JinguoError) {
    if (!honest.has(answer.code) && answer.status < 500) world.fault(`${person.name} was offered “${command.action}” on ${item.number} and refused it with ${answer.code}: ${answer.message}`);
    return;
  }
  note(world, command.action);
  world.lastDone = { person, command, answer };
  const now = await seen(world, person, item.id);
  // Who hands on what only its handlers may see, hands that on too.
  const handedOn = world.kit.engine.registry.current(item.workflow)?.definition.visibleTo === 'handlers';
  if (now === undefined && handedOn) return;
  if (now === undefined) world.fault(`${person.name} did “${command.action}” on ${item.number} and may not see it any more`);
  else if (now.version !== answer.version || now.stage !== answer.stage || now.result !== answer.result || (answer.version <= item.version && !isNote(command.action))) {
    world.fault(`“${command.action}” on ${item.number} answered ${JSON.stringify(answer)}, but it stands at version ${now.version}, ${now.stage}`);
  }
}

/** What a dry run says of a command, every other time; it writes nothing. Takes no chance, so that seeds walk as they did. */
async function foretell(world: WalkWorld, { person, command }: Sending): Promise<string | undefined> {
  if (command.seenVersion % 2 === 0) return undefined;
  const { key: _key, ...asked } = command;
  const before = await written(world.kit, command.itemId);
  const told = await attempt(world, `a dry run of ${command.action}`, command.itemId, () => world.kit.engine.dryRun({ kind: 'person', person }, asked));
  if ((await written(world.kit, command.itemId)) !== before) world.fault(`a dry run of “${command.action}” left a trace`);
  if (told instanceof JinguoError) return told.code;
  return told.ok ? `${told.stage}/${told.version}/${told.result ?? ''}` : told.code;
}

/** What the engine explains agrees with what is offered and what a dry run would do; whenever nothing was foretold. */
async function explained(world: WalkWorld, { person, item }: Offer, command: ActCommand): Promise<void> {
  const actor = { kind: 'person', person } as const;
  const before = await written(world.kit, item.id);
  const why = await attempt(world, 'explaining', item.id, () => world.kit.engine.explain(actor, item.id));
  if (why instanceof JinguoError) return world.fault(`explaining ${item.number} to ${person.name} was refused with ${why.code}`);
  if ((await written(world.kit, item.id)) !== before) world.fault(`explaining ${item.number} left a trace`);
  for (const { action, mine } of why.actions) {
    if (mine !== item.actions.some((one) => one.action === action)) world.fault(`“${action}” on ${item.number} is ${mine ? '' : 'not '}hers by what is explained to ${person.name}, and not by what is offered`);
  }
  const ways = why.actions.find((one) => one.action === command.action)?.ways;
  if (ways === undefined || command.form !== undefined || command.entries !== undefined) return;
  const { key: _key, ...asked } = command;
  const told = await attempt(world, `a dry run of ${command.action}`, item.id, () => world.kit.engine.dryRun(actor, asked));
  const [move] = told instanceof JinguoError || !told.ok ? [] : told.moves;
  const taken = [...ways, ...why.automatic.flatMap((one) => one.ways)].map((way) => way.to);
  if (move !== undefined && !taken.includes(move.to)) world.fault(`“${command.action}” on ${item.number} leads to ${move.to}, which is none of the ways explained: ${taken.join()}`);
  if (move !== undefined && ways.some((way) => way.taken && way.to !== null) && !ways.some((way) => way.taken && way.to === move.to)) world.fault(`“${command.action}” on ${item.number} leads to ${move.to}, explained was another way`);
}

/** The whole database is sound, and everybody's lists hold what they count. */
async function inspect(world: WalkWorld): Promise<void> {
  const { kit } = world;
  for (const broken of await brokenPromises(kit, world.people)) world.fault(broken);
  for (const person of world.people) {
    const { rows } = await kit.engine.inbox(person, { tab: 'todo', limit: 100 });
    for (const row of rows.slice(0, 10)) {
      const item = await seen(world, person, row.itemId);
      if (item === undefined || item.stage !== row.stage) world.fault(`${row.number} is listed for ${person.name} at ${row.stage}, and found at ${item?.stage ?? 'nothing'}`);
    }
  }
}

async function stagesReached(kit: Kit): Promise<readonly string[]> {
  const rows = await kit.store.read
    .selectFrom('audit_entry')
    .innerJoin('item', 'item.id', 'audit_entry.item_id')
    .select(['item.workflow', 'audit_entry.from_stage', 'audit_entry.to_stage'])
    .distinct()
    .execute();
  return [...new Set(rows.flatMap((row) => [row.from_stage ?? row.to_stage, row.to_stage].map((stage) => `${row.workflow}/${stage}`)))].toSorted();
}

function note(world: WalkWorld, action: string): void {
  world.accepted[action] = (world.accepted[action] ?? 0) + 1;
}
