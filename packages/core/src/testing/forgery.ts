// A log of two districts on a real database, and a forger who rewrites one of its chains there; undone after each look.
import type { AnchoredHead } from '../audit/anchor.ts';
import type { ChainedEntry } from '../audit/entry.ts';
import { verifyAudit, type AuditReport } from '../engine/log/audit-desk.ts';
import { appendEntry } from '../store/commit.ts';
import { chains, entriesOfChain } from '../store/queries/audit-log.ts';
import { pick, type Chance } from '../values/chance.ts';
import { committeePlugin } from './committee-plugin.ts';
import { createKit, type Kit } from './kit.ts';
import { randomWalk } from './random-walk.ts';
import { samplePeople, sampleUnits } from './sample-org.ts';
import { tamper, type Tampering } from './tampering.ts';
import { undone } from './undone.ts';

export interface Forgery {
  readonly kit: Kit;
  readonly heads: readonly AnchoredHead[];
  /** Falsifies one chain by chance; answers what verifying finds, with the heads kept and without. */
  readonly forge: (how: Tampering, chance: Chance) => Promise<{ readonly withHeads: AuditReport; readonly alone: AuditReport }>;
}

export async function forgery(steps: number): Promise<Forgery> {
  const units = [
    ...sampleUnits,
    { id: 'e', parent: null, level: 'district' as const, zh: '秀洲区', en: 'Xiuzhou District' },
    { id: 't3', parent: 'e', level: 'town' as const, zh: '王店镇', en: 'Wangdian Town' },
    { id: 'v31', parent: 't3', level: 'village' as const, zh: '王店镇建林村', en: 'Jianlin Village' },
  ];
  const people = [
    ...samplePeople([{ role: 'clerk', units: ['d', 'e'] }, { role: 'sectionHead', units: ['d', 'e'] }, { role: 'chair', units: ['d', 'e'] }, { role: 'expert', units: ['d', 'e'] }]),
    { username: 'lan', name: '沈兰', posts: [] },
  ];
  const kit = await createKit({ plugins: [committeePlugin()], people, units });
  await randomWalk(kit, { seed: 12, steps });
  const before = new Map<string, readonly ChainedEntry[]>();
  for (const chain of await chains(kit.store.read)) before.set(chain, await all(entriesOfChain(kit.store.read, chain)));
  const heads = await kit.engine.auditHeads();
  return {
    kit,
    heads,
    async forge(how, chance) {
      const chain = pick([...before.keys()], chance) ?? '';
      const forged = tamper(how, before.get(chain) ?? [], chance);
      return undone(kit.store, async (tx, store) => {
        await tx.db.deleteFrom('audit_entry').where('chain', '=', chain).execute();
        for (const entry of forged) await appendEntry(tx, { ...entry, chain }, null);
        return { withHeads: await verifyAudit(store, heads), alone: await verifyAudit(store, []) };
      });
    },
  };
}

async function all<T>(list: AsyncIterable<T>): Promise<readonly T[]> {
  const taken: T[] = [];
  for await (const one of list) taken.push(one);
  return taken;
}
