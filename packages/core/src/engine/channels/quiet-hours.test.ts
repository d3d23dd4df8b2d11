import { expect, it } from 'vitest';
import { heldUntil } from './quiet-hours.ts';

const shanghai = (day: string, hour: string) => new Date(`${day}T${hour}:00+08:00`);

it.for([
  ['over midnight, in the evening', '22:00', { from: 22, until: 7 }, '2022-09-06', '07:00'],
  ['over midnight, before dawn', '06:59', { from: 22, until: 7 }, '2022-09-05', '07:00'],
  ['just over', '07:00', { from: 22, until: 7 }, '2022-09-05', '07:00'],
  ['by day', '12:30', { from: 12, until: 14 }, '2022-09-05', '14:00'],
  ['of no length', '12:30', { from: 12, until: 12 }, '2022-09-05', '12:30'],
] as const)('hours %s hold a message until they are over', ([, at, quiet, day, until]) => {
  expect(heldUntil(shanghai('2022-09-05', at), quiet)).toEqual(shanghai(day, until));
});
