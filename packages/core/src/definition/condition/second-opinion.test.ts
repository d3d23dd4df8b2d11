import { expect, it } from 'vitest';
import { compareOpinions } from '../../testing/second-opinion.ts';

it('8 000 random conditions are answered alike by another implementation of the language', { timeout: 300_000 }, () => {
  const seen = compareOpinions(8_000);
  // A test that met nothing but errors would prove nothing.
  expect(Math.min(seen.true, seen.false, seen.fails)).toBeGreaterThan(8_000 / 50);
});
