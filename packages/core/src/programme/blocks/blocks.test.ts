// What single blocks make of their parameters, where no archetype shows it.
import { expect, it } from 'vitest';
import { onList } from './on-list.ts';
import { yearly } from './yearly.ts';

const around = { next: 'closed', refused: 'rejected', earlier: [], withdrawn: 'withdrawn' };

it('a list without a decision of its own goes from closing straight to its notice', () => {
  const stages = onList({ consults: false, decided: false, noticed: { zh: '公示', en: 'Notice' }, ends: 'confirmed' }).stages(around);
  expect(stages[0]?.outcomes).toMatchObject({ advanced: { to: 'notice' } });
  expect(stages.map((one) => one.id)).not.toContain('decision');
});

it('what must be put right two years running loses its title at once', () => {
  const stages = yearly({ years: 2, again: 'fields.again', computes: ['again'], revoked: 'gone' }).stages(around);
  expect(stages.find((one) => one.id === 'review2')).toMatchObject({ computes: ['again'], outcomes: { rectify: [{ to: 'gone', when: [{ cel: 'fields.again' }] }, { to: 'rectify2' }] } });
});
