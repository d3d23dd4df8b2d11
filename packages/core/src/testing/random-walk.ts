// A walk by chance through a plugin's workflows on the real engine: any person, any item she sees, any action she is
// offered, time that passes, and what must not work. The same seed walks the same way.
import { randomUUID } from 'node:crypto';
import { JinguoError } from '../errors.ts';
import type { ActionView, ItemDetail } from '../engine/views.ts';
import type { JsonObject } from '../definition/text.ts';
import { isObject } from '../values/json.ts';
import { exampleOf } from './example-of.ts';
import type { Kit } from './kit.ts';

export interface WalkOptions {
  readonly seed: number;
  readonly steps: number;
  readonly people: readonly string[];
  /** Begins something new; called now and then. */
  readonly begin: (kit: Kit, serial: number) => Promise<unknown>;
}

export interface WalkReport {
  readonly done: number;
  /** Refusals by code. */
  readonly refused: Readonly<Record<string, number>>;
  /** Refused commands that changed something, or errors that are none of ours. */
  readonly faults: readonly string[];
}

export async function randomWalk(kit: Kit, options: WalkOptions): Promise<WalkReport> {
  const chance = chanceOf(options.seed);
  const refused: Record<string, number> = {};
  const faults: string[] = [];
  let done = 0;
  for (let step = 0; step < options.steps; step += 1) {
    const roll = chance();
    try {
      if (roll < 0.12) await options.begin(kit, step);
      else if (roll < 0.2) await passTime(kit, chance);
      else await act(kit, options, chance, faults);
      done += 1;
    } catch (error) {
      if (!(error instanceof JinguoError)) throw error;
      refused[error.code] = (refused[error.code] ?? 0) + 1;
    }
  }
  await kit.settle();
  return { done, refused, faults };
}

type Chance = () => number;

async function passTime(kit: Kit, chance: Chance): Promise<void> {
  kit.clock.advance(Math.floor(chance() * 60) * 3_600_000);
  await kit.settle();
}

async function act(kit: Kit, options: WalkOptions, chance: Chance, faults: string[]): Promise<void> {
  const desk = kit.as(pick(options.people, chance));
  const { rows } = await kit.engine.inbox(desk.person, { tab: chance() < 0.8 ? 'todo' : 'started', limit: 20 });
  if (rows.length === 0) return;
  const item = await desk.item(pick(rows, chance).itemId);
  if (item.actions.length === 0) return;
  const action = pick(item.actions, chance);
  const hostile = chance();
  const actor = hostile < 0.06 ? kit.as(pick(options.people, chance)) : desk;
  const command = {
    itemId: item.id,
    action: action.action,
    key: randomUUID(),
    seenVersion: hostile > 0.94 ? Math.max(1, item.version - 1) : item.version,
    ...payload(item, action, chance),
  };
  try {
    await kit.engine.act({ kind: 'person', person: actor.person }, command);
    if (chance() < 0.1) await repeat(kit, actor.person, command, faults);
  } catch (error) {
    if (!(error instanceof JinguoError)) throw error;
    const now = await desk.item(item.id);
    if (now.version !== item.version) faults.push(`${error.code} on ${item.number} moved it from ${item.version} to ${now.version}`);
    throw error;
  }
}

/** The same key again must answer the same and do nothing. */
async function repeat(kit: Kit, person: Parameters<Kit['engine']['item']>[0], command: Parameters<Kit['engine']['act']>[1], faults: string[]): Promise<void> {
  const before = await kit.engine.verifyAudit();
  await kit.engine.act({ kind: 'person', person }, command);
  const after = await kit.engine.verifyAudit();
  if (before.entries !== after.entries) faults.push(`the repeated ${command.action} on ${command.itemId} was done twice`);
}

function payload(item: ItemDetail, action: ActionView, chance: Chance) {
  const form: JsonObject | undefined = action.form === null ? undefined : filled(action.form);
  const listed = item.entries.filter((entry) => entry.onList);
  const entries = action.verdicts.length === 0 ? [] : listed.filter(() => chance() < 0.4).map((entry) => {
    const verdict = pick(action.verdicts, chance);
    return { itemId: entry.itemId, verdict: verdict.name, reason: '抽查', ...(verdict.form === null ? {} : { form: filled(verdict.form) }) };
  });
  return {
    opinion: '随机走查',
    ...(form === undefined ? {} : { form }),
    ...(action.targets.length === 0 ? {} : { target: pick(action.targets, chance).stage }),
    ...(action.choices.length === 0 ? {} : { verdict: pick(action.choices, chance).verdict }),
    ...(entries.length === 0 ? {} : { entries }),
  };
}

function filled(form: { readonly schema: JsonObject; readonly data?: JsonObject }): JsonObject {
  const example = exampleOf(form.schema);
  return { ...(isObject(example) ? example : {}), ...form.data };
}

function pick<T>(list: readonly T[], chance: Chance): T {
  const one = list[Math.floor(chance() * list.length)];
  if (one === undefined) throw new RangeError('nothing to pick from');
  return one;
}

/** Mulberry32: small, good enough, and the same everywhere. */
function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
