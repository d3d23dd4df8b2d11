// Runs an entry's life against the engine and the model side by side, and looks at what it leaves behind.
import type { SignMode } from '../../definition/sign-mode.ts';
import { brokenInvariants } from '../../engine/invariants/all.ts';
import { undelivered } from '../invariants/deliveries.ts';
import { lateTimers } from '../../engine/invariants/timers.ts';
import { prepare } from '../../store/prepared.ts';
import type { EffectHandler } from '../../plugin/contributions.ts';
import { createKit, type Kit } from '../kit.ts';
import { Receiver } from '../receiver.ts';
import { samplePeople } from '../sample-org.ts';
import { resolved, send, type Draw, type Step } from './attempt.ts';
import { ContestModel } from './contest-model.ts';
import { contestPlugin } from './contest-plugin.ts';
import { applicant, experts, office, stranger, type Task } from './model-office.ts';

/** What was tried so far. */
export interface Tally {
  tried: number;
  /** Actions that were accepted, and codes of refusals. */
  readonly accepted: Set<string>;
  readonly refused: Set<string>;
}

export interface Life {
  readonly mode: SignMode['mode'];
  /** When it begins: hours after this August's first day. */
  readonly begins: number;
  readonly draws: readonly Draw[];
}

/** Commands tried on an entry that is over for good. */
const afterwards = 4;
const firstDay = Date.parse('2022-08-01T00:00:00Z');

/** With the bell outside that its effects ring: now and then it has rung and says that it has not. */
export interface ContestKit extends Kit {
  readonly bell: Receiver;
}

export async function contest(mode: SignMode['mode']): Promise<ContestKit> {
  const bell = new Receiver();
  const staff = samplePeople([{ role: 'clerk', units: ['d'] }, { role: 'sectionHead', units: ['d'] }, { role: 'chair', units: ['d'] }]);
  // By the entry's own calls, and without chance in the waits: a life alone goes as it went among others.
  const rung = new Map<string, number>();
  const ring: EffectHandler = ({ key, number }) => {
    const before = rung.get(number) ?? 0;
    rung.set(number, before + 1);
    bell.manner = before % 5 === 0 ? 'forgets' : 'up';
    return bell.take(key, number);
  };
  const kit = await createKit({
    plugins: [contestPlugin(mode, ring)],
    engine: { chance: () => 0.5 },
    people: [
      ...staff,
      { username: 'clerk2', name: '第二经办', posts: [{ role: 'clerk', unit: 'd' }] },
      { username: 'deputy.d', name: '副主席', posts: [{ role: 'deputyChair', unit: 'd' }] },
      ...experts.map((username) => ({ username, name: `评委${username}`, posts: [{ role: 'expert', unit: 'd' }] })),
      { username: applicant, name: '沈兰', posts: [] },
      { username: stranger, name: '外村人员', posts: [{ role: 'villageOfficer', unit: 'v21' }] },
    ],
  });
  return { ...kit, bell };
}

/** One life; throws at the first difference, or at what it leaves behind broken. */
export async function liveThrough(kit: Kit, tally: Tally, { mode, begins, draws }: Life): Promise<void> {
  kit.clock.set(new Date(firstDay + begins * 3_600_000));
  const { itemId } = await kit.as(applicant).start('contest', { family: '沈兰家' }, { unit: 'v11' });
  const model = new ContestModel(mode, kit.clock.now().getTime());
  let left = afterwards;
  for (const [index, draw] of draws.entries()) {
    if (model.isOver() && (left -= 1) < 0) break;
    const step = resolved(draw, model);
    kit.clock.advance(step.after);
    const before = model.version;
    const code = await send(kit, { id: itemId, version: before }, step);
    tally.tried += 1;
    if (code === undefined) tally.accepted.add(step.action);
    else tally.refused.add(code);
    const expected = model.attempt(step, kit.clock.now().getTime());
    const [is, should] = [{ code, ...(await standing(kit, itemId, code)) }, { code: expected, ...told(model, expected) }];
    if (JSON.stringify(is) !== JSON.stringify(should)) throw new RangeError(`command ${index + 1}, ${spoken(step)}:\nengine ${JSON.stringify(is)}\nmodel  ${JSON.stringify(should)}`);
  }
  await finish(kit, itemId);
}

/** The end by hand of what is still open, so that its timers do not ring in the next life; then all that is due is done, and nothing may be broken. */
async function finish(kit: Kit, itemId: string): Promise<void> {
  const { status } = await kit.store.read.selectFrom('item').select('status').where('id', '=', itemId).executeTakeFirstOrThrow();
  if (status === 'open') await kit.as('clerk.d').act('terminate', itemId, { opinion: '到此为止' });
  // What the bell seems not to have heard is tried again, and holds up the next of the same entry: given hours, all arrives.
  for (let hours = 0; hours < 8 && (hours === 0 || (await undelivered(kit.store, kit.clock.now())).length > 0); hours += 1) {
    kit.clock.advance(3_600_000);
    await kit.settle();
  }
  const broken = [...(await brokenInvariants(kit.store, kit.engine.registry, [itemId])), ...(await lateTimers(kit.store, kit.clock.now())), ...(await undelivered(kit.store, kit.clock.now()))];
  if (broken.length > 0) throw new RangeError(broken.join('\n'));
}

const itemNow = prepare<{ id: string }>()((db, p) => db.selectFrom('item').select(['stage', 'version', 'due_on', 'deadline_on']).where('id', '=', p('id')));
const tasksNow = prepare<{ id: string }>()((db, p) => db.selectFrom('task').select(['party', 'role', 'person', 'held_by', 'returns_to']).where('item_id', '=', p('id')).where('state', '=', 'open'));
const timersNow = prepare<{ id: string }>()((db, p) => db.selectFrom('timer').select(['name', 'due_at']).where('item_id', '=', p('id')).where('fired_at', 'is', null).where('due_at', '<', '9999'));

/** What an item is in the database, in the words of the model; of one that was refused something, only that it did not move. */
async function standing({ store, as }: Kit, id: string, refused: string | undefined) {
  const [item] = await store.readPrepared(itemNow, { id });
  if (refused !== undefined) return { version: item?.version };
  const names = new Map([...office, applicant].map((username) => [as(username).person.id, username]));
  const name = (person: string | null) => (person === null ? undefined : names.get(person));
  const tasks = await store.readPrepared(tasksNow, { id });
  const timers = await store.readPrepared(timersNow, { id });
  return {
    version: item?.version,
    stage: item?.stage,
    due: [item?.due_on, item?.deadline_on],
    tasks: tasks.map((task) => line({ party: task.party.replace(/^person:(.*)$/u, (_, person: string) => `person:${name(person)}`), whose: task.role ?? name(task.person) ?? '', holder: name(task.held_by), lender: name(task.returns_to) })).toSorted(),
    timers: timers.map((timer) => `${timer.name} ${timer.due_at}`).toSorted(),
  };
}

function told({ version, stage, deadlines, tasks }: ContestModel, refused: string | undefined) {
  if (refused !== undefined) return { version };
  return { version, stage, due: deadlines.due, tasks: tasks.map(line).toSorted(), timers: [...deadlines.timers].map(([name, at]) => `${name} ${new Date(at).toISOString()}`).toSorted() };
}

function line({ party, whose, holder, lender }: Omit<Task, 'arriving'>): string {
  return `${party} of ${whose}${holder === undefined ? '' : `, held by ${holder}`}${lender === undefined ? '' : ` for ${lender}`}`;
}

function spoken({ who, action, ...more }: Step): string {
  return `${action} by ${who} ${JSON.stringify(more)}`;
}
