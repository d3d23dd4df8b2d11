// FZ02: a title that was ground for a referral is looked for again on the day of the letter (domain.md §5).
import { expect, it } from 'vitest';
import { bankReferral } from './bank-referral.ts';

it('asks whether the title still stands at the application and again at the letter', () => {
  const [referral] = bankReferral.workflows;
  const asked = referral?.definition.stages.filter((one) => (one.checks ?? []).some(({ check }) => check === 'titled')).map((one) => [one.id, one.checks?.find(({ check }) => check === 'titled')?.on]);
  expect(asked).toEqual([['application', ['submit']], ['referral', ['approve']], ['supplement', ['submit']]]);
});
