// A season of the whole district: every programme, people by chance but by a seed, the clock passing as it does in an office. The
// congresses are held beside it as they are written down, by people of the same seed.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, addWorkingDays, allPeople, createAccount, createIds, startOfDay } from '@jinguo/core';
import { brokenInvariants, runSeed } from '@jinguo/core/testing';
import { expect, test } from 'vitest';
import { campaigns } from '../../campaigns.ts';
import { openOffice, type Office } from '../../office.ts';
import { passTime } from '../move-clock.ts';
import { people } from '../people.ts';
import { day, officeHour, settle } from '../script.ts';
import { villagesOf } from './villages.ts';
import { directory } from '../newcomers.ts';
import { notByChance, notInASeason } from './not-by-chance.ts';
import { seasonCongresses } from './season-congresses.ts';
import { seasonOf } from './season.ts';

const wanted = Number(process.env['JINGUO_SEASON'] ?? 10_000);
const seed = runSeed(process.env);
/** Working days on which items are begun, and the days after them until the year is over. */
const daysOfWork = 200;
const refused: string[] = [];

test(`a year of ${wanted} items over all programmes (JINGUO_SEASON), by seed ${seed} (JINGUO_SEED)`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jinguo-season-'));
  const office = await openOffice({ dataFolder: folder, demo: true, clockStartsAt: undefined }, { campaigns, fillDemo: play });
  try {
    expect(await brokenInvariants(office.store, office.engine.registry)).toEqual([]);
    expect(await office.engine.verifyAudit()).toMatchObject({ ok: true });
    expect(await stillOpen(office)).toEqual([]);
    expect(await unmoved(office)).toEqual(notInASeason.toSorted());
    // Hands that know the rules: what was given up stays the exception.
    expect(refused.length < wanted / 10 ? [] : refused).toEqual([]);
    const { n } = await office.store.read.selectFrom('item').select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
    expect(n).toBeGreaterThanOrEqual(wanted * 0.95);
    process.stdout.write(await told(office));
  } finally {
    await office.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 3_600_000);

async function play({ store, engine, demoClock: clock }: Office): Promise<void> {
  if (clock === undefined) return;
  clock.moveTo(officeHour(day('2022-01-04'), 0));
  const ids = createIds(engine.clock);
  for (const { username, name, posts } of people) await createAccount(store, { id: ids(), username, name, passwordHash: '-', posts: posts.map((post) => ({ id: ids(), ...post })) });
  const everybody = await allPeople(store.read);
  const season = seasonOf({ engine, store }, {
    seed, people: everybody, villages: villagesOf(everybody), without: notByChance, perDay: () => wanted / daysOfWork, roundEvery: 60, perRound: 2, beginUntil: addWorkingDays(engine.calendar(), engine.today(), daysOfWork), diligence: 0.6, trouble: 0.06,
    onRefused: ({ workflow, step, code, why }) => void refused.push(`${workflow} ${step} ${code} ${why}`),
  });
  const stories = [...seasonCongresses({ engine, clock, ...directory(everybody) }, seed)];
  for (let passed = 0; engine.today() < '2023-01-04'; passed += 1) {
    await season.day();
    for (let next = stories[0]; next !== undefined && next.at < startOfDay(addDays(engine.today(), 1)); next = stories[0]) {
      stories.shift();
      await next.run();
      await settle(engine);
    }
    await passTime({ clock, to: officeHour(addWorkingDays(engine.calendar(), engine.today(), 1), passed), settle: () => settle(engine) });
    await settle(engine);
  }
}

/** The season in figures, as docs/proofs.md has them. */
async function told({ store, engine }: Office): Promise<string> {
  const count = (rows: readonly { readonly n: number }[]) => rows.map((row) => row.n).reduce((sum, n) => sum + n, 0);
  const items = await store.read.selectFrom('item').select(['status', 'workflow']).execute();
  const workflows = new Set(items.map((one) => one.workflow));
  const by = (status: string) => items.filter((one) => one.status === status).length;
  const steps = count(await store.read.selectFrom('audit_entry').select((eb) => eb.fn.countAll<number>().as('n')).execute());
  const effects = count(await store.read.selectFrom('outbox').select((eb) => eb.fn.countAll<number>().as('n')).execute());
  return `season by seed ${seed}: ${items.length} items of ${workflows.size} workflows of ${new Set([...workflows].map((one) => engine.registry.current(one)?.programme)).size} programmes, ${items.filter((one) => notByChance.includes(one.workflow)).length} of them of congresses, ${by('done')} closed, ${by('open')} open, ${steps} entries in the log, ${effects} effects, ${refused.length} given up\n`;
}

/** An appeal that no leader is left to hear, because all have signed before, is told to the administrator: as it must be. */
async function stillOpen({ store }: Office): Promise<readonly string[]> {
  const rows = await store.read.selectFrom('incident').select(['kind', 'rule', 'detail']).where('state', '=', 'open').where('kind', '!=', 'assignee').execute();
  return rows.map((row) => `${row.kind} ${row.rule}: ${row.detail}`);
}

/** Workflows of which nothing went on from where it began. */
async function unmoved({ store, engine }: Office): Promise<readonly string[]> {
  const rows = await store.read.selectFrom('audit_entry').innerJoin('item', 'item.id', 'audit_entry.item_id').select('item.workflow').where('audit_entry.from_stage', 'is not', null).distinct().execute();
  const moved = new Set(rows.map((row) => row.workflow));
  return engine.registry.workflows().map((one) => one.compiled.definition.workflow).filter((one) => !moved.has(one)).toSorted();
}
