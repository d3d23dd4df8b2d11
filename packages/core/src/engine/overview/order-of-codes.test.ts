import { expect, it } from 'vitest';
import { inOrderOfCodes } from './overview.ts';

it('puts a programme before its rounds and budgets, whatever their workflows are called', () => {
  const rows = [['MJ02', 'balconies'], ['MJ01R', 'courtyards-round'], ['MJ01', 'courtyards'], ['MJ01B', 'budget'], ['MJ01', 'alterations']].map(([code = '', workflow = '']) => ({ code, workflow }));
  expect(rows.toSorted(inOrderOfCodes).map((one) => `${one.code} ${one.workflow}`)).toEqual(['MJ01 alterations', 'MJ01 courtyards', 'MJ01B budget', 'MJ01R courtyards-round', 'MJ02 balconies']);
});
