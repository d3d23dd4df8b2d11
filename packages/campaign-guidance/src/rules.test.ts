// SY07 十行百星: at most ten of each industry stay on the list, whatever was put forward.
import { parseLocalDate, type ListEntry } from '@jinguo/core/plugin';
import { askRule, holds } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { outstandingWomen } from './outstanding-women.ts';

/** Around the eleventh of an industry more often than chance would have it. */
const entries = fc.array(fc.record({ industry: fc.constantFrom('industry0', 'industry4', 'industry9'), excluded: fc.constantFrom(false, false, true) }), { minLength: 10, maxLength: 60, size: 'max' });

it('of any list an industry with more than ten is named, and those taken off no longer count', holds(outstandingWomen, ['SY07.tenEach'], async () => {
  await fc.assert(fc.asyncProperty(entries, async (list) => {
    const today = parseLocalDate('2022-09-05');
    const asEntries = list.map(({ industry, excluded }, index): ListEntry => ({ id: `i${index}`, number: '', workflow: 'outstanding-women', title: '', stage: 'decision', unit: 'v11', data: { application: { industry } }, fields: {}, ...(excluded ? { verdict: 'excluded' } : {}) }));
    const full = ['industry0', 'industry4', 'industry9'].filter((industry) => list.filter((one) => one.industry === industry && !one.excluded).length > 10);
    expect(today === undefined ? [] : (await askRule(outstandingWomen, 'tenEach', { data: {}, today, entries: asEntries })).length).toBe(full.length);
  }));
}));
