// A season of the whole district: every programme, people by chance but by a seed, the clock passing as it does in an office.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allPeople } from '@jinguo/core';
import { brokenInvariants, brokenRepeats, brokenSight, runSeed, type Sent } from '@jinguo/core/testing';
import { expect, test } from 'vitest';
import { campaigns } from '../../campaigns.ts';
import { openOffice, type Office } from '../../office.ts';
import { notByChance, notInASeason } from './not-by-chance.ts';
import { playWholeSeason } from './whole-season.ts';

const wanted = Number(process.env['JINGUO_SEASON'] ?? 10_000);
/** Begun at desks: where nothing is there yet to go by, somebody waits and begins nothing. */
const begun = Math.ceil(wanted * 1.02);
const seed = runSeed(process.env);
const refused: string[] = [];
/** The commands of the season, of which every so many is sent again when it is over, long after it was answered. */
const sent: Sent[] = [];
/** People whose lists are read and who try to read other people's items; and how many items each tries. */
const [lookingOn, tried] = [60, 25];
const repeated = 200;

test(`a year of ${wanted} items over all programmes (JINGUO_SEASON), by seed ${seed} (JINGUO_SEED)`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jinguo-season-'));
  const office = await openOffice({ dataFolder: folder, demo: true, clockStartsAt: undefined }, { campaigns, fillDemo: (empty) => playWholeSeason(empty, { seed, items: begun, onRefused: ({ workflow, step, code, why }) => void refused.push(`${workflow} ${step} ${code} ${why}`), onSent: (one) => void sent.push(one) }) });
  try {
    expect(await brokenInvariants(office.store, office.engine.registry)).toEqual([]);
    expect(await brokenSight(office.engine, office.store, { people: everyNth(await allPeople(office.store.read), lookingOn), sample: tried })).toEqual([]);
    expect(await brokenRepeats(office.engine, office.store, everyNth(sent, repeated))).toEqual([]);
    expect(await office.engine.verifyAudit()).toMatchObject({ ok: true });
    expect(await stillOpen(office)).toEqual([]);
    expect(await unmoved(office)).toEqual(notInASeason.toSorted());
    // Hands that know the rules: what was given up stays the exception.
    expect(refused.length < wanted / 10 ? [] : refused).toEqual([]);
    const { n } = await office.store.read.selectFrom('item').select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
    expect(n).toBeGreaterThanOrEqual(wanted);
    process.stdout.write(await told(office));
  } finally {
    await office.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 3_600_000);

/** So many of a list, from one end of it to the other. */
const everyNth = <T>(list: readonly T[], count: number): readonly T[] => list.filter((_, index) => index % Math.max(1, Math.floor(list.length / count)) === 0);

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
