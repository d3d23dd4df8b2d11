// Photos of a yard say their village and their days, and no place (domain.md §9 MJ01/MJ02).
import { addDays, parseLocalDate } from '@jinguo/core/plugin';
import { askRule, holds } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { courtyards } from './starred.ts';

const today = parseLocalDate('2022-09-05') ?? expect.unreachable();
const away = fc.option(fc.integer({ min: -9, max: 3 }), { nil: undefined });

it('photosPlaced: photos have their day and the village of the house, days have come and are in order', holds(courtyards, ['MJ01.photosPlaced'], () => fc.assert(fc.asyncProperty(fc.subarray(['Before', 'After']), away, away, fc.constantFrom('v11', 'v12', undefined), async (shown, before, after, at) => {
  const application = {
    orgUnit: 'v11', ...Object.fromEntries(shown.map((one) => [`photos${one}`, ['file']])), ...(at === undefined ? {} : { photosAt: at }),
    ...(before === undefined ? {} : { beforeOn: addDays(today, before) }), ...(after === undefined ? {} : { afterOn: addDays(today, after) }),
  };
  const days = [before, after].filter((one) => one !== undefined);
  const missing = (shown.includes('Before') && before === undefined ? 1 : 0) + (shown.includes('After') && after === undefined ? 1 : 0);
  const expected = [
    ...Array.from({ length: missing }, () => 'PHOTO_DAY'), ...days.filter((one) => one > 0).map(() => 'NOT_YET'), ...(days.length === 2 && (before ?? 0) > (after ?? 0) ? ['PHOTO_ORDER'] : []),
    ...(shown.length > 0 && at === undefined ? ['PHOTO_PLACE'] : []), ...(at === 'v12' ? ['PHOTO_ELSEWHERE'] : []),
  ];
  expect((await askRule(courtyards, 'photosPlaced', { data: { application }, today })).map(({ code }) => code)).toEqual(expected);
}), { numRuns: 300 })));
