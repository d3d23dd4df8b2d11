// Goal R12: how many entries of the audit log a second are read and verified, hash by hash.
import { link } from '../src/audit/chain.ts';
import { verifyAudit } from '../src/engine/log/audit-desk.ts';
import { appendEntry } from '../src/store/commit.ts';
import { loadChainHead } from '../src/store/load-item.ts';
import { startItems } from './engine-rate.ts';
import { perSecond, type Part } from './part.ts';
import { median } from './timing.ts';
import { createWorld } from './world.ts';

export const audit: Part = async ({ quick, print }) => {
  const entries = quick ? 20_000 : 100_000;
  const world = await createWorld();
  const [item] = await startItems(world, 1, 1);
  await world.store.write(async (tx) => {
    let head = await loadChainHead(tx, 'd');
    for (let n = head.seq; n < entries; n += 1) {
      const entry = link(head, {
        chain: 'd', itemId: item?.id ?? '', itemVersion: n, commandKey: `key-${n}`, actorId: 'person-first', actorName: 'first', actorRole: 'first', actorUnit: 'd', action: 'approve', fromStage: 'first', toStage: 'second',
        event: { type: 'approve', by: 'person-first', fields: { amount: 1_000_000 } }, changed: [], opinion: '情况属实，同意上报', definition: '0'.repeat(64), at: '2022-09-05T01:00:00.000Z',
      });
      await appendEntry(tx, entry, '0'.repeat(64));
      head = entry;
    }
  });
  const rates: number[] = [];
  for (let round = 0; round < (quick ? 1 : 5); round += 1) {
    const start = performance.now();
    const report = await verifyAudit(world.store, []);
    if (!report.ok) throw new RangeError('the chain is broken');
    rates.push(report.entries / ((performance.now() - start) / 1000));
  }
  await world.close();
  print(`audit log: ${perSecond(median(rates))} entries verified a second (goal R12 ≥ 50 000)`);
  return { R12: median(rates) };
};
