// 会签, 或签, 票签: what a set of sign-offs amounts to, held against the plain words of each mode.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyContext, type ItemContext, type RosterEntry } from './item-context.ts';
import { inOrder, withoutSigner, withSigner } from './roster.ts';
import { partiesToAsk, signMode, signResult, type SignMode } from './sign-mode.ts';

const person = (n: number, role = 'expert'): RosterEntry => ({ party: `p${n}`, role, unit: 'd', person: null, waitsFor: [], added: false });
const context = (roster: readonly RosterEntry[], said: readonly (boolean | undefined)[]): ItemContext => ({
  ...emptyContext,
  rosters: { jury: roster },
  signOffs: { jury: said.flatMap((yes, n) => (yes === undefined ? [] : [{ party: `p${n}`, verdict: yes ? 'approve' : 'reject', by: `p${n}` }])) },
});
const result = (roster: readonly RosterEntry[], said: readonly (boolean | undefined)[], mode: Partial<SignMode>) => signResult(context(roster, said), 'jury', signMode.parse(mode));
const people = (n: number) => Array.from({ length: n }, (_, i) => person(i));

/** Who has said what: yes, no, or nothing yet. */
const votes = fc.array(fc.constantFrom(true, false, undefined), { minLength: 1, maxLength: 9 });

describe('会签', () => {
  it('is agreed when everybody has approved, refused at the first refusal, and open until then', () => {
    fc.assert(
      fc.property(votes, (said) => {
        const expected = said.includes(false) ? 'rejected' : said.includes(undefined) ? 'open' : 'approved';
        expect(result(people(said.length), said, { mode: 'all' })).toBe(expected);
      }),
    );
  });

  it('that hears everybody first is decided only when all have signed', () => {
    fc.assert(
      fc.property(votes, (said) => {
        const expected = said.includes(undefined) ? 'open' : said.includes(false) ? 'rejected' : 'approved';
        expect(result(people(said.length), said, { mode: 'all', rejectEnds: 'last' })).toBe(expected);
      }),
    );
  });

  it('in order asks one after the other, each once, whoever they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (n) => {
        const roster = inOrder(people(n));
        const mode = signMode.parse({ mode: 'inOrder' });
        const asked = Array.from({ length: n }, (_, done) => partiesToAsk(context(roster, Array.from({ length: done }, () => true)), 'jury', mode).map((one) => one.party));
        expect(asked).toEqual(Array.from({ length: n }, (_, i) => [`p${i}`]));
      }),
    );
  });

  it('of nobody is never agreed', () => {
    for (const mode of ['any', 'all', 'inOrder', 'vote'] as const) expect(result([], [], { mode })).toBe('open');
  });
});

describe('或签', () => {
  it('is decided by whoever signs first', () => {
    expect(result(people(3), [undefined, true], { mode: 'any' })).toBe('approved');
    expect(result(people(3), [undefined, false], { mode: 'any' })).toBe('rejected');
    expect(result(people(3), [], { mode: 'any' })).toBe('open');
  });

  it('waits for a signer who was added as well', () => {
    const roster = withSigner(people(1), { party: 'p1', role: null, unit: null, person: 'x' }, { place: 'beside', by: 'p0' });
    expect([result(roster, [true], {}), result(roster, [true, true], {}), result(roster, [true, false], {}), result(roster, [undefined, true], {})]).toEqual(['open', 'approved', 'rejected', 'open']);
  });
});

describe('票签', () => {
  it('more than half of everybody asked: counted like on the back of an envelope, and never changed by votes still to come', () => {
    fc.assert(
      fc.property(votes, (said) => {
        const now = result(people(said.length), said, { mode: 'vote' });
        const best = said.filter((one) => one !== false).length;
        const sure = said.filter((one) => one === true).length;
        const half = said.length / 2;
        expect(now).toBe(sure > half ? 'approved' : best > half ? 'open' : 'rejected');
      }),
    );
  });

  it('a number of votes carries it as soon as they are there', () => {
    const mode = { mode: 'vote', carries: { count: 3 } } as const;
    expect([result(people(5), [true, true], mode), result(people(5), [true, true, true], mode), result(people(5), [false, false, false], mode)]).toEqual(['open', 'approved', 'rejected']);
  });

  it('two thirds reached exactly are enough where the share may be reached', () => {
    expect(result(people(3), [true, true, false], { mode: 'vote', carries: { share: 66.6, more: false } })).toBe('approved');
    expect(result(people(4), [true, true, false, false], { mode: 'vote', carries: { share: 50, more: true } })).toBe('rejected');
  });

  it('a veto post ends it at once, and is waited for when the others are through', () => {
    const roster = [person(0), person(1), person(2, 'finance')];
    const mode: Partial<SignMode> = { mode: 'vote', veto: ['finance'] };
    expect([result(roster, [true, true, undefined], mode), result(roster, [true, true, false], mode), result(roster, [true, true, true], mode), result(roster, [undefined, undefined, false], mode)]).toEqual(['open', 'rejected', 'approved', 'rejected']);
  });
});

describe('加签 and 减签', () => {
  const places = fc.array(fc.record({ place: fc.constantFrom('before', 'beside', 'after'), by: fc.nat(9) }), { maxLength: 6 });

  it('whoever is added wherever, everybody is asked in the end, once, and nobody waits for herself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.boolean(), places, (n, ordered, added) => {
        let roster: readonly RosterEntry[] = ordered ? inOrder(people(n)) : people(n);
        for (const [index, one] of added.entries()) {
          const by = roster[one.by % roster.length]?.party ?? 'p0';
          roster = withSigner(roster, { party: `p${n + index}`, role: null, unit: null, person: `x${index}` }, { place: one.place, by });
        }
        expect(everybodySigns(roster)).toBe(roster.length);
      }),
    );
  });

  it('taking off whom one added leaves everybody else to sign', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5 }), fc.constantFrom('before', 'beside', 'after'), fc.nat(4), (n, place, by) => {
        const before = inOrder(people(n));
        const anchor = before[by % n]?.party ?? 'p0';
        const after = withoutSigner(withSigner(before, { party: 'x', role: null, unit: null, person: 'x' }, { place, by: anchor }), 'x');
        expect(everybodySigns(after)).toBe(n);
        expect(after.map((one) => one.party)).toEqual(before.map((one) => one.party));
      }),
    );
  });

  it('before: she signs first; after: she signs last; beside: both at once', () => {
    const add = (place: 'before' | 'beside' | 'after') => withSigner(people(1), { party: 'x', role: null, unit: null, person: 'x' }, { place, by: 'p0' });
    const asked = (place: 'before' | 'beside' | 'after') => partiesToAsk(context(add(place), []), 'jury', signMode.parse({})).map((one) => one.party);
    expect([asked('before'), asked('beside'), asked('after')]).toEqual([['x'], ['p0', 'x'], ['p0']]);
  });
});

it('a sign-off about another subject does not count', () => {
  const mode = signMode.parse({ mode: 'all', keepUnless: ['points'] });
  const signed: ItemContext = { ...context(people(2), []), fields: { points: 80 }, signOffs: { jury: [{ party: 'p0', verdict: 'approve', by: 'p0', subject: '[80]' }, { party: 'p1', verdict: 'approve', by: 'p1', subject: '[70]' }] } };
  expect(signResult(signed, 'jury', mode)).toBe('open');
  expect(partiesToAsk(signed, 'jury', mode).map((one) => one.party)).toEqual(['p1']);
});

/** Lets whoever is asked sign until nobody is; how many signed. */
function everybodySigns(roster: readonly RosterEntry[]): number {
  const mode = signMode.parse({ mode: 'all' });
  const signed = new Set<string>();
  for (let rounds = 0; rounds <= roster.length; rounds += 1) {
    const now: ItemContext = { ...emptyContext, rosters: { jury: roster }, signOffs: { jury: [...signed].map((party) => ({ party, verdict: 'approve', by: party })) } };
    for (const one of partiesToAsk(now, 'jury', mode)) {
      if (signed.has(one.party)) return -1;
      signed.add(one.party);
    }
  }
  return signed.size;
}
