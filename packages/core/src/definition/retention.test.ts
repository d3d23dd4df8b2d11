import { expect, it } from 'vitest';
import { retentionOf } from './retention.ts';

it.each([
  ['an election', { stakes: ['election'] }, 'permanent'],
  ['a name, also one with money', { stakes: ['money', 'naming'] }, 'permanent'],
  ['money', { stakes: ['money'] }, 'years30'],
  ['a case', { stakes: ['case'] }, 'years30'],
  ['an activity', { stakes: [] }, 'years10'],
  ['training, which says so itself', { stakes: [], retention: 'years30' }, 'years30'],
] as const)('the file of %s is kept as the rule has it', (_, { stakes, ...own }, kept) => {
  expect(retentionOf({ stakes: [...stakes], ...own }).kept).toBe(kept);
});

it('what its handlers alone see is kept sealed', () => {
  expect([retentionOf({ visibleTo: 'handlers' }).sealed, retentionOf({}).sealed]).toEqual([true, false]);
});
