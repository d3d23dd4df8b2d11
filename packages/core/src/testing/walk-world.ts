// What a walk by chance has in hand at every step, and how it sends: whatever is refused must be refused in our own words
// and must have written nothing.
import { randomUUID } from 'node:crypto';
import { actions, isActionName } from '../definition/action.ts';
import { JinguoError, refusal } from '../errors.ts';
import type { ActCommand, Answer } from '../engine/command/command.ts';
import type { ActionView, ItemDetail } from '../engine/views.ts';
import type { JsonObject } from '../definition/text.ts';
import type { Person } from '../people/post.ts';
import { isObject } from '../values/json.ts';
import { pick, shuffled, type Chance } from '../values/chance.ts';
import { exampleOf } from './example-of.ts';
import type { Kit } from './kit.ts';

/** A command and who sends it. */
export interface Sending {
  readonly person: Person;
  readonly command: ActCommand;
}

/** A command that was accepted. */
export interface Done extends Sending {
  readonly answer: Answer;
}

export interface WalkWorld {
  readonly kit: Kit;
  readonly chance: Chance;
  readonly people: readonly Person[];
  readonly forms: Readonly<Record<string, JsonObject>>;
  /** The last accepted command, for who sends it again. */
  lastDone: Done | undefined;
  readonly accepted: Record<string, number>;
  readonly refused: Record<string, number>;
  readonly fault: (what: string) => void;
}

/** Something a person is offered at this moment. */
export interface Offer {
  readonly person: Person;
  readonly item: ItemDetail;
  readonly action: ActionView;
  /** Ids of people it can be handed, signed or told to, where it asks for some. */
  readonly people: readonly string[];
}

/** Notes change neither an item nor its version. */
export function isNote(action: string): boolean {
  return isActionName(action) && actions[action].family === 'note';
}

export function act(world: WalkWorld, { person, command }: Sending): Promise<Answer> {
  return world.kit.engine.act({ kind: 'person', person }, command);
}

/** Tries anything that may be refused; a refusal must be typed, somebody's mistake, and without a trace. */
export async function attempt<T>(world: WalkWorld, what: string, itemId: string | undefined, work: () => Promise<T>): Promise<T | JinguoError> {
  const before = await written(world.kit, itemId);
  try {
    return await work();
  } catch (thrown) {
    const error = thrown instanceof JinguoError ? thrown : refusal('INTERNAL', { id: String(thrown) }, { cause: thrown });
    world.refused[error.code] = (world.refused[error.code] ?? 0) + 1;
    if (error.status >= 500) world.fault(`${what} failed with ${error.code}: ${error.message}`);
    if ((await written(world.kit, itemId)) !== before) world.fault(`${what} was refused with ${error.code} and yet wrote something`);
    return error;
  }
}

/** What nothing can be written without changing: the length of the log, the numbers given out, the item's version. */
export async function written(kit: Kit, itemId: string | undefined): Promise<string> {
  const { read } = kit.store;
  const log = await read.selectFrom('audit_entry').select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirst();
  const series = await read.selectFrom('number_series').select((eb) => eb.fn.sum<number>('last').as('n')).executeTakeFirst();
  const item = itemId === undefined ? undefined : await read.selectFrom('item').select('version').where('id', '=', itemId).executeTakeFirst();
  return [log?.n, series?.n, item?.version].join('/');
}

/** The item as a person sees it, or undefined when she may not. */
export async function seen(world: WalkWorld, person: Person, itemId: string): Promise<ItemDetail | undefined> {
  const detail = await attempt(world, `reading by ${person.name}`, itemId, () => world.kit.engine.item(person, itemId));
  if (!(detail instanceof JinguoError)) return detail;
  if (detail.code !== 'NOT_FOUND') world.fault(`reading ${itemId} by ${person.name} was refused with ${detail.code}`);
  return undefined;
}

/** Something somebody is offered, out of her lists; undefined when nobody asked has anything to do. */
export async function findOffer(world: WalkWorld, fits: (action: ActionView) => boolean = () => true): Promise<Offer | undefined> {
  for (const person of shuffled(world.people, world.chance).slice(0, 8)) {
    const page = await world.kit.engine.inbox(person, { tab: world.chance() < 0.8 ? 'todo' : 'started', limit: 20 });
    const row = pick(page.rows, world.chance);
    const item = row && (await seen(world, person, row.itemId));
    if (row !== undefined && item === undefined) world.fault(`${row.number} stands on a list of ${person.name}, who may not open it`);
    const action = item && choose(item.actions.filter(fits), world.chance);
    const offer = item && action && (await offerOf(world, { person, item, action }));
    if (offer !== undefined) return offer;
  }
  return undefined;
}

/** An offer with the people it asks for; none where it asks for some and there are none. */
export async function offerOf(world: WalkWorld, { person, item, action }: Omit<Offer, 'people'>): Promise<Offer | undefined> {
  if (action.asks === 'none') return { person, item, action, people: [] };
  if (action.asks === 'signer') return { person, item, action, people: action.signers.map((one) => one.person) };
  const signing = new Set(item.signers.map((one) => one.name));
  const people = (await world.kit.engine.colleagues(person, { itemId: item.id, action: action.action })).filter((one) => action.action !== 'addSigner' || !signing.has(one.name)).map((one) => one.id);
  return people.length === 0 ? undefined : { person, item, action, people };
}

/** Most work goes forward: by even chances a long workflow would hardly ever be walked to its end. */
function choose(actions: readonly ActionView[], chance: Chance): ActionView | undefined {
  const forward = actions.filter((one) => ['submit', 'approve', 'opine', 'record'].includes(one.action));
  return pick(forward.length > 0 && chance() < 0.7 ? forward : actions, chance);
}

/** A command that takes an offer up, with everything it asks for. */
export function commandFor(world: WalkWorld, { item, action, people }: Omit<Offer, 'person'>): ActCommand {
  const { chance } = world;
  const target = pick(action.targets, chance);
  const back = pick(target?.back ?? [], chance);
  const to = pick(people, chance);
  const verdict = pick(action.choices, chance)?.verdict;
  const listed = item.entries.filter((entry) => entry.onList);
  const entries = listed.filter(() => chance() < 0.3).flatMap((entry) => {
    const spec = pick(action.verdicts, chance);
    return spec === undefined ? [] : [{ itemId: entry.itemId, verdict: spec.name, reason: '经核实', ...(spec.form === null ? {} : { form: filled(world, spec.form) }) }];
  });
  return {
    itemId: item.id,
    action: action.action,
    key: randomUUID(),
    seenVersion: item.version,
    ...(action.opinion === 'none' ? {} : { opinion: '情况属实' }),
    ...(action.form === null ? {} : { form: filled(world, action.form) }),
    ...(target === undefined ? {} : { target: target.stage }),
    ...(back === undefined ? {} : { back }),
    ...(to === undefined ? {} : action.asks === 'colleagues' ? { people: [to] } : { to }),
    ...(action.action === 'addSigner' ? { place: pick(['before', 'beside', 'after'] as const, chance) ?? 'beside' } : {}),
    ...(verdict === undefined ? {} : { verdict }),
    ...(entries.length === 0 ? {} : { entries }),
  };
}

/** What is given or known already stays; the rest is made up. */
function filled(world: WalkWorld, form: { readonly name: string; readonly schema: JsonObject; readonly data?: JsonObject }): JsonObject {
  const example = exampleOf(form.schema, world.chance);
  return { ...(isObject(example) ? example : {}), ...world.forms[form.name], ...form.data };
}
