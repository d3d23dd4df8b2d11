// The record against whoever can write into the database: what shows by itself, and what only heads kept elsewhere can show.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chanceOf } from '../../values/chance.ts';
import { forgery, type Forgery } from '../../testing/forgery.ts';
import { needsHeads, tamperings } from '../../testing/tampering.ts';

let log: Forgery;
beforeAll(async () => {
  log = await forgery(120);
});
afterAll(() => log.kit.close());

describe('the record of two districts', () => {
  it('has a head for each chain, and stands against them, now and when it has grown', async () => {
    expect(log.heads.map((head) => head.chain)).toEqual(['d', 'e']);
    expect(await log.kit.engine.verifyAudit(log.heads)).toMatchObject({ ok: true, chains: log.heads.map(({ chain, seq, hash }) => ({ chain, entries: seq, head: { seq, hash } })) });
    await log.kit.as('lan').start('prize', { family: '沈兰家' }, { unit: 'v31' });
    expect(await log.kit.engine.verifyAudit(log.heads)).toMatchObject({ ok: true });
  });

  it.each(tamperings)('falsified by “%s”, is found broken', async (how) => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const { withHeads, alone } = await log.forge(how, chanceOf(seed));
      expect(withHeads.ok, `seed ${seed}`).toBe(false);
      // Which is why heads are kept.
      expect(alone.ok, `seed ${seed}`).toBe(needsHeads.has(how));
    }
  });

  it('says which entry is not the one that was kept, or from where on there is nothing any more', async () => {
    const [head] = log.heads;
    if (head === undefined) return;
    const other = { ...head, hash: 'f'.repeat(64) };
    expect(await log.kit.engine.verifyAudit([other])).toMatchObject({ ok: false, chains: [{ ok: false, seq: head.seq, problem: 'rewritten' }, { ok: true }] });
    expect(await log.kit.engine.verifyAudit([{ ...head, seq: head.seq + 1000 }])).toMatchObject({ ok: false, chains: [{ ok: false, problem: 'cut', itemId: null }, { ok: true }] });
    expect(await log.kit.engine.verifyAudit([{ ...head, chain: 'f' }])).toMatchObject({ ok: false, chains: [{ ok: true }, { ok: true }, { chain: 'f', ok: false, seq: 1, entries: 0, problem: 'cut' }] });
  });
});
