// Takes copies of a working office at random moments, hurts them and opens them: what was torn must be there as it was, and what
// has rotted must be told, never served.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JinguoError } from '../../errors.ts';
import type { AnchoredHead } from '../../audit/anchor.ts';
import { allRows } from '../all-rows.ts';
import { chanceOf, type Chance } from '../../values/chance.ts';
import { lost } from '../crash/errand-faults.ts';
import { createErrands, openErrands, read, type Said } from '../crash/errand-office.ts';
import { cutToSynced, rot, tear } from './damage.ts';
import { startFrozenWorker } from './frozen-copies.ts';

export interface TornReport {
  readonly faults: readonly string[];
  /** Hurt copies that were as they had been. */
  readonly whole: number;
  /** Those that were told to be damaged, by what told it. */
  readonly told: Readonly<Record<string, number>>;
  /** Those whose log was whole, and rows beside it were not what they had been. */
  readonly besideTheLog: readonly string[];
}

const perWorker = 20;
const from = '2023-09-05T01:00:00Z';
type Rows = Awaited<ReturnType<typeof allRows>>;

export async function tornCopies(seed: number, copies: number, hurt: 'torn' | 'rotten'): Promise<TornReport> {
  const chance = chanceOf(seed);
  const ground = mkdtempSync(join(tmpdir(), 'jinguo-torn-'));
  const faults: string[] = [];
  const told: Record<string, number> = {};
  const besideTheLog: string[] = [];
  let whole = 0;
  try {
    await createErrands({ folder: join(ground, 'new') });
    for (let n = 0; n < copies && faults.length < 10; ) {
      const folder = join(ground, `office${n}`);
      cpSync(join(ground, 'new'), folder, { recursive: true });
      const worker = await startFrozenWorker(folder, seed + n);
      try {
        for (let left = perWorker; left > 0 && n < copies; left -= 1, n += 1) {
          const copy = join(ground, 'copy');
          await worker.copyTo(copy, chance() * 60);
          const found = await compare(copy, hurt, chance);
          if (found.is === 'whole') whole += 1;
          else if (found.is === 'told') told[found.what] = (told[found.what] ?? 0) + 1;
          else (found.is === 'fault' ? faults : besideTheLog).push(`seed ${seed}, copy ${n}: ${found.what}`);
          rmSync(copy, { recursive: true });
        }
      } finally {
        await worker.end();
      }
      rmSync(folder, { recursive: true });
    }
    return { faults, whole, told, besideTheLog };
  } finally {
    rmSync(ground, { recursive: true, force: true });
  }
}

type Found = { readonly is: 'whole' } | { readonly is: 'fault' | 'told' | 'besideTheLog'; readonly what: string };

/**
 * Opens a copy hurt, and holds it against what was synced when it was taken and against all that was written: of the last
 * transaction, which nobody had been told of yet, either is right.
 */
async function compare(copy: string, hurt: 'torn' | 'rotten', chance: Chance): Promise<Found> {
  const folders = { synced: `${copy}-synced`, hurt: `${copy}-hurt` };
  for (const folder of Object.values(folders)) cpSync(copy, folder, { recursive: true });
  cutToSynced(folders.synced);
  const how = hurt === 'torn' ? tear(folders.hurt, chance) : rot(folders.hurt, chance);
  try {
    const synced = await look(folders.synced, []);
    if ('told' in synced) return { is: 'fault', what: `a copy nobody hurt is told to be damaged: ${synced.told}` };
    const after = await look(folders.hurt, synced.heads);
    if ('told' in after) return hurt === 'torn' ? { is: 'fault', what: `${how}: ${after.told}` } : { is: 'told', what: after.told };
    const lost = [...synced.lost, ...after.lost];
    if (lost.length > 0) return { is: 'fault', what: `${how}: ${lost.join('; ')}` };
    const changed = differing(synced.rows, after.rows);
    if (changed.length === 0) return { is: 'whole' };
    const written = await look(copy, synced.heads);
    if (!('told' in written) && differing(written.rows, after.rows).length === 0) return { is: 'whole' };
    return { is: hurt === 'torn' ? 'fault' : 'besideTheLog', what: `${how}: ${changed.join(', ')}` };
  } finally {
    for (const folder of Object.values(folders)) rmSync(folder, { recursive: true });
  }
}

function differing(one: Rows, other: Rows): readonly string[] {
  return Object.keys(one).filter((table) => JSON.stringify(one[table]) !== JSON.stringify(other[table]));
}

interface Seen {
  readonly rows: Rows;
  readonly heads: readonly AnchoredHead[];
  readonly lost: readonly string[];
}

/** What a copy holds, or what told that it is damaged. */
async function look(folder: string, kept: readonly AnchoredHead[]): Promise<Seen | { readonly told: string }> {
  try {
    const errands = await openErrands({ folder, from });
    try {
      const audit = await errands.engine.verifyAudit(kept);
      if (!audit.ok) return { told: `audit ${audit.chains.flatMap((one) => (one.ok ? [] : [one.problem])).join(', ')}` };
      if ((await errands.store.faults()).length > 0) return { told: 'the database’s own check' };
      return { rows: await allRows(errands.store), heads: await errands.engine.auditHeads(), lost: await lost(errands.store, read<Said>(folder, 'said')) };
    } finally {
      await errands.close();
    }
  } catch (error) {
    // What stops an opening serves nothing silently, in whatever words.
    return { told: error instanceof JinguoError ? error.code : `stopped: ${error instanceof Error ? error.name : 'unknown'}` };
  }
}
