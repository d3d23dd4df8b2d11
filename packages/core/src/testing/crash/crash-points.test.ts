// Goal R1: a process that is killed at any named point, also while it recovers from the kill before, loses nothing that was
// acknowledged and does nothing twice. Twenty kills a point in the deep run.
import { expect, inject, it } from 'vitest';
import { crashEverywhere } from './crash-run.ts';
import { newOffices } from './new-offices.ts';

const server: string | undefined = inject('postgres');

it('killed once between any two steps of a command, a timer, a delivery and an opening, it loses nothing and does nothing twice', { timeout: 300_000 }, async () => {
  const offices = await newOffices(server);
  const { hits, faults } = await crashEverywhere(offices, 2022, 1);
  expect(faults).toEqual([]);
  expect(Object.entries(hits).filter(([, times]) => times < 1)).toEqual([]);
  await offices.close();
});
