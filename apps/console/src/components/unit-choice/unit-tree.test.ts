import type { OrgUnit } from '@jinguo/core';
import { expect, it } from 'vitest';
import { unitTree, type UnitBranch } from './unit-tree.ts';

const unit = (id: string, parent: string | null, level: OrgUnit['level']): OrgUnit => ({ id, parent, level, zh: id, en: `${id} en` });
const units = [unit('d', null, 'district'), unit('t1', 'd', 'town'), unit('t2', 'd', 'town'), unit('v11', 't1', 'village'), unit('v21', 't2', 'village'), unit('p', null, 'partner')];
const shape = (tree: readonly UnitBranch[]): unknown => tree.map((one) => (one.children.length === 0 ? one.value : [one.value, shape(one.children)]));

it('a district’s desk chooses from the whole tree, a town’s from its own branch', () => {
  expect(shape(unitTree(units, ['d'], 'zh'))).toEqual([['d', [['t1', ['v11']], ['t2', ['v21']]]]]);
  expect(shape(unitTree(units, ['t1'], 'zh'))).toEqual([['t1', ['v11']]]);
});

it('two posts give their branches once, in her language', () => {
  expect(shape(unitTree(units, ['v11', 't1', 't2', 't2'], 'zh'))).toEqual([['t1', ['v11']], ['t2', ['v21']]]);
  expect(unitTree(units, ['t1'], 'en')[0]?.title).toBe('t1 en');
});

it('a village, a partner and an applicant have nothing to choose', () => {
  for (const posts of [['v11'], ['p'], [], ['gone']]) expect(unitTree(units, posts, 'zh')).toEqual([]);
});
