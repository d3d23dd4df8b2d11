// Nobody changes the record unseen; what cannot be seen from the record alone is said as well.
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

  it('names the first entry that does not follow, when one was taken out, put in twice, or swapped with the next', async () => {
    await fc.assert(
      fc.asyncProperty(place, fc.constantFrom('remove', 'repeat', 'swap'), async (at, how) => {
        const entries = chainOf(length);
        const [one, two] = [entries[at], entries[at + 1]];
        if (one === undefined || two === undefined) return;
        entries.splice(at, 2, ...(how === 'remove' ? [two] : how === 'repeat' ? [one, one, two] : [two, one]));
        expect(await verifyChain(entries)).toMatchObject({ ok: false, seq: how === 'repeat' ? one.seq : two.seq, problem: 'gap' });
      }),
    );
  });

  it('notices every field that is changed, whatever it is changed to', async () => {
    const fields = Object.keys(chainOf(1)[0] ?? {});
    expect(fields).toHaveLength(19);
    await fc.assert(
      fc.asyncProperty(place, fc.constantFrom(...fields), fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string())), async (at, field, value) => {
        const before = chainOf(length);
        const after = before.map((entry, index) => (index === at ? { ...entry, [field]: value } : entry));
        fc.pre(JSON.stringify(after) !== JSON.stringify(before));
        expect(await verifyChain(after)).toMatchObject({ ok: false, seq: field === 'seq' ? value : at + 1 });
      }),
    );
  });

  it('notices a stretch cut out of the middle, also when what follows was numbered anew', async () => {
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: length }), fc.boolean(), async (at, cut, renumbered) => {
        const whole = chainOf(length);
        const left = [...whole.slice(0, at), ...whole.slice(at + cut)];
        fc.pre(left.length > at);
        const entries = renumbered ? left.map((entry, index) => ({ ...entry, seq: index + 1 })) : left;
        expect(await verifyChain(entries)).toMatchObject({ ok: false, seq: renumbered ? at + 1 : at + cut + 1, problem: renumbered ? 'unlinked' : 'gap' });
      }),
    );
  });

  it('notices an invented entry, even one that follows what is before it', async () => {
    await fc.assert(
      fc.asyncProperty(place, async (at) => {
        const entries = chainOf(length);
        const before = entries[at];
        if (before === undefined) return;
        entries.splice(at + 1, 0, link({ seq: before.seq, hash: before.hash }, { ...before, opinion: '同意' }));
        expect(await verifyChain(entries)).toMatchObject({ ok: false, seq: at + 2, problem: 'gap' });
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

  it('cannot know of entries cut off its end; whoever keeps a head does', async () => {
    const whole = await verifyChain(chainOf(length));
    if (!whole.ok) throw new RangeError('the chain is broken');
    const left = chainOf(length).slice(0, -2);
    expect(await verifyChain(left)).toMatchObject({ ok: true, entries: length - 2 });
    expect(await verifyChain(left, [whole.head])).toEqual({ ok: false, entries: length - 2, seq: length - 1, itemId: null, problem: 'cut' });
    expect(await verifyChain(chainOf(length), [whole.head])).toEqual(whole);
  });

  it('cannot know that all of it was written anew; whoever keeps a head does, and sees where', async () => {
    const [first, ...others] = chainOf(length);
    const anew: ChainedEntry[] = [];
    for (const entry of first === undefined ? [] : [{ ...first, opinion: '伪造' }, ...others]) anew.push(link(anew.at(-1) ?? emptyHead, entry));
    const kept = chainOf(length)[4];
    if (kept === undefined) throw new RangeError('the chain is too short');
    expect(await verifyChain(anew)).toMatchObject({ ok: true, entries: length });
    expect(await verifyChain(anew, [kept])).toMatchObject({ ok: false, seq: 5, problem: 'rewritten' });
  });
});
