// A teller's sheet while it is typed.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTally } from '../../count/check-tally.ts';
import { electionMethod, round as roundShape, type Tally } from '../../count/types.ts';
import { cellsFrom, cellsOf, lineSum, tallyOf, wrongAtOnce } from './sheet.ts';

const round = roundShape.parse({ kind: 'first', seats: 1, candidates: [{ id: 'a', name: '丁一' }, { id: 'b', name: '王二' }] });
const turnout = { entitled: 12, present: 10, issued: 10, collected: 9 };

describe('a sheet', () => {
  it('typed whole is the tally it was typed from, whatever the numbers', () => {
    const votes = fc.nat({ max: 9999 });
    const line = (id: string) => fc.record({ id: fc.constant(id), for: votes, against: votes, abstain: votes });
    fc.assert(
      fc.property(fc.record({ valid: votes, invalid: votes, a: line('a'), b: line('b'), writeIns: fc.uniqueArray(fc.constantFrom('赵三', '钱四', '孙五'), { maxLength: 3 }), written: votes }), ({ valid, invalid, a, b, writeIns, written }) => {
        const tally: Tally = { ...turnout, valid, invalid, candidates: [a, b], writeIns: writeIns.map((name) => ({ name, for: written })) };
        expect(tallyOf(cellsFrom(tally), round, turnout)).toEqual({ tally });
      }),
    );
  });

  it('names every cell that is still open, a name that was not written in too', () => {
    expect(tallyOf({ valid: '9', 'writeIn/0/for': '1' }, round, turnout)).toEqual({ open: [...cellsOf(round, 1).filter((cell) => cell !== 'valid' && cell !== 'writeIn/0/for'), 'writeIn/0/name'] });
  });

  it('shows what cannot be at once', () => {
    const cells = { valid: '8', 'a/for': '9', 'b/for': '10', 'a/against': '1x', 'a/abstain': '8' };
    expect(['a/for', 'b/for', 'a/against', 'a/abstain', 'b/against'].map((cell) => wrongAtOnce(cells, cell, turnout))).toEqual(['overValid', 'overCollected', 'notANumber', undefined, undefined]);
  });

  it('adds a line up once it is whole, and what adds up everywhere may be signed', () => {
    const cells = { valid: '8', invalid: '1', 'a/for': '7', 'a/against': '1', 'a/abstain': '0', 'b/for': '1', 'b/against': '5' };
    expect([lineSum(cells, 'a'), lineSum(cells, 'b')]).toEqual([8, undefined]);
    const whole = tallyOf({ ...cells, 'b/abstain': '2' }, round, turnout);
    expect('tally' in whole ? checkTally(electionMethod.parse({}), round, whole.tally) : whole).toEqual([]);
  });
});
