import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyHead, link } from './chain.ts';
import type { ChainedEntry } from './entry.ts';
import { verifyChain } from './verify.ts';

function chainOf(length: number): ChainedEntry[] {
  const entries: ChainedEntry[] = [];
  let head = emptyHead;
  for (let n = 0; n < length; n += 1) {
    const entry = link(head, {
      chain: 'd', itemId: `item-${n % 3}`, itemVersion: n + 1, commandKey: `key-${n}`, actorId: 'p', actorName: '余美芳', actorRole: 'villageOfficer', actorUnit: 'v',
      action: 'approve', fromStage: 'a', toStage: 'b', event: { type: 'approve', by: 'p' }, changed: [], opinion: `意见${n}`, definition: 'h', at: '2022-09-05T01:00:00.000Z',
    });
    entries.push(entry);
    head = { seq: entry.seq, hash: entry.hash };
  }
  return entries;
}

const length = 12;
const place = fc.integer({ min: 0, max: length - 2 });

describe('a chain of audit entries', () => {
  it('verifies when nobody touched it', async () => {
    expect(await verifyChain(chainOf(length))).toMatchObject({ ok: true, entries: length });
  });

  it('names the entry whose content was altered', async () => {
    await fc.assert(
      fc.asyncProperty(place, fc.constantFrom('opinion', 'actorName', 'at', 'toStage', 'action'), async (at, field) => {
        const entries = chainOf(length).map((entry, index) => (index === at ? { ...entry, [field]: `${entry[field]}!` } : entry));
        expect(await verifyChain(entries)).toMatchObject({ ok: false, seq: at + 1, problem: 'altered' });
      }),
    );
  });

  it('notices an entry taken out, put in twice, or swapped with the next', async () => {
    await fc.assert(
      fc.asyncProperty(place, fc.constantFrom('remove', 'repeat', 'swap'), async (at, how) => {
        const entries = chainOf(length);
        const [one, two] = [entries[at], entries[at + 1]];
        if (one === undefined || two === undefined) return;
        entries.splice(at, 2, ...(how === 'remove' ? [two] : how === 'repeat' ? [one, one, two] : [two, one]));
        expect((await verifyChain(entries)).ok).toBe(false);
      }),
    );
  });

  it('notices an altered entry even when its own hash was made anew: the next one does not follow it', async () => {
    const entries = chainOf(length);
    const [before, target] = entries.slice(3, 5);
    if (before === undefined || target === undefined) throw new RangeError('the chain is too short');
    entries.splice(4, 1, link({ seq: before.seq, hash: before.hash }, { ...target, opinion: '伪造' }));
    expect(await verifyChain(entries)).toMatchObject({ ok: false, seq: 6, problem: 'unlinked' });
  });

  it('cannot know of entries cut off its end; whoever keeps the head does', async () => {
    const whole = await verifyChain(chainOf(length));
    const cut = await verifyChain(chainOf(length).slice(0, -2));
    expect(cut).toMatchObject({ ok: true, entries: length - 2 });
    expect(cut).not.toEqual(whole);
  });
});
