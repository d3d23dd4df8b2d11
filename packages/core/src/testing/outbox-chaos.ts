// A walk by chance against the outbox: parcels move on, receivers go down, hang, or take a call and seem not to, processes
// die in the middle of a delivery, keepers retry and drop. Afterwards all is repaired, and what each receiver saw is held
// against what the steps asked for: invariant I4. The same seed walks the same way, up to the order of parallel calls.
import { createEngine } from '../engine/create-engine.ts';
import type { Engine } from '../engine/engine.ts';
import type { WebhookCall } from '../engine/ports.ts';
import type { Store } from '../store/store.ts';
import { chanceOf, pick, type Chance } from '../values/chance.ts';
import { parcelPlugin } from './effects-plugin.ts';
import { brokenInvariants } from '../engine/invariants/all.ts';
import { brokenReceipts } from './invariants/deliveries.ts';
import { createKit, type Kit } from './kit.ts';
import { Receiver } from './receiver.ts';

const people = [
  { username: 'officer.v11', name: 'officer', posts: [{ role: 'officer', unit: 'v11' }] },
  { username: 'clerk.d', name: 'clerk', email: 'clerk@example.cn', posts: [{ role: 'clerk', unit: 'd' }] },
  { username: 'lan', name: '沈兰', email: 'lan@example.cn', posts: [] },
];
const limits = { effectMs: 20, restMs: 1 };
const hour = 3_600_000;

export interface ChaosReport {
  readonly faults: readonly string[];
  /** How often each kind of thing happened, so that a test can see that it did. */
  readonly seen: Readonly<Record<'calls' | 'repeated' | 'died' | 'retried' | 'dropped', number>>;
}

export async function outboxChaos(seed: number, steps: number): Promise<ChaosReport> {
  const chance = chanceOf(seed);
  const receivers = { carrier: new Receiver(), bell: new Receiver(), post: new Receiver() };
  const plugins = [parcelPlugin(({ key, number }) => receivers.bell.take(key, number))];
  const ways = {
    webhooks: { endpoints: ['carrier'], post: ({ key, body }: WebhookCall) => receivers.carrier.take(key, body) },
    mail: { send: ({ key, to, subject }: { readonly key: string; readonly to: string; readonly subject: string }) => receivers.post.take(key, `${to} ${subject}`) },
  };
  const kit = await createKit({ plugins, people, engine: { ...ways, keepers: ['clerk'], limits, chance } });
  const seen = { calls: 0, repeated: 0, died: 0, retried: 0, dropped: 0 };
  const faults: string[] = [];
  const open = (): Promise<Engine> => createEngine({ store: kit.store, plugins, roles: {}, clock: kit.clock, blindKey: 'test', ...ways, limits, chance });
  const engines = [kit.engine, await open(), await open()];
  try {
    for (let step = 0; step < steps; step += 1) {
      const roll = chance();
      if (roll < 0.3) await moveOn(kit, chance);
      else if (roll < 0.34) misbehave(receivers, chance);
      else if (roll < 0.56) kit.clock.advance(Math.floor(chance() * (chance() < 0.6 ? 12 * hour : hour)));
      else if (roll < 0.85) await Promise.all(engines.filter(() => chance() < 0.6).map((engine) => engine.deliver(1 + Math.floor(chance() * 9))));
      else if (roll < 0.92) {
        // A process dies somewhere in a pass: between taking and calling, calling and marking, or marking and the next.
        seen.died += 1;
        const doomed = await createEngine({ store: dyingStore(kit.store, 1 + Math.floor(chance() * 12)), plugins, roles: {}, clock: kit.clock, blindKey: 'test', ...ways, limits, chance });
        await doomed.deliver().catch(() => undefined);
        await doomed.idle().catch(() => undefined);
      } else await settleOne(kit, chance, seen);
    }
    for (const receiver of Object.values(receivers)) receiver.manner = 'up';
    await repairAll(kit, engines);
    faults.push(...(await brokenInvariants(kit.store, kit.engine.registry)), ...(await mismatches(kit, receivers)));
  } finally {
    await Promise.all(engines.map((engine) => engine.idle()));
    await kit.close();
  }
  for (const receiver of Object.values(receivers)) {
    seen.calls += receiver.calls.length;
    seen.repeated += receiver.calls.length - new Set(receiver.calls).size;
  }
  return { faults: faults.map((fault) => `seed ${seed}: ${fault}`), seen };
}

/** A store whose process is gone after so many writes. */
function dyingStore(store: Store, writes: number): Store {
  let left = writes;
  return {
    ...store,
    write(work) {
      left -= 1;
      return left < 0 ? Promise.reject(new RangeError('killed')) : store.write(work);
    },
  };
}

async function moveOn(kit: Kit, chance: Chance): Promise<void> {
  const open = await kit.store.read.selectFrom('item').select(['id', 'stage']).where('status', '=', 'open').execute();
  const item = chance() < 0.3 ? undefined : pick(open, chance);
  if (item === undefined) await kit.as('lan').start('parcel', { what: '豆腐' }, { unit: 'v11' });
  else await kit.as(item.stage === 'weighing' ? 'officer.v11' : 'clerk.d').act('approve', item.id);
}

function misbehave(receivers: Readonly<Record<string, Receiver>>, chance: Chance): void {
  const receiver = pick(Object.values(receivers), chance);
  // Hanging costs real time, so it is rare.
  if (receiver !== undefined) receiver.manner = chance() < 0.1 ? 'hangs' : (pick(['up', 'up', 'down', 'forgets'] as const, chance) ?? 'up');
}

async function settleOne(kit: Kit, chance: Chance, seen: { retried: number; dropped: number }): Promise<void> {
  const { person } = kit.as('clerk.d');
  const incident = pick((await kit.engine.deadEffects(person, { limit: 100 })).incidents, chance);
  if (incident === undefined) return;
  const drop = chance() < 0.4;
  await (drop ? kit.engine.dropIncident : kit.engine.retryIncident)(person, incident.id, '处理');
  if (drop) seen.dropped += 1;
  else seen.retried += 1;
}

/** Everything works again: given time and a keeper's word, all that was not dropped arrives. */
async function repairAll(kit: Kit, engines: readonly Engine[]): Promise<void> {
  const { person } = kit.as('clerk.d');
  for (let round = 0; round < 60; round += 1) {
    for (const { id } of (await kit.engine.deadEffects(person, { limit: 100 })).incidents) await kit.engine.retryIncident(person, id, '已修复');
    for (const engine of engines) {
      await engine.deliver();
      await engine.idle();
    }
    const left = await kit.store.read.selectFrom('outbox').select('id').where('state', 'in', ['pending', 'dead']).limit(1).execute();
    if (left.length === 0) return;
    kit.clock.advance(7 * hour);
  }
}

async function mismatches(kit: Kit, receivers: { readonly carrier: Receiver; readonly bell: Receiver; readonly post: Receiver }): Promise<readonly string[]> {
  const left = await kit.store.read.selectFrom('outbox').select(['effect_key', 'state']).where('state', 'in', ['pending', 'dead']).execute();
  const open = (await kit.engine.incidents(kit.as('clerk.d').person, { limit: 5 })).incidents.map((one) => `${one.rule} is still an incident`);
  const strange = await brokenReceipts(kit.store, { webhook: receivers.carrier, ring: receivers.bell, email: receivers.post });
  return [...left.map((row) => `effect ${row.effect_key} is ${row.state} though all is repaired`), ...strange, ...open];
}
