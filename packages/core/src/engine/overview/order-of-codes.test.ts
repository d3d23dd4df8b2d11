import { expect, it } from 'vitest';
import { inOrderOfCodes } from './overview.ts';

it('puts a programme before its rounds and budgets, whatever their workflows are called', () => {
  const rows = [['XX02', 'paths'], ['XX01R', 'gardens-round'], ['XX01', 'gardens'], ['XX01B', 'budget'], ['XX01', 'benches']].map(([code = '', workflow = '']) => ({ code, workflow }));
  expect(rows.toSorted(inOrderOfCodes).map((one) => `${one.code} ${one.workflow}`)).toEqual(['XX01 benches', 'XX01 gardens', 'XX01B budget', 'XX01R gardens-round', 'XX02 paths']);
});
